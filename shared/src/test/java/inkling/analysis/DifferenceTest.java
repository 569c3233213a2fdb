package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void agreesWithNewcombesOwnTable(int count, int n, int other, int otherN, double low, double high) {
        Difference difference = Difference.of((double) count / n, n, (double) other / otherN, otherN);
        assertEquals(low, difference.low(), 5e-5);
        assertEquals(high, difference.high(), 5e-5);
    }

    @Test
    void isNoiseIfEitherMayBeLarger() {
        assertTrue(Difference.of(0.9784, 5000, 0.9824, 5000).isNoise());
        assertFalse(Difference.of(0.9724, 5000, 0.9824, 5000).isNoise());
        assertFalse(Difference.of(0.9824, 5000, 0.9724, 5000).isNoise());
        assertTrue(Difference.of(1, 5000, 1, 5000).isNoise());
    }
}
