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
        for (int j = 0; j < Architecture.INPUTS; j++) {
            double[] row = parameters.w1()[j]; // (H)
            double[] sums = new double[Architecture.CLASSES]; // (10)
            for (int h = 0; h < row.length; h++) {
                double[] outgoing = parameters.w2()[h]; // (10)
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += row[h] * outgoing[k];
                }
            }
            for (int k = 0; k < sums.length; k++) {
                pictures[k * Architecture.INPUTS + j] = (float) sums[k];
            }
        }
        return pictures;
    }
}
