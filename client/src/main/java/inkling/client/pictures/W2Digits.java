package inkling.client.pictures;

import inkling.analysis.WeightImages;
import inkling.client.ui.Pictures;
import inkling.nn.Architecture;
import inkling.nn.Parameters;

/** W2 as the paper draws it: for each digit the weights that come from the units, row by row. */
public final class W2Digits {
    private static final String[] CAPTIONS = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private W2Digits() {}

    /** The ten pictures. */
    public static Pictures of(Parameters p) {
        WeightImages.Shape shape = WeightImages.w2Shape(p.architecture().hiddenUnits());
        int perDigit = shape.rows() * shape.columns();
        float[] values = new float[Architecture.CLASSES * perDigit]; // (10 × rows · columns)
        for (int k = 0; k < Architecture.CLASSES; k++) {
            for (int h = 0; h < perDigit; h++) {
                values[k * perDigit + h] = (float) p.w2()[h][k];
            }
        }
        return Pictures.of(values, shape.columns(), shape.rows(), CAPTIONS);
    }

    /** What they are, in words. */
    public static String describe(int hiddenUnits) {
        WeightImages.Shape shape = WeightImages.w2Shape(hiddenUnits);
        int left = hiddenUnits - shape.rows() * shape.columns();
        return "W2: for each digit the weights of the units, row by row, as the paper draws them: " + shape.rows()
                + " × " + shape.columns() + (left == 0 ? "." : ", the last " + left + " left out.");
    }

    /** What one of their numbers is, in words. */
    public static String tell(int digit, int unit, float value) {
        return Words.unit(unit) + " to " + digit + ": " + Words.signed(value);
    }
}
