package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.math.Xoshiro;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SymmetricTridiagonalTest {
    @Test
    void findsTheEigenvaluesOfTheSecondDifference() {
        int n = 40;
        double[] twos = new double[n];
        Arrays.fill(twos, 2);
        double[] minusOnes = new double[n - 1];
        Arrays.fill(minusOnes, -1);
        double[] values = SymmetricTridiagonal.eigenpairs(twos, minusOnes).values();
        for (int i = 0; i < n; i++) { // 2 − 2·cos(kπ/(n + 1)), the largest first
            assertEquals(2 - 2 * Math.cos((n - i) * Math.PI / (n + 1)), values[i], 1e-14);
        }
    }

    @Test
    void eigenvectorsSolveTheirEquation() {
        double[] diagonal = gaussians(60, 1);
        double[] coupling = gaussians(59, 2);
        Eigenpairs pairs = SymmetricTridiagonal.eigenpairs(diagonal, coupling);
        for (int i = 0; i < 60; i++) {
            double[] left = product(diagonal, coupling, pairs.vectors()[i]);
            Vectors.scale(pairs.vectors()[i], pairs.values()[i]);
            assertArrayEquals(pairs.vectors()[i], left, 1e-13);
        }
    }

    @Test
    void eigenvectorsAreOrthonormal() {
        double[][] v = SymmetricTridiagonal.eigenpairs(gaussians(60, 3), gaussians(59, 4))
                .vectors();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 60; j++) {
                assertEquals(i == j ? 1 : 0, Vectors.dot(v[i], v[j]), 1e-13);
            }
        }
    }

    @Test
    void sortsWhatIsDiagonalAlready() {
        Eigenpairs pairs = SymmetricTridiagonal.eigenpairs(new double[] {1, 3, 3, -2}, new double[3]);
        assertArrayEquals(new double[] {3, 3, 1, -2}, pairs.values());
        assertArrayEquals(new double[] {0, 1, 0, 0}, pairs.vectors()[0]);
    }

    @Test
    void solvesEqualDiagonalsAndZeros() {
        double[] halves = SymmetricTridiagonal.eigenpairs(new double[2], new double[] {0.5})
                .values();
        assertArrayEquals(new double[] {0.5, -0.5}, halves, 1e-15);
        assertArrayEquals(
                new double[] {0, 0, 0},
                SymmetricTridiagonal.eigenpairs(new double[3], new double[2]).values());
    }

    @Test
    void givesUpOnWhatIsNotANumber() {
        double[] diagonal = {1, Double.NaN, 2};
        assertThrows(
                ArithmeticException.class, () -> SymmetricTridiagonal.eigenpairs(diagonal, new double[] {0.5, 0.5}));
    }

    private static double[] gaussians(int n, int seed) {
        Xoshiro random = new Xoshiro(seed, 0);
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.gaussian());
        return values;
    }

    /** The tridiagonal matrix times a vector. */
    private static double[] product(double[] diagonal, double[] coupling, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            product[i] = diagonal[i] * v[i];
            product[i] += i > 0 ? coupling[i - 1] * v[i - 1] : 0;
            product[i] += i < coupling.length ? coupling[i] * v[i + 1] : 0;
        }
        return product;
    }
}
