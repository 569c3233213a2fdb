package inkling.analysis;

import inkling.nn.Architecture;
import inkling.nn.Parameters;

/** Pictures of weights. */
public final class WeightImages {
    private WeightImages() {}

    /**
     * W = W1·W2: for each digit, how much ink in each pixel speaks for it. The view in which the digits appear.
     *
     * @return (10 × 784) one picture after another, each row by row
     */
    public static float[] product(Parameters parameters) {
        float[] pictures = new float[Architecture.CLASSES * Architecture.INPUTS];
        double[][] outgoing = transposed(parameters.w2());
        for (int j = 0; j < Architecture.INPUTS; j++) {
            double[] row = parameters.w1()[j]; // (H)
            for (int k = 0; k < Architecture.CLASSES; k += 2) { // two sums at a time: one would wait for itself
                double[] even = outgoing[k];
                double[] odd = outgoing[k + 1];
                double evenSum = 0;
                double oddSum = 0;
                for (int h = 0; h < row.length; h++) {
                    evenSum += row[h] * even[h];
                    oddSum += row[h] * odd[h];
                }
                pictures[k * Architecture.INPUTS + j] = (float) evenSum;
                pictures[(k + 1) * Architecture.INPUTS + j] = (float) oddSum;
            }
        }
        return pictures;
    }

    /** (10 × H) from W2 (H × 10). */
    private static double[][] transposed(double[][] w2) {
        double[][] columns = new double[Architecture.CLASSES][w2.length];
        for (int k = 0; k < Architecture.CLASSES; k++) {
            for (int h = 0; h < w2.length; h++) {
                columns[k][h] = w2[h][k];
            }
        }
        return columns;
    }
}
