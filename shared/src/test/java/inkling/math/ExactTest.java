package inkling.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExactTest {
    @Test
    void exponentialIsWithinTwoUnitsInTheLastPlace() {
        for (double x = -700; x < 700; x += 0.37) {
            assertEquals(StrictMath.exp(x), Exact.exp(x), 2 * Math.ulp(StrictMath.exp(x)));
        }
    }

    @Test
    void exponentialEndsInZeroAndInfinity() {
        assertEquals(0, Exact.exp(-1000));
        assertEquals(Double.POSITIVE_INFINITY, Exact.exp(1000));
        assertEquals(1, Exact.exp(0));
        assertTrue(Double.isNaN(Exact.exp(Double.NaN)));
    }

    @Test
    void logarithmIsWithinTwoUnitsInTheLastPlace() {
        for (double x = 1e-320; x < 1e300; x *= 1.7) {
            assertEquals(StrictMath.log(x), Exact.log(x), 2 * Math.ulp(StrictMath.log(x)));
        }
    }

    @Test
    void logarithmOfWhatHasNoneIsAsInMath() {
        for (double x : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1}) {
            assertEquals(Math.log(x), Exact.log(x));
        }
    }

    @Test
    void floatExponentialIsGoodToSixDigitsAndClamped() {
        for (float x = -87; x < 88; x += 0.013f) {
            double expected = StrictMath.exp(x);
            assertEquals(expected, floatExp(x), 3e-7 * expected);
        }
        assertEquals(floatExp(88), floatExp(1e30f));
        assertEquals(floatExp(-87), floatExp(Float.NEGATIVE_INFINITY));
        assertEquals(1, floatExp(0));
    }

    @Test
    void floatExponentialOfNanStaysNan() {
        assertTrue(Float.isNaN(floatExp(Float.NaN)));
    }

    private static float floatExp(float x) {
        float[] values = {x};
        Exact.expInPlace(values, new float[1], 1);
        return values[0];
    }
}
