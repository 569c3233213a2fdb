package inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final Architecture BIASED = new Architecture(20, Activation.SIGMOID, true);

    @Test
    void startAtTheScaleOfTheirFanOut() {
        Parameters p = Parameters.random(new Architecture(100, Activation.RELU, false), 3);
        double squares = 0;
        for (double[] row : p.w1()) {
            for (double w : row) {
                squares += w * w;
            }
        }
        assertEquals(1 / 100.0, squares / 78_400, 2e-4);
        assertArrayEquals(new double[100], p.b1());
    }

    @Test
    void startAsFloats() {
        Parameters p = Parameters.random(BIASED, 3);
        assertEquals((float) p.w1()[5][6], p.w1()[5][6]);
        assertNotEquals(0, p.b2()[9]);
    }

    @Test
    void fingerprintTellsOneLastBit() {
        Parameters p = Parameters.random(BIASED, 1);
        String before = p.fingerprint();
        assertEquals(before, Parameters.random(BIASED, 1).fingerprint());
        p.b2()[9] = Math.nextUp((float) p.b2()[9]);
        assertNotEquals(before, p.fingerprint());
    }

    @Test
    void seedsGiveDifferentStarts() {
        assertNotEquals(
                Parameters.random(BIASED, 1).fingerprint(),
                Parameters.random(BIASED, 2).fingerprint());
    }

    @Test
    void knowWhetherTheyAreFinite() {
        Parameters p = Parameters.random(BIASED, 1);
        assertTrue(p.isFinite());
        p.w2()[3][3] = Float.MAX_VALUE;
        assertTrue(p.isFinite());
        p.w2()[3][3] = Double.NaN;
        assertFalse(p.isFinite());
    }
}
