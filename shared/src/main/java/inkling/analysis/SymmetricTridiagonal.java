package inkling.analysis;

import java.util.Arrays;

/**
 * Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by the implicit QL method with Wilkinson's shift
 * (Bowdler, Martin, Reinsch and Wilkinson, 1968): plane rotations take one coupling after the other to zero, and what is
 * left on the diagonal are the eigenvalues. For numbers whose squares neither overflow nor vanish.
 */
final class SymmetricTridiagonal {
    private static final double EPSILON = 0x1p-52;
    /** Two or three are usual. */
    private static final int MOST_SWEEPS = 60;

    private final int n;
    private final double[] diagonal; // (n) in the end the eigenvalues
    private final double[] coupling; // (n) of i with i + 1; the last is room for a sweep's bulge
    private final double[][] vectors; // (n × n) the product of the rotations so far; in the end row i is eigenvector i
    private final double negligible;

    private SymmetricTridiagonal(double[] diagonal, double[] coupling) {
        n = diagonal.length;
        this.diagonal = Arrays.copyOf(diagonal, n);
        this.coupling = Arrays.copyOf(coupling, n);
        vectors = new double[n][n];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            largest = Math.max(largest, Math.max(Math.abs(diagonal[i]), Math.abs(this.coupling[i])));
        }
        negligible = EPSILON * largest;
    }

    /**
     * All eigenpairs.
     *
     * @param diagonal (n) Not modified.
     * @param coupling (n − 1) the elements beside the diagonal. Not modified.
     * @throws ArithmeticException if a number is not finite
     */
    static Eigenpairs eigenpairs(double[] diagonal, double[] coupling) {
        SymmetricTridiagonal matrix = new SymmetricTridiagonal(diagonal, coupling);
        for (int i = 0; i < matrix.n; i++) {
            matrix.decouple(i);
        }
        return Eigenpairs.sorted(matrix.diagonal, matrix.vectors);
    }

    /** Makes coupling i negligible, and so diagonal i an eigenvalue. */
    private void decouple(int i) {
        int sweeps = 0;
        for (int end = blockEnd(i); end > i; end = blockEnd(i)) {
            if (++sweeps > MOST_SWEEPS) {
                throw new ArithmeticException(
                        "eigenvalue " + i + " of " + n + " has not converged: is every number finite?");
            }
            sweep(i, end);
        }
    }

    /** The last index that is coupled with this one. */
    private int blockEnd(int first) {
        int end = first;
        while (end < n - 1 && !(Math.abs(coupling[end]) <= negligible)) { // NaN is not negligible
            end++;
        }
        return end;
    }

    /** One QL step with the rows and columns first .. last: rotations from the bottom up, which chase a bulge. */
    private void sweep(int first, int last) {
        double p = 0; // what the rotation before has taken from the diagonal
        double s = 1;
        double c = 1;
        double g = diagonal[last] - shift(first);
        for (int i = last - 1; i >= first; i--) {
            double f = s * coupling[i];
            double b = c * coupling[i];
            double r = Math.sqrt(f * f + g * g);
            coupling[i + 1] = r;
            if (r == 0) { // both squares vanish: the block falls apart here
                diagonal[i + 1] -= p;
                coupling[last] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = diagonal[i + 1] - p;
            double t = (diagonal[i] - g) * s + 2 * c * b;
            p = s * t;
            diagonal[i + 1] = g + p;
            g = c * t - b;
            rotate(vectors[i], vectors[i + 1], s, c);
        }
        diagonal[first] -= p;
        coupling[first] = g;
        coupling[last] = 0;
    }

    /** Wilkinson's shift: of the eigenvalues of the block's first 2×2 the one that is nearer to the first diagonal. */
    private double shift(int first) {
        double ratio = (diagonal[first + 1] - diagonal[first]) / (2 * coupling[first]);
        double root = Math.sqrt(ratio * ratio + 1);
        return diagonal[first] - coupling[first] / (ratio + (ratio < 0 ? -root : root));
    }

    private static void rotate(double[] upper, double[] lower, double s, double c) {
        for (int j = 0; j < upper.length; j++) {
            double u = upper[j];
            double l = lower[j];
            lower[j] = s * u + c * l;
            upper[j] = c * u - s * l;
        }
    }
}
