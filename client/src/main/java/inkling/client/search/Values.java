package inkling.client.search;

import java.util.function.ToDoubleFunction;

/** Sets of numbers: each once, ascending. */
final class Values {
    private Values() {}

    static boolean has(double[] values, double value) {
        boolean found = false;
        for (double each : values) {
            found |= each == value;
        }
        return found;
    }

    /** These and another; the same array, if it is there already. */
    static double[] with(double[] values, double value) {
        if (has(values, value)) {
            return values;
        }
        double[] more = new double[values.length + 1];
        int at = 0;
        while (at < values.length && values[at] < value) {
            more[at] = values[at];
            at++;
        }
        more[at] = value;
        for (int i = at; i < values.length; i++) {
            more[i + 1] = values[i];
        }
        return more;
    }

    /** These without one that is there. */
    static double[] without(double[] values, double value) {
        double[] fewer = new double[values.length - 1];
        int n = 0;
        for (double each : values) {
            if (each != value) {
                fewer[n++] = each;
            }
        }
        return fewer;
    }

    /**
     * One number, or several with spaces between them, and commas before these.
     *
     * @param parser takes each word; what it throws is thrown
     */
    static double[] parse(String text, ToDoubleFunction<String> parser) {
        double[] values = {};
        String rest = (text + " ").replace(", ", " ").trim();
        while (!rest.isEmpty()) {
            int end = rest.indexOf(' ');
            String word = end < 0 ? rest : rest.substring(0, end);
            values = with(values, parser.applyAsDouble(word));
            rest = rest.substring(word.length()).trim();
        }
        return values;
    }
}
