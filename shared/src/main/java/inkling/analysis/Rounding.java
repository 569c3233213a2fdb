package inkling.analysis;

import inkling.math.Decimal;
import java.util.Arrays;

/**
 * Rounds the parts of a sum so that they still add up in the last decimal that is shown, by the method of largest
 * remainders: all are rounded down, and the units of the last place that are then missing go to those that lost most.
 * So no part is off by a whole unit of the last place.
 */
public final class Rounding {
    /** Beyond that a double's own rounding comes near the units that are counted here. */
    private static final double MOST_UNITS = 1L << 40;

    private Rounding() {}

    /**
     * The parts, rounded; they add up to {@link #rounded(double, int) rounded(total, decimals)}.
     *
     * @param parts Not modified.
     * @param total the sum of the parts, but for its own rounding
     * @param decimals 0 .. 9
     * @throws IllegalArgumentException if the parts do not add up to the total, or if a number is not finite or has more
     *     than 12 digits, those after the point that are shown included
     */
    public static double[] rounded(double[] parts, double total, int decimals) {
        double unitsPerOne = Math.pow(10, decimals);
        long[] units = new long[parts.length]; // in units of the last place
        double[] remainders = new double[parts.length]; // 0 .. 1
        long missing = nearestUnits(total * unitsPerOne);
        for (int i = 0; i < parts.length; i++) {
            units[i] = wholeUnits(parts[i] * unitsPerOne);
            remainders[i] = parts[i] * unitsPerOne - units[i];
            missing -= units[i];
        }
        if (missing < 0 || missing > parts.length) {
            throw new IllegalArgumentException("parts must add up to " + Decimal.text(total) + ", but are off by "
                    + Decimal.text(missing / unitsPerOne));
        }
        int[] order = Indices.byFalling(remainders);
        for (int i = 0; i < missing; i++) {
            units[order[i]]++;
        }
        double[] rounded = new double[parts.length];
        Arrays.setAll(rounded, i -> units[i] / unitsPerOne);
        return rounded;
    }

    /** One number by itself, rounded half up. */
    public static double rounded(double total, int decimals) {
        double unitsPerOne = Math.pow(10, decimals);
        return nearestUnits(total * unitsPerOne) / unitsPerOne;
    }

    private static long nearestUnits(double x) {
        return wholeUnits(x + 0.5);
    }

    private static long wholeUnits(double x) {
        if (!(Math.abs(x) < MOST_UNITS)) { // NaN too
            throw new IllegalArgumentException(Decimal.text(x) + " units of the last place are too many to be shown");
        }
        return (long) Math.floor(x);
    }
}
