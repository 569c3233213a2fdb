package inkling.search;

import inkling.math.Exact;

/**
 * Whether two models differ by more than chance on the same images: the exact two-sided sign test over the images on which
 * they differ. With one seed each it is McNemar's exact test. With several, an image counts for the model that has it right
 * from more of its seeds, so that images, not seeds, are what is counted; both must then have been run from as many:
 * otherwise an image that is right from four seeds in five would count against five runs and for one.
 *
 * @param more images on which the first is right more often
 * @param less images on which the other is
 */
record SignTest(int more, int less) {
    /** Above this probability two models are tied. */
    static final double TIED = 0.05;

    /**
     * Counts the images.
     *
     * @param right (seeds) (bits) which images the first is right on
     * @param other (seeds) (bits) the same of the other, from the same seeds
     */
    static SignTest of(byte[][] right, byte[][] other) {
        if (right.length != other.length) {
            throw new IllegalArgumentException(
                    "both models must have as many seeds, but one has " + right.length + ", the other " + other.length);
        }
        int more = 0;
        int less = 0;
        for (int i = 0; i < right[0].length; i++) {
            if (right.length == 1) { // the usual case, eight images at once
                more += Integer.bitCount(right[0][i] & ~other[0][i] & 255);
                less += Integer.bitCount(other[0][i] & ~right[0][i] & 255);
            } else if (differ(right, other, i)) {
                for (int image = 8 * i; image < 8 * i + 8; image++) {
                    int difference = count(right, image) - count(other, image);
                    more += difference > 0 ? 1 : 0;
                    less += difference < 0 ? 1 : 0;
                }
            }
        }
        return new SignTest(more, less);
    }

    /** Whether any of eight images is right from a seed of one alone: for most it is not, which saves counting. */
    private static boolean differ(byte[][] right, byte[][] other, int eight) {
        int differing = 0;
        for (int seed = 0; seed < right.length; seed++) {
            differing |= right[seed][eight] ^ other[seed][eight];
        }
        return differing != 0;
    }

    /** The probability of so large a difference, whichever is ahead, if there were none. */
    double pValue() {
        return binomial(Math.min(more, less), more + less);
    }

    /** The probability of so large a lead of the first if there were none; 1 where it is behind. */
    double pValueOfLead() {
        return more < less ? 1 : pValue();
    }

    private static int count(byte[][] right, int image) {
        int count = 0;
        for (byte[] bits : right) {
            count += bits[image >> 3] >> (7 - (image & 7)) & 1;
        }
        return count;
    }

    /** The two-sided probability of at most k or at least n − k heads in n throws of a coin, k ≤ n/2. */
    static double binomial(int k, int n) {
        double logTerm = -n * Exact.log(2); // log of C(n, 0) / 2^n
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            sum += Exact.exp(logTerm);
            logTerm += Exact.log((double) (n - i) / (i + 1));
        }
        return Math.min(1, 2 * sum);
    }
}
