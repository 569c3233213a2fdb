package inkling.analysis;

/**
 * How far one share lies above another, with 95 % confidence.
 *
 * @param low −1 .. 1
 * @param high −1 .. 1
 */
public record Difference(double low, double high) {
    /**
     * Newcombe's hybrid score interval for the difference of two independent shares (R. G. Newcombe, 1998, method 10): made
     * of the Wilson intervals of both, and so good near 0 and 1 too.
     *
     * @param share of n, 0 .. 1; it may be a mean of shares
     * @param other of otherN, 0 .. 1
     */
    public static Difference of(double share, int n, double other, int otherN) {
        Interval its = Interval.wilson95(share, n);
        Interval others = Interval.wilson95(other, otherN);
        double below = distance(share - its.low(), others.high() - other);
        double above = distance(its.high() - share, other - others.low());
        return new Difference(share - other - below, share - other + above);
    }

    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** Whether so many images cannot tell the two apart: 0 is in the interval. */
    public boolean isNoise() {
        return low <= 0 && high >= 0;
    }
}
