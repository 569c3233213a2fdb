package inkling.client.train;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;

/** The validation accuracies that the paper publishes for single models (its Table 2, and section 5). */
final class PublishedLevel {
    private static final double PAPER_BEST = 0.9824;
    private static final double PAPER_BEST_BIAS = 0.9776;

    private PublishedLevel() {}

    /** The accuracy published for these hyperparameters, 0 .. 1, whatever the seed; NaN if there is none. */
    static double of(Hyperparameters hyperparameters) {
        if (matches(hyperparameters, Preset.PAPER_BEST)) {
            return PAPER_BEST;
        }
        return matches(hyperparameters, Preset.PAPER_BEST_BIAS) ? PAPER_BEST_BIAS : Double.NaN;
    }

    private static boolean matches(Hyperparameters hyperparameters, Preset preset) {
        return hyperparameters.equals(preset.hyperparameters().with(Hyperparameter.SEED, hyperparameters.seed()));
    }
}
