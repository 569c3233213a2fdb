package inkling.server.bench;

import java.util.Arrays;

/** Statistics of few measurements. */
final class Measure {
    private Measure() {}

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
