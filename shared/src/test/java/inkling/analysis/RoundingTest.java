package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.math.Xoshiro;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    @Test
    void theLargestRemaindersAreRoundedUp() {
        double[] parts = {1.004, 1.004, 1.004, -0.002}; // 3.01, and not the 3.00 of parts that are rounded alone
        assertArrayEquals(new double[] {1.01, 1.0, 1.0, 0.0}, Rounding.rounded(parts, 3.01, 2));
    }

    @Test
    void partsThatAreRoundAlreadyStay() {
        double[] parts = {-1.5, 0.29, 0, 3}; // 0.29 · 100 is less than 29 in double
        assertArrayEquals(parts, Rounding.rounded(parts, 1.79, 2));
        assertArrayEquals(new double[0], Rounding.rounded(new double[0], 0, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void randomPartsAddUpInTheLastDecimalAndAreOffByLessThanOne(int decimals) {
        Xoshiro random = new Xoshiro(decimals, 0);
        double unitsPerOne = Math.pow(10, decimals);
        for (int time = 0; time < 500; time++) {
            double[] parts = new double[1 + random.below(12)];
            Arrays.setAll(parts, i -> 3 * random.gaussian());
            double total = Arrays.stream(parts).sum();
            double[] rounded = Rounding.rounded(parts, total, decimals);
            long units = 0;
            for (int i = 0; i < parts.length; i++) {
                assertEquals(parts[i], rounded[i], 1 / unitsPerOne);
                units += Math.round(rounded[i] * unitsPerOne);
            }
            assertEquals(Rounding.rounded(total, decimals), units / unitsPerOne);
        }
    }

    @Test
    void aHalfIsRoundedUp() {
        assertEquals(0.13, Rounding.rounded(0.125, 2));
        assertEquals(-0.12, Rounding.rounded(-0.125, 2));
        assertEquals(-0.13, Rounding.rounded(-0.126, 2));
    }

    @Test
    void theRoundingOfTheSumItselfDoesNotMatter() {
        double[] parts = {0.1, 0.2, -0.3}; // 5.6e-17 in double
        assertArrayEquals(new double[] {0.1, 0.2, -0.3}, Rounding.rounded(parts, 0.1 + 0.2 - 0.3, 1));
        assertArrayEquals(new double[] {0.0}, Rounding.rounded(new double[] {-1e-20}, -1e-20, 2));
    }

    @Test
    void refusesPartsOfAnotherTotal() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Rounding.rounded(new double[] {1, 2}, 4, 1));
        assertEquals("parts must add up to 4, but are off by 1", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Rounding.rounded(new double[] {1, 2}, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1e12})
    void refusesWhatItCannotCount(double part) {
        assertThrows(IllegalArgumentException.class, () -> Rounding.rounded(new double[] {part}, part, 2));
    }
}
