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

    /**
     * The weights of one hidden unit: column h of W1.
     *
     * @return (784) row by row
     */
    public static float[] unit(Parameters parameters, int h) {
        float[] picture = new float[Architecture.INPUTS];
        for (int j = 0; j < picture.length; j++) {
            picture[j] = (float) parameters.w1()[j][h];
        }
        return picture;
    }

    /**
     * What each pixel of an image adds to the input of a hidden unit: w1_jh·x_j. With b1_h they add up to z1_h.
     *
     * @param x (784) Not modified.
     * @return (784) row by row
     */
    public static float[] unitTimesInput(Parameters parameters, int h, double[] x) {
        float[] picture = new float[Architecture.INPUTS];
        for (int j = 0; j < picture.length; j++) {
            picture[j] = (float) (parameters.w1()[j][h] * x[j]);
        }
        return picture;
    }

    /**
     * What each pixel of an image would add to the logit of a digit if hidden units did nothing with their input:
     * (W1·W2)_jk·x_j. They add up to what the logit would be if the activation were the identity, without biases.
     *
     * @param x (784) Not modified.
     * @return (784) row by row
     */
    public static float[] productTimesInput(Parameters parameters, int k, double[] x) {
        double[] outgoing = transposed(parameters.w2())[k]; // (H)
        float[] picture = new float[Architecture.INPUTS];
        for (int j = 0; j < picture.length; j++) {
            picture[j] = (float) (Vectors.dot(parameters.w1()[j], outgoing) * x[j]);
        }
        return picture;
    }

    /** The rows and columns of a picture. */
    public record Shape(int rows, int columns) {}

    /**
     * The nearly square picture in which the paper draws a column of W2 (H), row by row: of 275 weights the first 272 as
     * 16×17. The few that do not fill a row are left out.
     */
    public static Shape w2Shape(int hiddenUnits) {
        int rows = (int) Math.sqrt(hiddenUnits);
        return new Shape(rows, hiddenUnits / rows);
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
