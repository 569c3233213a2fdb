package inkling.paper;

import inkling.analysis.Proportion;
import inkling.nn.Activation;
import inkling.search.Grid;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The models of which the paper publishes an accuracy: the five of its Table 2, best first, and that of its section 5. Each
 * is one unseeded run, measured on 5,000 validation images that were chosen at random.
 */
public enum Published {
    /** The winner. */
    FIRST(Preset.PAPER_BEST, Activation.SIGMOID, 0.05, 1e-5, 275, 4_912),
    SECOND(Preset.PAPER_BEST, Activation.SIGMOID, 0.05, 1e-5, 300, 4_908),
    THIRD(Preset.PAPER_BEST, Activation.SIGMOID, 0.05, 1e-8, 300, 4_906),
    FOURTH(Preset.PAPER_BEST, Activation.SIGMOID, 0.05, 1e-7, 300, 4_905),
    /** The best with ReLU. */
    FIFTH(Preset.PAPER_BEST, Activation.RELU, 0.01, 1e-6, 250, 4_904),
    /** The winner's setting with a bias for every unit. */
    BIAS(Preset.PAPER_BEST_BIAS, Activation.SIGMOID, 0.05, 1e-5, 275, 4_888);

    /** Table 2, the best first. */
    public static final List<Published> TABLE_2 = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

    /** The winner on the test images. */
    public static final Proportion TEST = new Proportion(9_787, 10_000);

    /** Of two combinations the mean over all λ and H is known, and the standard deviation. */
    public static final List<Cell> CELLS = List.of(
            new Cell(Activation.SIGMOID, 0.05, 0.9791, 0.0015), new Cell(Activation.RELU, 0.01, 0.9773, 0.0018));

    /** All published runs with one activation and one learning rate: mean and standard deviation, of shares of 1. */
    public record Cell(Activation activation, double learningRate, double mean, double spread) {}

    private static final int VALIDATION = 5_000;

    /** What says how long, and how far, a run may learn: the same in all runs of the paper. */
    private static final Hyperparameter[] LENGTH = {
        Hyperparameter.BATCH_SIZE, Hyperparameter.STEPS, Hyperparameter.DECAY_RATE, Hyperparameter.DECAY_STEPS
    };

    private final Hyperparameters hyperparameters;
    private final Proportion validation;

    Published(Preset preset, Activation activation, double learningRate, double l2, int hiddenUnits, int correct) {
        hyperparameters = preset.hyperparameters()
                .with(Hyperparameter.ACTIVATION, activation.ordinal())
                .with(Hyperparameter.LEARNING_RATE, learningRate)
                .with(Hyperparameter.L2, l2)
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits);
        validation = new Proportion(correct, VALIDATION);
    }

    /** Its setting, with seed 1. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** The validation images that it reads correctly. */
    public Proportion validation() {
        return validation;
    }

    /** Whether a run is of this setting, whatever its seed. */
    public boolean isOf(Hyperparameters run) {
        return isOf(run, Hyperparameter.values());
    }

    private boolean isOf(Hyperparameters run, Hyperparameter[] all) {
        boolean same = true;
        for (Hyperparameter h : all) {
            same &= h == Hyperparameter.SEED || h.of(run) == h.of(hyperparameters);
        }
        return same;
    }

    /** Whether a run takes as many steps as the paper's, of as many images, with the same decay: they can be compared. */
    public static boolean isAsLong(Hyperparameters run) {
        return FIRST.isOf(run, LENGTH);
    }

    /** The one of this setting, whatever the seed; null if the paper has none. */
    public static @Nullable Published of(Hyperparameters run) {
        for (Published published : values()) {
            if (published.isOf(run)) {
                return published;
            }
        }
        return null;
    }

    /** Whether the paper's search has tried this setting: one of 336, whatever the seed. */
    public static boolean hasTried(Hyperparameters run) {
        for (Hyperparameter h : Hyperparameter.values()) {
            boolean tried = h == Hyperparameter.SEED;
            for (double value : Grid.PAPER.values(h)) {
                tried |= value == h.of(run);
            }
            if (!tried) {
                return false;
            }
        }
        return true;
    }
}
