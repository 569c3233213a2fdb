package inkling.data;

import inkling.math.Xoshiro;
import java.util.Arrays;

/**
 * Which images of the training file train a model and which validate it.
 *
 * @param training indices of the images that are trained on, ascending: 55,000 of MNIST's 60,000
 * @param trainingSample indices of the training images on which recordings measure, ascending: as many as validation has
 * @param validation indices of the images that are only measured on, ascending: 5,000 of MNIST's 60,000
 */
public record Split(int[] training, int[] trainingSample, int[] validation) {
    /** What images are there for. */
    public enum Part {
        /** Those that are learned from. */
        TRAINING,
        /** Those of them that recordings measure on. */
        TRAINING_SAMPLE,
        /** Those that are only measured on. */
        VALIDATION
    }

    /** The one seed of every split: two runs can be compared only on the same validation images. */
    public static final int SEED = 2022;

    private static final int MOST_VALIDATION = 5000;

    /**
     * Splits n images at random, by {@link #SEED}.
     *
     * @param n at least 6: one sixth validates, but never more than 5,000
     */
    public static Split of(int n) {
        if (n < 6) {
            throw new IllegalArgumentException("a data set needs at least 6 training images, but has " + n);
        }
        int[] shuffled = new int[n];
        for (int i = 0; i < n; i++) {
            shuffled[i] = i;
        }
        Xoshiro random = new Xoshiro(SEED, 0);
        for (int i = n - 1; i > 0; i--) {
            int j = random.below(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        int v = Math.min(MOST_VALIDATION, n / 6);
        return new Split(part(shuffled, v, n), part(shuffled, v, 2 * v), part(shuffled, 0, v));
    }

    /**
     * The same, but only the first n training images are there to learn from. Recordings measure on as many of them as they do
     * on validation images, or on all.
     *
     * @param n 0 for all
     * @throws IllegalArgumentException if there are fewer
     */
    public Split limitedTo(int n) {
        if (n > training.length) {
            throw new IllegalArgumentException("Training images must be at most " + training.length
                    + ", all of this data set’s training part, but are " + n);
        }
        if (n == 0 || n == training.length) {
            return this;
        }
        return new Split(
                Arrays.copyOf(training, n), Arrays.copyOf(training, Math.min(n, trainingSample.length)), validation);
    }

    /** The indices of a part, ascending; not copied. */
    public int[] of(Part part) {
        return switch (part) {
            case TRAINING -> training;
            case TRAINING_SAMPLE -> trainingSample;
            case VALIDATION -> validation;
        };
    }

    private static int[] part(int[] shuffled, int from, int to) {
        int[] part = Arrays.copyOfRange(shuffled, from, to);
        Arrays.sort(part);
        return part;
    }
}
