package inkling.analysis;

/** Arithmetic on rows of doubles, whose last bits nobody compares. */
final class Vectors {
    private Vectors() {}

    /** Σ a·b, in four partial sums, so that no addition waits for the one before. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** ‖a‖ */
    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** sum += factor · a */
    static void add(double[] sum, double factor, double[] a) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * a[i];
        }
    }

    /** a *= factor */
    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
