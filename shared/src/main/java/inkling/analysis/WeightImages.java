package inkling.analysis;

import inkling.nn.Architecture;
import inkling.nn.Parameters;

/** Pictures of weights. */
public final class WeightImages {
    private WeightImages() {}

    /**
     * W = W1·W2: for each digit, how much ink in each pixel speaks for it. The view in which the digits appear.
     *
     * <p>In float32, and to the last bit what the kernel makes of the same parameters (its twin is WeightProduct in {@code
     * inkling.kernel}): a picture does not change because a run pauses.
     *
     * @return (10 × 784) one picture after another, each row by row
     */
    public static float[] product(Parameters parameters) {
        float[] pictures = new float[Architecture.CLASSES * Architecture.INPUTS];
        float[][] columns = columns(parameters.w2());
        float[] row = new float[columns[0].length]; // (H)
        FloatDot dot = new FloatDot();
        for (int j = 0; j < Architecture.INPUTS; j++) {
            round(parameters.w1()[j], row);
            for (int k = 0; k < Architecture.CLASSES; k++) {
                dot.store(row, columns[k], pictures, k * Architecture.INPUTS + j);
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
        float[] outgoing = columns(parameters.w2())[k]; // (H)
        float[] row = new float[outgoing.length]; // (H)
        float[] picture = new float[Architecture.INPUTS];
        FloatDot dot = new FloatDot();
        for (int j = 0; j < picture.length; j++) {
            round(parameters.w1()[j], row);
            dot.store(row, outgoing, picture, j);
            picture[j] = (float) (picture[j] * x[j]);
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

    /** (10 × H) from W2 (H × 10), in float32. */
    private static float[][] columns(double[][] w2) {
        float[][] columns = new float[Architecture.CLASSES][w2.length];
        for (int k = 0; k < Architecture.CLASSES; k++) {
            for (int h = 0; h < w2.length; h++) {
                columns[k][h] = (float) w2[h][k];
            }
        }
        return columns;
    }

    /** @param target (n) Modified: takes the values (n) in float32. */
    private static void round(double[] values, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) values[i];
        }
    }
}
