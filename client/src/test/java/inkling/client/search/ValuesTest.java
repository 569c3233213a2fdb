package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.train.Hyperparameter;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final double[] values = {1, 3};

    @Test
    void anotherGoesToItsPlace() {
        assertArrayEquals(new double[] {0.5, 1, 3}, Values.with(values, 0.5));
        assertArrayEquals(new double[] {1, 2, 3}, Values.with(values, 2));
        assertArrayEquals(new double[] {1, 3, 4}, Values.with(values, 4));
        assertArrayEquals(new double[] {4}, Values.with(new double[0], 4));
    }

    @Test
    void whatIsThereAlreadyIsNotAddedAgain() {
        assertSame(values, Values.with(values, 3));
        assertTrue(Values.has(values, 3));
        assertFalse(Values.has(values, 2));
    }

    @Test
    void oneIsTakenAway() {
        assertArrayEquals(new double[] {3}, Values.without(values, 1));
        assertArrayEquals(new double[] {1}, Values.without(values, 3));
    }

    @Test
    void severalAreWrittenWithSpacesBetweenThemAndCommasBeforeThese() {
        assertArrayEquals(new double[] {1, 2, 3}, Values.parse(" 3, 1 2,  2 ", Double::parseDouble));
        assertArrayEquals(new double[0], Values.parse(" ", Double::parseDouble));
        assertArrayEquals(new double[] {5}, Values.parse("5,", Double::parseDouble));
    }

    @Test
    void whatIsNoNumberIsRefusedByWhoReadsIt() {
        assertThrows(IllegalArgumentException.class, () -> Values.parse("1,5", Hyperparameter.LEARNING_RATE::parse));
    }
}
