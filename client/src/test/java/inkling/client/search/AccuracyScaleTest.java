package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AccuracyScaleTest {
    @Test
    void itGoesFromTheWorstToTheBestByTheirNines() {
        assertEquals(0, AccuracyScale.strength(0.9, 0.9, 0.99), 1e-12);
        assertEquals(1, AccuracyScale.strength(0.99, 0.9, 0.99), 1e-12);
        assertEquals(0.5, AccuracyScale.strength(1 - Math.pow(10, -1.5), 0.9, 0.99), 1e-12);
    }

    @Test
    void whatLiesOutsideIsAtAnEnd() {
        assertEquals(0, AccuracyScale.strength(0.1, 0.9, 0.99));
        assertEquals(1, AccuracyScale.strength(1, 0.9, 0.99));
    }

    @Test
    void whereAllAreNearlyAsGoodNoneHasTheFullColour() {
        double strength = AccuracyScale.strength(0.98, 0.978, 0.98);
        assertTrue(strength > 0 && strength < 0.2, () -> "strength " + strength);
    }

    @Test
    void whatHasNoAccuracyHasNoColour() {
        assertEquals(0, AccuracyScale.strength(Double.NaN, 0.9, 0.99));
    }

    @Test
    void digitsEndWhereThereAreTooFewErrorsToTellThemApart() {
        assertEquals(1, AccuracyScale.digits(0.9, 0.01), 1e-12);
        assertEquals(2, AccuracyScale.digits(1, 0.01), 1e-12);
    }
}
