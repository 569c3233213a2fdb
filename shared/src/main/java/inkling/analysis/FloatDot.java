package inkling.analysis;

import java.util.Arrays;

/**
 * Scalar products in float32, in the order of the kernel: four sums, of the terms whose index mod 4 is the same, and then
 * (s0 + s1) + (s2 + s3).
 *
 * <p>Each term and each sum passes through an array: in a browser nothing else rounds a float.
 */
final class FloatDot {
    private static final int LANES = 4;

    private final float[] sums = new float[LANES]; // (4)
    private final float[] term = new float[1];

    /**
     * target[at] = a·b.
     *
     * @param a (n) Not modified.
     * @param b (n) Not modified.
     * @param target Modified at {@code at}.
     */
    void store(float[] a, float[] b, float[] target, int at) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < a.length; i++) {
            term[0] = a[i] * b[i];
            sums[i % LANES] += term[0];
        }
        sums[0] += sums[1];
        sums[2] += sums[3];
        target[at] = sums[0] + sums[2];
    }
}
