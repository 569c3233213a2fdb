package inkling.client.digits;

import org.teavm.jso.JSBody;

/** The double that is nearest to some decimal digits. */
public final class DoubleSynthesizer {
    private static final long BILLION = 1_000_000_000;
    private static final int DIGITS = 18; // after the first

    private DoubleSynthesizer() {}

    /** ± mantissa / 10^18 · 10^exponent, where the mantissa has no sign bit. */
    public static double synthesizeDouble(long mantissa, int exponent, boolean negative) {
        double high = Long.divideUnsigned(mantissa, BILLION);
        int low = (int) Long.remainderUnsigned(mantissa, BILLION);
        double magnitude = nearest(high, low, exponent - DIGITS);
        return negative ? -magnitude : magnitude;
    }

    @JSBody(
            params = {"high", "low", "exponent"},
            script = "return +(high + ('00000000' + low).slice(-9) + 'e' + exponent);")
    private static native double nearest(double high, int low, int exponent);
}
