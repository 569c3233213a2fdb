package inkling.search;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.Arrays;

/**
 * A finer grid around the best model: what the paper leaves as future work. Learning rate and hidden units go half way to
 * their neighbours in the grid that was searched; beside the best λ stand larger ones than any that was tried, as the
 * paper's winner has its largest; and all of it without and with bias.
 */
public final class GridRefinement {
    private static final double USUAL_RATIO = 2; // to a neighbour of the learning rate, where the grid has none
    private static final double USUAL_DIFFERENCE = 50; // of the hidden units
    private static final double[] L2_FACTORS = {3, 10}; // of the largest that was tried
    private static final double LEAST_L2 = 1e-8; // in place of 0, which no factor makes larger

    private GridRefinement() {}

    /**
     * The finer grid. Values that cannot be are left out.
     *
     * @param searched the grid in which the best was found, or any other
     */
    public static Grid around(Hyperparameters best, Grid searched) {
        return Grid.at(best)
                .with(Hyperparameter.LEARNING_RATE, learningRates(best, searched))
                .with(Hyperparameter.L2, strengths(best, searched))
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits(best, searched))
                .with(Hyperparameter.BIAS, 0, 1);
    }

    /** The best, and half way to its neighbours by ratio. */
    private static double[] learningRates(Hyperparameters best, Grid searched) {
        double middle = best.learningRate();
        double[] known = searched.values(Hyperparameter.LEARNING_RATE);
        double below = neighbour(known, middle, -1, middle / USUAL_RATIO);
        double above = neighbour(known, middle, 1, middle * USUAL_RATIO);
        double less = twoDigits(Math.sqrt(below) * Math.sqrt(middle));
        double more = twoDigits(Math.sqrt(middle) * Math.sqrt(above));
        boolean moreFits = more > middle && more < above && fits(best.l2(), more);
        return possible(
                Hyperparameter.LEARNING_RATE,
                less > below && less < middle ? less : middle, // two digits may be too few between close neighbours
                middle,
                moreFits ? more : middle);
    }

    private static boolean fits(double l2, double learningRate) {
        return Hyperparameters.firstDecay(l2, learningRate) <= Hyperparameters.MOST_DECAY;
    }

    /** The best, and half way to its neighbours by difference. */
    private static double[] hiddenUnits(Hyperparameters best, Grid searched) {
        double middle = best.hiddenUnits();
        double[] known = searched.values(Hyperparameter.HIDDEN_UNITS);
        double below = neighbour(known, middle, -1, middle - USUAL_DIFFERENCE);
        double above = neighbour(known, middle, 1, middle + USUAL_DIFFERENCE);
        return possible(
                Hyperparameter.HIDDEN_UNITS,
                Math.floor((below + middle) / 2),
                middle,
                Math.floor((middle + above) / 2));
    }

    /** The best, and larger ones than all that were tried. */
    private static double[] strengths(Hyperparameters best, Grid searched) {
        double largest = Math.max(best.l2(), LEAST_L2);
        for (double tried : searched.values(Hyperparameter.L2)) {
            largest = Math.max(largest, tried);
        }
        double[] rates = learningRates(best, searched); // ascending
        double[] strengths = new double[1 + L2_FACTORS.length];
        strengths[0] = best.l2();
        for (int i = 0; i < L2_FACTORS.length; i++) {
            double larger = twoDigits(largest * L2_FACTORS[i]);
            strengths[i + 1] = fits(larger, rates[rates.length - 1]) ? larger : strengths[i];
        }
        return possible(Hyperparameter.L2, strengths);
    }

    /** The next value in a direction; another where there is none. */
    private static double neighbour(double[] known, double middle, int direction, double otherwise) {
        double next = Double.NaN;
        for (double value : known) {
            boolean beyond = direction * value > direction * middle;
            if (beyond && !(direction * value >= direction * next)) { // NaN: it is the first
                next = value;
            }
        }
        return Double.isNaN(next) ? otherwise : next;
    }

    private static double[] possible(Hyperparameter h, double... values) {
        double[] possible = new double[values.length];
        int n = 0;
        for (double value : values) {
            boolean inRange = value <= h.range().most()
                    && (h.range().exclusive()
                            ? value > h.range().least()
                            : value >= h.range().least());
            boolean isNew = true;
            for (int i = 0; i < n; i++) {
                isNew &= possible[i] != value;
            }
            if (inRange && isNew) {
                possible[n++] = value;
            }
        }
        return Arrays.copyOf(possible, n);
    }

    /** 0.02236 as 0.022: nearest of the numbers with two digits, each of which is the double that it is written as. */
    private static double twoDigits(double x) {
        double power = 1; // whole powers of ten and quotients by them are the nearest doubles
        double scaled = x;
        while (scaled < 10) {
            power *= 10;
            scaled = x * power;
        }
        return x >= 100 ? x : Math.floor(scaled + 0.5) / power;
    }
}
