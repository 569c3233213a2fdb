package inkling.search;

import inkling.math.Xoshiro;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The values that a search tries of each hyperparameter, in all combinations. Immutable. */
public final class Grid {
    /** As many combinations as anybody has time for. */
    public static final int MOST = 100_000;

    /** The 336 models of the paper, with seed 1. */
    public static final Grid PAPER = at(Preset.PAPER_BEST.hyperparameters())
            .with(Hyperparameter.ACTIVATION, 0, 1)
            .with(Hyperparameter.LEARNING_RATE, 1e-4, 5e-4, 1e-3, 1e-2, 0.05, 0.1)
            .with(Hyperparameter.L2, 1e-8, 1e-7, 1e-6, 1e-5)
            .with(Hyperparameter.HIDDEN_UNITS, 150, 180, 200, 225, 250, 275, 300);

    /** The 12 models of the paper's activations and learning rates, at its best other values: a first picture. */
    public static final Grid QUICK = ofPaper(Hyperparameter.ACTIVATION, Hyperparameter.LEARNING_RATE);

    /** From the one that changes last to the one that changes from one model to the next. */
    private static final List<Hyperparameter> ORDER = order();

    private final double[][] values; // a list of each hyperparameter, in the order of their table

    private Grid(double[][] values) {
        this.values = values;
    }

    /** Activation and learning rate say most, and should soon all have been tried once; further seeds come last. */
    private static List<Hyperparameter> order() {
        List<Hyperparameter> order = new ArrayList<>();
        order.add(Hyperparameter.SEED);
        for (Hyperparameter h : Hyperparameter.values()) {
            if (h != Hyperparameter.SEED && h != Hyperparameter.LEARNING_RATE && h != Hyperparameter.ACTIVATION) {
                order.add(h);
            }
        }
        order.add(Hyperparameter.LEARNING_RATE);
        order.add(Hyperparameter.ACTIVATION);
        return order;
    }

    /** The paper's values of some hyperparameters, and its best of all others. */
    public static Grid ofPaper(Hyperparameter... some) {
        Grid grid = at(Preset.PAPER_BEST.hyperparameters());
        for (Hyperparameter h : some) {
            grid = grid.with(h, PAPER.values(h));
        }
        return grid;
    }

    /** The grid of one model. */
    public static Grid at(Hyperparameters hyperparameters) {
        Hyperparameter[] all = Hyperparameter.values();
        double[][] values = new double[all.length][];
        for (Hyperparameter h : all) {
            values[h.ordinal()] = new double[] {h.of(hyperparameters)};
        }
        return new Grid(values);
    }

    /**
     * From a list of values of each hyperparameter.
     *
     * @throws IllegalArgumentException as {@link #with} has it
     */
    static Grid of(Function<Hyperparameter, double[]> values) {
        Grid grid = at(Preset.PAPER_BEST.hyperparameters());
        double[][] all = grid.values.clone();
        for (Hyperparameter h : Hyperparameter.values()) {
            all[h.ordinal()] = values.apply(h).clone();
        }
        return new Grid(all).checked();
    }

    /**
     * These with other values of one hyperparameter.
     *
     * @param its at least one value, none of them twice
     * @throws IllegalArgumentException if a value is out of its range, or there are more than {@link #MOST} combinations,
     *     or two values do not go together
     */
    public Grid with(Hyperparameter hyperparameter, double... its) {
        double[][] others = values.clone();
        others[hyperparameter.ordinal()] = its.clone();
        return new Grid(others).checked();
    }

    /**
     * The same models from each of the seeds 1 .. k.
     *
     * @throws IllegalArgumentException if k is not from 1 to {@link #MOST}, or as {@link #with} has it
     */
    public Grid withSeeds(int k) {
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException(
                    "the number of seeds must be a whole number from 1 to " + MOST + ", but is " + k);
        }
        double[] seeds = new double[k];
        Arrays.setAll(seeds, i -> i + 1);
        return with(Hyperparameter.SEED, seeds);
    }

    private Grid checked() {
        requireSize(); // first: looking for doubles takes the square of the time
        for (Hyperparameter h : Hyperparameter.values()) {
            double[] its = values[h.ordinal()];
            for (int i = 0; i < its.length; i++) {
                h.requireInRange(its[i]);
                for (int j = 0; j < i; j++) {
                    if (its[i] == its[j]) {
                        throw new IllegalArgumentException(h.label() + " has the value " + h.format(its[i]) + " twice");
                    }
                }
            }
        }
        Hyperparameters.requireDecay(largest(Hyperparameter.L2), largest(Hyperparameter.LEARNING_RATE));
        return this;
    }

    private void requireSize() {
        double size = 1;
        for (Hyperparameter h : Hyperparameter.values()) {
            int count = values[h.ordinal()].length;
            if (count == 0) {
                throw new IllegalArgumentException(h.label() + " must have at least one value, but has none");
            }
            size *= count;
        }
        if (size > MOST) {
            throw new IllegalArgumentException("a grid must have at most " + MOST + " models, but has " + (long) size);
        }
    }

    private double largest(Hyperparameter h) {
        double largest = values[h.ordinal()][0];
        for (double value : values[h.ordinal()]) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** The values of one hyperparameter. */
    public double[] values(Hyperparameter hyperparameter) {
        return values[hyperparameter.ordinal()].clone();
    }

    /** The number of models. */
    public int size() {
        int size = 1;
        for (double[] its : values) {
            size *= its.length;
        }
        return size;
    }

    /** All models. Activation and then learning rate change fastest, the seed slowest. */
    public List<Hyperparameters> points() {
        List<Hyperparameters> points = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            points.add(point(i));
        }
        return points;
    }

    private Hyperparameters point(int number) {
        double[] point = new double[values.length];
        int rest = number;
        for (int i = ORDER.size() - 1; i >= 0; i--) {
            int h = ORDER.get(i).ordinal();
            point[h] = values[h][rest % values[h].length];
            rest /= values[h].length;
        }
        return Hyperparameters.of(h -> point[h.ordinal()]);
    }

    /**
     * n of the models at random, in the order of {@link #points()}; all of them, if there are no more.
     *
     * @param n at least 1
     * @param seed of the choice: the same seed chooses the same models
     */
    public List<Hyperparameters> sample(int n, int seed) {
        if (n < 1) {
            throw new IllegalArgumentException("a sample must have at least 1 model, but has " + n);
        }
        int size = size();
        int[] shuffled = new int[size];
        Arrays.setAll(shuffled, i -> i);
        int chosen = Math.min(n, size);
        Xoshiro random = new Xoshiro(seed, 0);
        for (int i = 0; i < chosen; i++) {
            int j = i + random.below(size - i);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        int[] numbers = Arrays.copyOf(shuffled, chosen);
        Arrays.sort(numbers);
        List<Hyperparameters> sample = new ArrayList<>();
        for (int number : numbers) {
            sample.add(point(number));
        }
        return sample;
    }
}
