package inkling.analysis;

/**
 * How many of n had a property.
 *
 * @param count 0 .. n
 * @param n at least 1
 */
public record Proportion(int count, int n) {
    /** Checks that 0 ≤ count ≤ n and n &gt; 0. */
    public Proportion {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no proportion");
        }
    }

    /** 0 .. 1 */
    public double share() {
        return (double) count / n;
    }

    /** Where the share of all such most likely lies: Wilson's 95 % interval. */
    public Interval interval() {
        return Interval.wilson95(count, n);
    }
}
