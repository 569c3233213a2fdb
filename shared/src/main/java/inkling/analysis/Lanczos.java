package inkling.analysis;

import inkling.math.Xoshiro;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leading eigenpairs of X·Xᵀ by Lanczos's method (1950): in the basis of a start vector, its product with the matrix,
 * the product of that, …, each made orthogonal to those before, the matrix is tridiagonal, and after a few steps the
 * tridiagonal's largest eigenvalues are the matrix's. X·Xᵀ itself (n × n) is never formed.
 *
 * <p>Every vector is made orthogonal to all before, not only to the last two, which rounding would undo. Where a product
 * has nothing new, the basis spans an invariant subspace (of an eigenvalue that occurs twice it has one vector only), and
 * a fresh vector carries on.
 */
final class Lanczos {
    /** Ten components of pure noise, whose eigenvalues are the closest, need some 120. */
    private static final int MOST_STEPS = 150;
    /** What is left of a product, relative to the trace, when there is nothing new in it: some 500 roundings. */
    private static final double NOTHING_NEW = 1e-13;
    /** What is left of a random vector of the range, relative to its length, when the basis spans the range. */
    private static final double RANGE_SPANNED = 1e-10;

    private final double[][] x; // (n × m)
    private final double trace; // of X·Xᵀ: no eigenvalue is larger
    private final List<double[]> basis = new ArrayList<>(); // (steps × n) orthonormal
    private final double[] diagonal = new double[MOST_STEPS];
    private final double[] coupling = new double[MOST_STEPS]; // of step i with step i + 1
    private final Xoshiro random = new Xoshiro(0, 0);

    private Lanczos(double[][] x, double trace) {
        this.x = x;
        this.trace = trace;
    }

    /**
     * The eigenpairs of the largest eigenvalues; fewer than count where the rank of X is smaller.
     *
     * @param x (n × m) Not modified.
     * @param trace of X·Xᵀ: the sum of the squares of X
     */
    static Eigenpairs leading(double[][] x, double trace, int count) {
        Lanczos lanczos = new Lanczos(x, trace);
        lanczos.buildBasis();
        return lanczos.eigenpairs(count);
    }

    private void buildBasis() {
        double[] next = freshVector();
        while (next != null) {
            int i = basis.size();
            basis.add(next);
            if (basis.size() == Math.min(MOST_STEPS, x.length)) {
                diagonal[i] = Vectors.dot(next, product(next));
                return;
            }
            next = step(i);
        }
    }

    /** Takes a step from vector i of the basis: the next vector, or null where there is none. */
    private double @Nullable [] step(int i) {
        double[] vector = basis.get(i);
        double[] product = product(vector);
        diagonal[i] = Vectors.dot(vector, product);
        removeBasis(product);
        double left = Vectors.norm(product);
        if (left <= NOTHING_NEW * trace) {
            return freshVector();
        }
        coupling[i] = left;
        Vectors.scale(product, 1 / left);
        return product;
    }

    /** X·(Xᵀ·u) (n). */
    private double[] product(double[] u) {
        double[] inner = new double[x[0].length]; // Xᵀ·u (m)
        for (int i = 0; i < x.length; i++) {
            Vectors.add(inner, u[i], x[i]);
        }
        return timesX(inner);
    }

    /** X·v (n). */
    private double[] timesX(double[] v) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = Vectors.dot(x[i], v);
        }
        return product;
    }

    /** A random vector of the range of X, orthogonal to the basis; null where the basis spans the range. */
    private double @Nullable [] freshVector() {
        double[] v = new double[x[0].length];
        Arrays.setAll(v, j -> random.gaussian());
        double[] fresh = timesX(v); // (n)
        double before = Vectors.norm(fresh);
        removeBasis(fresh);
        double left = Vectors.norm(fresh);
        if (left <= RANGE_SPANNED * before) {
            return null;
        }
        Vectors.scale(fresh, 1 / left);
        return fresh;
    }

    /** Makes a vector (n) orthogonal to the basis, twice: rounding leaves something the first time. */
    private void removeBasis(double[] vector) {
        for (int time = 0; time < 2; time++) {
            for (double[] unit : basis) {
                Vectors.add(vector, -Vectors.dot(unit, vector), unit);
            }
        }
    }

    /** The tridiagonal's eigenpairs, taken back from the basis to the pixels. */
    private Eigenpairs eigenpairs(int count) {
        int steps = basis.size();
        Eigenpairs small = SymmetricTridiagonal.eigenpairs(
                Arrays.copyOf(diagonal, steps), Arrays.copyOf(coupling, Math.max(0, steps - 1)));
        int found = Math.min(count, steps);
        double[][] vectors = new double[found][x.length];
        for (int i = 0; i < found; i++) {
            for (int step = 0; step < steps; step++) {
                Vectors.add(vectors[i], small.vectors()[i][step], basis.get(step));
            }
        }
        return new Eigenpairs(Arrays.copyOf(small.values(), found), vectors);
    }
}
