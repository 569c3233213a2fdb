package inkling.analysis;

/**
 * Where a share most likely lies, given how often it was seen.
 *
 * @param low 0 .. 1
 * @param high 0 .. 1
 */
public record Interval(double low, double high) {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Wilson's 95 % score interval for correct of n (E. B. Wilson, 1927): good near 0 and 1 too. */
    public static Interval wilson95(int correct, int n) {
        return wilson95((double) correct / n, n);
    }

    /** The same for a share of n, which may be a mean of shares. */
    public static Interval wilson95(double share, int n) {
        double center = share + Z * Z / (2 * n);
        double margin = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval(Math.max(0, (center - margin) / scale), Math.min(1, (center + margin) / scale));
    }
}
