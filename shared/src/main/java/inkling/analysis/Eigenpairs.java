package inkling.analysis;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param values (r) falling
 * @param vectors (r × n) orthonormal; row i belongs to value i
 */
record Eigenpairs(double[] values, double[][] vectors) {
    /** Puts the pairs into falling order of their values. */
    static Eigenpairs sorted(double[] values, double[][] vectors) {
        int[] order = Indices.byFalling(values);
        double[] falling = new double[order.length];
        Arrays.setAll(falling, i -> values[order[i]]);
        double[][] rows = new double[order.length][];
        Arrays.setAll(rows, i -> vectors[order[i]]);
        return new Eigenpairs(falling, rows);
    }
}
