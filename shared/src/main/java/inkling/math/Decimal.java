package inkling.math;

/**
 * Decimal numbers from text. In the page, the client's class of this name takes its place: the browser reads them too, and
 * without the tables that TeaVM's Double.parseDouble and Integer.parseInt bring along.
 */
public final class Decimal {
    private Decimal() {}

    /**
     * Reads digits with or without sign, point and exponent: 240000, -0.05, 1e-5.
     *
     * @param text of 0 to 9, +, -, ., e and E alone: of anything else, the JVM and browsers read different things
     * @return the nearest number; NaN if it is none
     */
    public static double parse(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
