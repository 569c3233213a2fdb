package inkling.analysis;

import inkling.math.Xoshiro;
import java.util.Arrays;

/** Matrices (n × m) whose rows are samples, and their principal components in the plainest way. */
final class Samples {
    private Samples() {}

    static double[][] noise(int n, int m) {
        Xoshiro random = new Xoshiro(5, 0);
        double[][] rows = new double[n][m];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> random.gaussian());
        }
        return rows;
    }

    /** The rows less the mean of each column. */
    static double[][] centred(double[][] rows) {
        double[] mean = new double[rows[0].length]; // (m)
        for (double[] row : rows) {
            Vectors.add(mean, 1.0 / rows.length, row);
        }
        double[][] centred = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            centred[i] = rows[i].clone();
            Vectors.add(centred[i], -1, mean);
        }
        return centred;
    }

    static double totalVariance(double[][] rows) {
        return Arrays.stream(centred(rows))
                .mapToDouble(row -> Vectors.dot(row, row))
                .sum();
    }

    /** X·(Xᵀ·u) (n). */
    static double[] covarianceTimes(double[][] x, double[] u) {
        double[] inner = transposedTimes(x, u);
        return Arrays.stream(x).mapToDouble(row -> Vectors.dot(row, inner)).toArray();
    }

    /** Xᵀ·u (m). */
    private static double[] transposedTimes(double[][] x, double[] u) {
        double[] product = new double[x[0].length];
        for (int i = 0; i < x.length; i++) {
            Vectors.add(product, u[i], x[i]);
        }
        return product;
    }

    /** The scores of the leading components by power iteration, each of what the components before have left. */
    static double[][] componentsByPowerIteration(double[][] rows, int components) {
        double[][] left = centred(rows);
        double[][] scores = new double[components][];
        for (int c = 0; c < components; c++) {
            double[] unit = noise(1, rows.length)[0];
            for (int time = 0; time < 100; time++) {
                unit = covarianceTimes(left, unit);
                Vectors.scale(unit, 1 / Vectors.norm(unit));
            }
            double[] right = transposedTimes(left, unit); // σ·v (m)
            for (int i = 0; i < left.length; i++) {
                Vectors.add(left[i], -unit[i], right);
            }
            Vectors.scale(unit, Vectors.norm(right));
            scores[c] = unit;
        }
        return scores;
    }
}
