package inkling.nn;

import inkling.data.LabeledImages;

/**
 * The one shape there is: 784 pixels, H hidden units, 10 digits.
 *
 * @param bias whether hidden units and outputs have a bias of their own
 */
public record Architecture(int hiddenUnits, Activation activation, boolean bias) {
    /** D, the inputs. */
    public static final int INPUTS = LabeledImages.PIXELS;
    /** K, the outputs. */
    public static final int CLASSES = 10;
}
