package inkling.math;

/**
 * Exponential and logarithm made of + − × ÷ and bit operations only. {@link Math#exp} and {@link Math#log} differ between
 * the JVM and browsers in their last bits; these do not.
 */
public final class Exact {
    private static final double LN2_HIGH = 0x1.62e42fee0p-1; // 32 bits, so that n · LN2_HIGH is exact
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double LOG2_E = 1.4426950408889634;
    private static final double SQRT_TWO = 1.4142135623730951;

    private static final int LEAST_EXPONENT = -1022;
    /** (2046) 2^−1022 .. 2^1023 */
    private static final double[] POWERS_OF_TWO = powersOfTwo();

    /** 1.5 · 2²³: adding it to a float of at most 2²² rounds to an integer, which is left in the low bits. */
    public static final float ROUNDER = 12582912f;

    /** log2 e. */
    public static final float LOG2_E_FLOAT = 0x1.715476p0f;
    /** The first 15 bits of ln 2, so that multiples of it are exact. */
    public static final float LN2_HIGH_FLOAT = 0x1.62e4p-1f;
    /** ln 2 without its first 15 bits. */
    public static final float LN2_LOW_FLOAT = 0x1.7f7d1cp-20f;

    /** (254) 2^−126 .. 2^127 */
    private static final float[] FLOAT_POWERS_OF_TWO = floatPowersOfTwo();

    private Exact() {}

    /** e to the power x; relative error below 3e-16. NaN for NaN. */
    public static double exp(double x) {
        if (!(x <= 709.7)) {
            return x > 709.7 ? Double.POSITIVE_INFINITY : x;
        }
        if (x < -708.3) {
            return 0;
        }
        // e^x = 2^n · e^r with |r| <= ln 2 / 2, and the Taylor series of e^r up to r^13
        double n = Math.floor(x * LOG2_E + 0.5);
        double r = (x - n * LN2_HIGH) - n * LN2_LOW;
        double p = 1;
        for (int k = 13; k > 0; k--) {
            p = 1 + p * r / k;
        }
        int half = (int) n / 2; // 2^n itself may be beyond a double, although p · 2^n is not
        return p * powerOfTwo(half) * powerOfTwo((int) n - half);
    }

    /** Natural logarithm; relative error below 3e-16. NaN for a negative x, −∞ for 0. */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            return log(x * 0x1p54) - 54 * (LN2_HIGH + LN2_LOW);
        }
        // x = 2^n · m with m in [√½, √2)
        int n = exponent(x);
        double m = x / powerOfTwo(n);
        if (m > SQRT_TWO) {
            m /= 2;
            n++;
        }
        // log m = 2 artanh s with s = (m − 1)/(m + 1): 2 (s + s³/3 + s⁵/5 + …) up to s²³
        double s = (m - 1) / (m + 1);
        double s2 = s * s;
        double series = 0;
        for (int k = 23; k >= 3; k -= 2) {
            series = (series + 1.0 / k) * s2;
        }
        // the small terms first; TeaVM 0.15 drops the brackets of a + (b + c)
        return (n * LN2_LOW + 2 * s * series + 2 * s) + n * LN2_HIGH;
    }

    private static double powerOfTwo(int n) {
        return POWERS_OF_TWO[n - LEAST_EXPONENT];
    }

    /** The n with 2^n ≤ x &lt; 2^(n + 1), by bisection: browsers are slow with the 64 bits of a double. */
    private static int exponent(double x) {
        boolean isUsual = x >= 1 && x < 16; // a sum of ten exponentials of which the largest is 1
        int low = isUsual ? 0 : LEAST_EXPONENT;
        int high = isUsual ? 4 : -LEAST_EXPONENT + 2; // one above the largest exponent, 1023
        while (high - low > 1) {
            int middle = (low + high) >> 1;
            if (x >= powerOfTwo(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] powersOfTwo() {
        double[] powers = new double[2046];
        powers[0] = Double.MIN_NORMAL;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 2 * powers[i - 1];
        }
        return powers;
    }

    private static float[] floatPowersOfTwo() {
        float[] powers = new float[254];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = (float) powerOfTwo(i - 126);
        }
        return powers;
    }

    /**
     * The float exponential of x[0] .. x[n − 1], each clamped to [−87, 88] first; relative error below 3e-7. NaN stays
     * NaN. This is the exponential of a training step, in three loops because the JVM turns the first two into vector
     * instructions.
     *
     * @param x (n or more) Modified: takes the result
     * @param scratch (n or more) Modified
     */
    public static void expInPlace(float[] x, float[] scratch, int n) {
        // e^x = 2^i · e^r. The sum is stored, so that JavaScript rounds it to float, and thereby to an integer, too
        for (int k = 0; k < n; k++) {
            float clamped = Math.min(Math.max(x[k], -87f), 88f);
            x[k] = clamped;
            scratch[k] = clamped * LOG2_E_FLOAT + ROUNDER;
        }
        for (int k = 0; k < n; k++) {
            float i = scratch[k] - ROUNDER;
            float r = (x[k] - i * LN2_HIGH_FLOAT) - i * LN2_LOW_FLOAT;
            float p = 1 / 720f;
            p = p * r + 1 / 120f;
            p = p * r + 1 / 24f;
            p = p * r + 1 / 6f;
            p = p * r + 0.5f;
            p = p * r + 1f;
            x[k] = p * r + 1f;
            scratch[k] = i;
        }
        for (int k = 0; k < n; k++) {
            x[k] *= FLOAT_POWERS_OF_TWO[(int) scratch[k] + 126];
        }
    }
}
