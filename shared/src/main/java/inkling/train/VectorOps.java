package inkling.train;

import java.util.Arrays;

/**
 * Arithmetic on rows of floats, in the order of operations that a WebAssembly SIMD kernel has too. Loops this plain are
 * what the JVM turns into vector instructions; flat arrays with computed indices are four times slower.
 */
final class VectorOps {
    private VectorOps() {}

    /** sum += a · row */
    static void add(float[] sum, float a, float[] row) {
        for (int h = 0; h < sum.length; h++) {
            sum[h] += a * row[h];
        }
    }

    /** sum −= a · row */
    static void subtract(float[] sum, float a, float[] row) {
        for (int h = 0; h < sum.length; h++) {
            sum[h] -= a * row[h];
        }
    }

    /** sum = (((sum + a·p) + b·q) + c·r) + d·s: what four calls of add give, with one pass over sum. */
    static void add4(float[] sum, float a, float[] p, float b, float[] q, float c, float[] r, float d, float[] s) {
        for (int h = 0; h < sum.length; h++) {
            sum[h] = (((sum[h] + a * p[h]) + b * q[h]) + c * r[h]) + d * s[h];
        }
    }

    /** row *= a */
    static void scale(float[] row, float a) {
        for (int h = 0; h < row.length; h++) {
            row[h] *= a;
        }
    }

    /** Σ a·b in four interleaved partial sums: lane h mod 4, then (l0 + l1) + (l2 + l3). */
    static float dot(float[] a, float[] b) {
        float l0 = 0;
        float l1 = 0;
        float l2 = 0;
        float l3 = 0;
        int h = 0;
        for (; h + 3 < a.length; h += 4) {
            l0 += a[h] * b[h];
            l1 += a[h + 1] * b[h + 1];
            l2 += a[h + 2] * b[h + 2];
            l3 += a[h + 3] * b[h + 3];
        }
        l0 += h < a.length ? a[h] * b[h] : 0;
        l1 += h + 1 < a.length ? a[h + 1] * b[h + 1] : 0;
        l2 += h + 2 < a.length ? a[h + 2] * b[h + 2] : 0;
        return (l0 + l1) + (l2 + l3);
    }

    /** Copies every row. */
    static float[][] copy(float[][] rows) {
        float[][] copies = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copies[i] = Arrays.copyOf(rows[i], rows[i].length);
        }
        return copies;
    }
}
