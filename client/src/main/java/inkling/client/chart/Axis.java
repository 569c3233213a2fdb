package inkling.client.chart;

import inkling.client.ui.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of a chart.
 *
 * @param low the value at its beginning, above 0 if it is logarithmic
 * @param high the value at its end, above low
 * @param exponent labels are in units of 10 to this power
 * @param unit follows each label but 0
 */
public record Axis(double low, double high, boolean logarithmic, int exponent, String unit) {
    private static final int[] ROUND = {1, 2, 5};
    /** Beyond so many digits before or after the point a number is written with its power of ten. */
    private static final int MOST_DIGITS = 4;
    /** The parts that a linear axis is rounded outward to. */
    private static final int PARTS = 5;

    /** A linear axis. */
    public static Axis linear(double low, double high, String unit) {
        return new Axis(low, high, false, 0, unit);
    }

    /** Steps, labelled in thousands or millions where there are many. */
    public static Axis ofSteps(double from, double to) {
        int exponent = to >= 1e6 ? 6 : to >= 1e3 ? 3 : 0;
        return new Axis(from, to, false, exponent, exponent == 6 ? " M" : exponent == 3 ? " k" : "");
    }

    /**
     * The axis with round ends that all of these values lie on.
     *
     * @param least above 0 if it is logarithmic; infinite if there are no values
     */
    public static Axis around(double least, double most, boolean logarithmic, String unit) {
        if (least > most) {
            return logarithmic ? around(0.1, 1, true, unit) : linear(0, 1, unit);
        }
        if (logarithmic) {
            double low = roundDown(least);
            double high = roundUp(most);
            return new Axis(low, high > low ? high : 2 * low, true, 0, unit);
        }
        double range = most > least ? most - least : Math.max(Math.abs(most), 1) / PARTS;
        double step = step(range, PARTS);
        double low = Math.floor(least / step) * step;
        return linear(low, Math.max(Math.ceil(most / step) * step, low + step), unit);
    }

    /** Where a value lies: 0 at the beginning, 1 at the end. */
    public double share(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value that lies there, on a linear axis. */
    public double at(double share) {
        return low + share * (high - low);
    }

    /** Round values on the axis, ascending; about so many at most. */
    List<Tick> ticks(int most) {
        double decades = logarithmic ? Math.log10(high / low) : 0;
        return decades >= 1 ? logarithmicTicks(decades, most) : linearTicks(most);
    }

    private List<Tick> linearTicks(int most) {
        List<Tick> ticks = new ArrayList<>();
        double step = step(high - low, most);
        int magnitude = magnitude(step);
        double slack = step / 1000; // of rounding
        for (double i = Math.ceil((low - slack) / step); i * step <= high + slack; i++) {
            ticks.add(new Tick(i * step, label(i * step, magnitude)));
        }
        return ticks;
    }

    private List<Tick> logarithmicTicks(double decades, int most) {
        List<Tick> ticks = new ArrayList<>();
        int by = Math.max(1, (int) Math.ceil(decades / most));
        int between = decades * ROUND.length <= most + 2 ? ROUND.length : 1;
        for (int e = magnitude(low); e <= magnitude(high); e += by) {
            for (int i = 0; i < between; i++) {
                double value = ROUND[i] * power(e);
                if (share(value) > -1e-9 && share(value) < 1 + 1e-9) {
                    ticks.add(new Tick(value, label(value, e)));
                }
            }
        }
        return ticks;
    }

    /** 0.05, 97.5 %, 120 k, 3e7 */
    private String label(double value, int stepMagnitude) {
        double shown = value / power(exponent);
        int decimals = exponent - stepMagnitude;
        int magnitude = shown == 0 ? 0 : magnitude(shown);
        if (Math.abs(shown) < power(stepMagnitude - exponent) / 2) {
            return "0";
        }
        if (Math.abs(magnitude) <= MOST_DIGITS) {
            return Format.fixed(shown, Math.max(0, decimals)) + unit;
        }
        String mantissa = Format.fixed(shown / power(magnitude), Math.max(0, magnitude + decimals));
        return mantissa + "e" + (magnitude < 0 ? "−" : "") + Math.abs(magnitude) + unit;
    }

    /** The step between round values that divides a range into at most so many parts. */
    private static double step(double range, int parts) {
        return roundUp(range / parts);
    }

    /** The least of 1, 2, 5 · 10^k that is not below a number. */
    private static double roundUp(double number) {
        double power = power(magnitude(number));
        double mantissa = number / power * (1 - 1e-9);
        return power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }

    /** The greatest of 1, 2, 5 · 10^k that is not above a number. */
    private static double roundDown(double number) {
        double power = power(magnitude(number));
        double mantissa = number / power * (1 + 1e-9);
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }

    private static int magnitude(double number) {
        return (int) Math.floor(Math.log10(Math.abs(number)) + 1e-9);
    }

    private static double power(int exponent) {
        return exponent < 0 ? 1 / Math.pow(10, -exponent) : Math.pow(10, exponent);
    }
}
