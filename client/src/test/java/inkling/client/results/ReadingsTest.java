package inkling.client.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.analysis.ConfusionMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private final Readings readings = new Readings(
            100,
            new int[] {10, 11, 12, 13, 14, 15},
            new byte[] {3, 3, 5, 7, 5, 3},
            new byte[] {3, 5, 3, -1, 3, 5},
            new double[] {0.9, 0.4, 0.6, 0, 0.8, 0.7});

    @Test
    void theMatrixIsOfTheImagesThatCouldBeRead() {
        ConfusionMatrix matrix = readings.confusion();
        assertEquals(5, matrix.n());
        assertEquals(1, matrix.correct());
        assertEquals(2, matrix.count(5, 3));
        assertEquals(0, matrix.labelled(7));
    }

    @Test
    void mistakesComeTheSurestFirstAndWhatCouldNotBeReadIsNone() {
        assertEquals(List.of(4, 5, 2, 1), readings.sorted(-1, -1));
    }

    @Test
    void ofOneCellTheyAreThoseOfItsLabelAndDigit() {
        assertEquals(List.of(5, 1), readings.sorted(3, 5));
        assertEquals(List.of(0), readings.sorted(3, 3));
        assertEquals(List.of(), readings.sorted(7, 7));
    }
}
