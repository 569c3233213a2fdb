package inkling.math;

/**
 * Decimal numbers from text and as text. In the page, the client's class of this name takes its place: the browser has them too, and
 * without the tables and the code that TeaVM's Double.parseDouble, Integer.parseInt and Double.toString bring along.
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

    /** The shortest text that is read as this number: 240000, 0.05 and 1e-5, not 240000.0 and 1.0E-5. */
    public static String text(double number) {
        return number == (long) number
                ? Long.toString((long) number)
                : Double.toString(number).replace(".0E", "e").replace("E", "e");
    }
}
