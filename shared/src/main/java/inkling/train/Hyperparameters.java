package inkling.train;

import inkling.nn.Activation;
import inkling.nn.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All that makes one run differ from another on the same data. The ranges are those of {@link Hyperparameter}.
 *
 * @param learningRate η0
 * @param decayRate what the learning rate is multiplied by in decaySteps steps
 * @param l2 λ, the L2 strength
 * @param batchSize B, images in a step
 * @param steps updates of the weights in all
 */
public record Hyperparameters(
        int hiddenUnits,
        Activation activation,
        boolean bias,
        double learningRate,
        double decayRate,
        int decaySteps,
        double l2,
        int batchSize,
        int steps,
        int seed) {

    /** 2·λ·η0 may be this at most: beyond it a step shrinks the weights by more than a tenth. */
    public static final double MOST_DECAY = 0.1;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the one that is out of its range
     */
    public Hyperparameters {
        Hyperparameter.HIDDEN_UNITS.requireInRange(hiddenUnits);
        Hyperparameter.LEARNING_RATE.requireInRange(learningRate);
        Hyperparameter.DECAY_RATE.requireInRange(decayRate);
        Hyperparameter.DECAY_STEPS.requireInRange(decaySteps);
        Hyperparameter.L2.requireInRange(l2);
        Hyperparameter.BATCH_SIZE.requireInRange(batchSize);
        Hyperparameter.STEPS.requireInRange(steps);
        l2 += 0.0; // −0 becomes 0, as which it is written
        requireDecay(l2, learningRate);
    }

    /**
     * Checks that two values go together.
     *
     * @throws IllegalArgumentException if 2·λ·η0 is more than {@link #MOST_DECAY}
     */
    public static void requireDecay(double l2, double learningRate) {
        double decay = firstDecay(l2, learningRate);
        if (decay > MOST_DECAY) {
            throw new IllegalArgumentException(
                    "2 · L2 strength · learning rate must be at most 0.1, but is " + Hyperparameter.L2.format(decay));
        }
    }

    /** From one number for each hyperparameter. */
    public static Hyperparameters of(ToDoubleFunction<Hyperparameter> value) {
        return new Hyperparameters(
                (int) value.applyAsDouble(Hyperparameter.HIDDEN_UNITS),
                Activation.values()[(int) value.applyAsDouble(Hyperparameter.ACTIVATION)],
                value.applyAsDouble(Hyperparameter.BIAS) == 1,
                value.applyAsDouble(Hyperparameter.LEARNING_RATE),
                value.applyAsDouble(Hyperparameter.DECAY_RATE),
                (int) value.applyAsDouble(Hyperparameter.DECAY_STEPS),
                value.applyAsDouble(Hyperparameter.L2),
                (int) value.applyAsDouble(Hyperparameter.BATCH_SIZE),
                (int) value.applyAsDouble(Hyperparameter.STEPS),
                (int) value.applyAsDouble(Hyperparameter.SEED));
    }

    /** 2·λ·η0, the share of each weight that the first step takes away; at most {@link #MOST_DECAY}. */
    public static double firstDecay(double l2, double learningRate) {
        return 2 * l2 * learningRate;
    }

    /** These with one value changed. */
    public Hyperparameters with(Hyperparameter changed, double number) {
        return of(h -> h == changed ? number : h.of(this));
    }

    /** Those that are not the same in all of these, in the order of their table. */
    public static List<Hyperparameter> differing(List<Hyperparameters> all) {
        List<Hyperparameter> differing = new ArrayList<>();
        for (Hyperparameter h : Hyperparameter.values()) {
            boolean differs = false;
            for (Hyperparameters each : all) {
                differs |= h.of(each) != h.of(all.get(0));
            }
            if (differs) {
                differing.add(h);
            }
        }
        return differing;
    }

    /** The shape of the network. */
    public Architecture architecture() {
        return new Architecture(hiddenUnits, activation, bias);
    }
}
