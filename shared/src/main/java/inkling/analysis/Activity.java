package inkling.analysis;

import inkling.nn.Activation;
import java.util.Arrays;

/**
 * How far the activation of each hidden unit moves from image to image. A unit that says the same to every image does not
 * help to tell them apart: it is dead.
 */
public final class Activity {
    /** A sigmoid unit, which can move from 0 to 1, is dead if it moves less. */
    private static final double LEAST_MOVE = 0.01;

    private final double[] least; // (H) of A1
    private final double[] greatest; // (H) of A1

    /** Of a network with so many hidden units, before any image. */
    public Activity(int hiddenUnits) {
        least = new double[hiddenUnits];
        greatest = new double[hiddenUnits];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    /**
     * Takes account of one image.
     *
     * @param hidden A1 (H). Not modified.
     */
    public void add(double[] hidden) {
        for (int h = 0; h < least.length; h++) {
            least[h] = Math.min(least[h], hidden[h]);
            greatest[h] = Math.max(greatest[h], hidden[h]);
        }
    }

    /**
     * Whether a unit is dead on the images so far. ReLU: its activation was never above 0. Sigmoid: its greatest activation
     * was less than 0.01 above its least. Before the first image none is.
     */
    public boolean isDead(int h, Activation activation) {
        if (!(least[h] <= greatest[h])) { // no image yet, or NaN
            return false;
        }
        return switch (activation) {
            case RELU -> greatest[h] <= 0;
            case SIGMOID -> greatest[h] - least[h] < LEAST_MOVE;
        };
    }
}
