package inkling.client.digits;

import org.teavm.jso.JSBody;

/** The shortest decimal digits that a double can be told by. */
public final class DoubleAnalyzer {
    /** Digits of a mantissa. */
    public static final int DECIMAL_PRECISION = 18;
    /** What the first digit of a mantissa counts. */
    public static final long DOUBLE_MAX_POS = 100_000_000_000_000_000L;

    private DoubleAnalyzer() {}

    /** A finite number: ± mantissa / 10^17 · 10^exponent. */
    public static class Result {
        public long mantissa;
        public int exponent;
        public boolean sign;
    }

    /**
     * Takes a finite number apart.
     *
     * @param result Modified.
     */
    public static void analyze(double d, Result result) {
        result.sign = d < 0 || 1 / d < 0;
        result.mantissa = 0;
        result.exponent = 0;
        if (d == 0) {
            return;
        }
        take(exponential(Math.abs(d)), result);
    }

    /**
     * Takes a text like 1.25e-7 apart.
     *
     * @param result Modified: its mantissa and exponent, which are 0
     */
    static void take(String text, Result result) {
        int e = text.indexOf('e');
        int digits = 0;
        for (int i = 0; i < e; i++) {
            if (text.charAt(i) != '.') {
                result.mantissa = 10 * result.mantissa + text.charAt(i) - '0';
                digits++;
            }
        }
        for (; digits < DECIMAL_PRECISION; digits++) {
            result.mantissa *= 10;
        }
        int sign = text.charAt(e + 1) == '-' ? -1 : 1;
        for (int i = e + 2; i < text.length(); i++) {
            result.exponent = 10 * result.exponent + sign * (text.charAt(i) - '0');
        }
    }

    @JSBody(params = "d", script = "return d.toExponential();")
    private static native String exponential(double d);
}
