package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    private final ConfusionMatrix matrix =
            ConfusionMatrix.of(new byte[] {4, 4, 4, 4, 9, 9, 0}, new byte[] {4, 4, 4, 9, 9, 4, 9});

    @Test
    void countsLabelsAgainstDigitsRead() {
        assertEquals(3, matrix.count(4, 4));
        assertEquals(1, matrix.count(4, 9));
        assertEquals(1, matrix.count(9, 4));
        assertEquals(0, matrix.count(9, 0));
    }

    @Test
    void sumsRowsColumnsAndTheDiagonal() {
        assertEquals(2, matrix.labelled(9));
        assertEquals(3, matrix.read(9));
        assertEquals(4, matrix.correct());
        assertEquals(7, matrix.n());
    }

    @Test
    void recallIsOfTheLabelledAndPrecisionOfTheRead() {
        assertEquals(new Proportion(1, 2), matrix.recall(9));
        assertEquals(new Proportion(1, 3), matrix.precision(9));
        assertEquals(new Proportion(0, 1), matrix.recall(0));
    }

    @Test
    void whereThereIsNothingThereIsNoShare() {
        assertNull(matrix.precision(0));
        assertNull(matrix.recall(7));
    }

    @Test
    void refusesWhatIsNoDigitOrHasNoLabel() {
        assertRefused("label 1 must be 0 to 9, and is 10", new byte[] {0, 10}, new byte[2]);
        assertRefused("digit read 0 must be 0 to 9, and is -1", new byte[1], new byte[] {-1});
        assertRefused("2 labels, but 3 digits read", new byte[2], new byte[3]);
    }

    private static void assertRefused(String message, byte[] labels, byte[] read) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(labels, read));
        assertEquals(message, e.getMessage());
    }

    @Test
    void aProportionIsAShareWithItsInterval() {
        Proportion proportion = new Proportion(4893, 5000);
        assertEquals(0.9786, proportion.share(), 1e-15);
        assertEquals(Interval.wilson95(4893, 5000), proportion.interval());
        assertThrows(IllegalArgumentException.class, () -> new Proportion(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }
}
