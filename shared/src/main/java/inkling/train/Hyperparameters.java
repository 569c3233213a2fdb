package inkling.train;

import inkling.nn.Activation;
import inkling.nn.Architecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that makes one run differ from another on the same data: a value for each {@link Hyperparameter}, within its range.
 * Immutable; equal where all values are.
 */
public final class Hyperparameters {
    /** 2·λ·η0 may be this at most: beyond it a step shrinks the weights by more than a tenth. */
    public static final double MOST_DECAY = 0.1;

    /** The paper's best, with seed 1. */
    public static final Hyperparameters DEFAULTS = of(Hyperparameter::defaultValue);

    private final double[] values; // one of each, in the order of their table

    private Hyperparameters(double[] values) {
        this.values = values;
        for (Hyperparameter h : Hyperparameter.values()) {
            h.requireInRange(values[h.ordinal()]);
            values[h.ordinal()] += 0.0; // −0 becomes 0, as which it is written
        }
        requireDecay(l2(), learningRate());
    }

    /**
     * From one number for each hyperparameter.
     *
     * @throws IllegalArgumentException naming the one that is out of its range, or if two do not go together
     */
    public static Hyperparameters of(ToDoubleFunction<Hyperparameter> value) {
        double[] values = new double[Hyperparameter.values().length]; // in the order of the table
        for (Hyperparameter h : Hyperparameter.values()) {
            values[h.ordinal()] = value.applyAsDouble(h);
        }
        return new Hyperparameters(values);
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

    /** 2·λ·η0, the share of each weight that the first step takes away; at most {@link #MOST_DECAY}. */
    public static double firstDecay(double l2, double learningRate) {
        return 2 * l2 * learningRate;
    }

    /**
     * These with one value changed.
     *
     * @throws IllegalArgumentException as {@link #of} has it
     */
    public Hyperparameters with(Hyperparameter changed, double number) {
        double[] others = values.clone();
        others[changed.ordinal()] = number;
        return new Hyperparameters(others);
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

    /** The value of one of them, as a number. */
    public double get(Hyperparameter h) {
        return values[h.ordinal()];
    }

    /** H. */
    public int hiddenUnits() {
        return (int) get(Hyperparameter.HIDDEN_UNITS);
    }

    /** What a hidden unit does with its input. */
    public Activation activation() {
        return Activation.values()[(int) get(Hyperparameter.ACTIVATION)];
    }

    /** Whether hidden units and outputs have a bias of their own. */
    public boolean bias() {
        return get(Hyperparameter.BIAS) == 1;
    }

    /** η0. */
    public double learningRate() {
        return get(Hyperparameter.LEARNING_RATE);
    }

    /** What the learning rate is multiplied by in {@link #decaySteps()} steps. */
    public double decayRate() {
        return get(Hyperparameter.DECAY_RATE);
    }

    /** In how many steps the learning rate is multiplied once by {@link #decayRate()}. */
    public int decaySteps() {
        return (int) get(Hyperparameter.DECAY_STEPS);
    }

    /** λ, the L2 strength. */
    public double l2() {
        return get(Hyperparameter.L2);
    }

    /** B, images in a step. */
    public int batchSize() {
        return (int) get(Hyperparameter.BATCH_SIZE);
    }

    /** Updates of the weights in all. */
    public int steps() {
        return (int) get(Hyperparameter.STEPS);
    }

    /** Where the random numbers start. */
    public int seed() {
        return (int) get(Hyperparameter.SEED);
    }

    /** How many images of the training part are learned from, its first; 0 for all. */
    public int trainingImages() {
        return (int) get(Hyperparameter.TRAINING_IMAGES);
    }

    /** The shape of the network. */
    public Architecture architecture() {
        return new Architecture(hiddenUnits(), activation(), bias());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hyperparameters hyperparameters && Arrays.equals(values, hyperparameters.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        for (Hyperparameter h : Hyperparameter.values()) {
            all.append(all.length() == 0 ? "" : " ").append(h.key()).append('=').append(h.format(get(h)));
        }
        return all.toString();
    }
}
