package inkling.client.pictures;

import inkling.client.ui.Format;
import inkling.data.LabeledImages;

/** What numbers of pictures are called. */
final class Words {
    private static final int DECIMALS = 4;

    private Words() {}

    /** Where a pixel of an image is, counted from 1. */
    static String pixel(int pixel) {
        return "row " + (pixel / LabeledImages.SIDE + 1) + ", column " + (pixel % LabeledImages.SIDE + 1);
    }

    /** A number with its sign. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + Format.fixed(value, DECIMALS);
    }

    /** Hidden units are counted from 1. */
    static String unit(int h) {
        return "unit " + (h + 1);
    }
}
