package inkling.search;

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
    private static final int TOP_BITS = 0x8000_8000; // of both halves of an int
    private static final int LOG2_LARGE = 512;
    private static final double LARGE = 0x1p512;

    /**
     * Counts the images, of at most {@link SettingResult#MOST_SEEDS} seeds.
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
                for (int shift = 6; shift >= 0; shift -= 2) { // two images at once
                    int its = counts(right, i, shift);
                    int others = counts(other, i, shift);
                    more += lesser(others, its);
                    less += lesser(its, others);
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

    /** From how many seeds each of two images is right: that of the upper bit in the upper half, the other in the lower. */
    private static int counts(byte[][] right, int eight, int shift) {
        int counts = 0;
        for (byte[] bits : right) {
            int two = bits[eight] >> shift;
            counts += (two & 2) << 15 | (two & 1);
        }
        return counts;
    }

    /** In how many of its two halves one is less than the other. */
    private static int lesser(int one, int other) {
        return Integer.bitCount(~((one | TOP_BITS) - other) & TOP_BITS); // no half borrows from its neighbour
    }

    /** The two-sided probability of at most k or at least n − k heads in n throws of a coin, k ≤ n/2. */
    static double binomial(int k, int n) {
        double term = 1; // C(n, i), but for the halvings: it would not fit a double
        double sum = 0;
        int halvings = n - 1; // 2 / 2^n
        for (int i = 0; i <= k; i++) {
            sum += term;
            term *= (double) (n - i) / (i + 1);
            if (term > LARGE) {
                term /= LARGE;
                sum /= LARGE;
                halvings -= LOG2_LARGE;
            }
        }
        while (halvings-- > 0) {
            sum /= 2;
        }
        return Math.min(1, sum);
    }
}
