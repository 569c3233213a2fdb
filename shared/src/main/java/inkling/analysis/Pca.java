package inkling.analysis;

import inkling.math.Decimal;

/**
 * Principal components of a matrix whose rows are samples and whose columns are variables: the columns are centred, and
 * the rows projected on the leading right singular vectors. Of W1 (784 × H) the pixels are the samples, and so the scores
 * of a component are a 28×28 picture.
 *
 * @param scores (components × n) of each component the scores of the n samples, orthogonal to those of the others. The
 *     score of largest magnitude is positive, because the sign of a singular vector is arbitrary. All zero beyond the rank
 * @param explained (components) the share of the total variance, 0 .. 1, falling; 0 beyond the rank
 */
public record Pca(double[][] scores, double[] explained) {
    /** A component whose share of the variance is no larger is rounding. */
    private static final double NO_SHARE = 1e-13;

    /**
     * The leading components.
     *
     * @param rows (n × m) finite, n and m at least 1. Not modified.
     * @param components a few, such as the paper's 10: for very many the steps of {@link Lanczos} would not do
     */
    public static Pca of(double[][] rows, int components) {
        Pca pca = new Pca(new double[components][rows.length], new double[components]);
        double unit = largestMagnitude(rows);
        double[][] centred = centred(rows, unit);
        double total = sumOfSquares(centred);
        if (total == 0) {
            return pca;
        }
        // Of X·Xᵀ the eigenvectors are X's left singular vectors u, and the eigenvalues σ². The scores are X·v = σ·u.
        Eigenpairs leading = Lanczos.leading(centred, total, components);
        for (int i = 0; i < leading.values().length; i++) {
            double variance = leading.values()[i];
            if (variance > NO_SHARE * total) {
                pca.explained[i] = Math.min(1, variance / total);
                pca.scores[i] = leading.vectors()[i];
                Vectors.scale(pca.scores[i], signOf(pca.scores[i]) * Math.sqrt(variance) * unit);
            }
        }
        return pca;
    }

    /** 1 for an all-zero matrix, by which it can be divided. */
    private static double largestMagnitude(double[][] rows) {
        double largest = 0;
        for (int i = 0; i < rows.length; i++) {
            for (double x : rows[i]) {
                if (!Double.isFinite(x)) {
                    throw new IllegalArgumentException("row " + i + " must be finite, and has " + Decimal.text(x));
                }
                largest = Math.max(largest, Math.abs(x));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    /** The rows in this unit, so that no square overflows, less the mean of each column. */
    private static double[][] centred(double[][] rows, double unit) {
        double[] means = new double[rows[0].length]; // (m)
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < means.length; j++) {
                means[j] += (rows[i][j] / unit - means[j]) / (i + 1); // exact where the column is constant
            }
        }
        double[][] centred = new double[rows.length][means.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < means.length; j++) {
                centred[i][j] = rows[i][j] / unit - means[j];
            }
        }
        return centred;
    }

    private static double sumOfSquares(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += Vectors.dot(row, row);
        }
        return sum;
    }

    /** The sign of the element of largest magnitude; of equal ones the first. */
    private static double signOf(double[] vector) {
        double largest = 0;
        for (double x : vector) {
            if (Math.abs(x) > Math.abs(largest)) {
                largest = x;
            }
        }
        return Math.signum(largest);
    }
}
