package inkling.client.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().map(Tick::label).toList();
    }

    @Test
    void aLinearAxisHasRoundValues() {
        assertEquals(List.of("92 %", "94 %", "96 %", "98 %", "100 %"), labels(Axis.linear(92, 100, " %"), 5));
        assertEquals(List.of("0", "0.02", "0.04"), labels(Axis.linear(0, 0.0525, ""), 5));
        assertEquals(List.of("97.4 %", "97.6 %", "97.8 %"), labels(Axis.linear(97.37, 97.85, " %"), 4));
    }

    @Test
    void stepsAreWrittenInThousandsOrMillionsWhereThereAreMany() {
        assertEquals(List.of("0", "100 k", "200 k"), labels(Axis.ofSteps(0, 240_000), 3));
        assertEquals(List.of("0", "0.5 M", "1.0 M"), labels(Axis.ofSteps(0, 1_200_000), 3));
        assertEquals(List.of("0", "20", "40"), labels(Axis.ofSteps(0, 50), 3));
        assertEquals(List.of("1.0 k", "1.5 k", "2.0 k"), labels(Axis.ofSteps(1000, 2000), 3));
    }

    @Test
    void aLogarithmicAxisHasPowersOfTenAndWhatLiesBetweenWhereTheyAreFew() {
        assertEquals(List.of("0.01", "0.1", "1", "10"), labels(Axis.around(0.013, 7, true, ""), 5));
        assertEquals(List.of("0.2", "0.5", "1", "2"), labels(Axis.around(0.2, 1.7, true, ""), 5));
        assertEquals(List.of("1 %", "2 %", "5 %", "10 %"), labels(Axis.around(1, 10, true, " %"), 5));
    }

    @Test
    void manyDecadesAreLabelledSparselyAndWithTheirPower() {
        assertEquals(List.of("0.1", "1e8", "1e17", "1e26"), labels(Axis.around(0.1, 9e33, true, ""), 4));
        assertEquals(List.of("0", "1e29", "2e29", "3e29"), labels(Axis.linear(0, 3e29, ""), 4));
        assertEquals(List.of("1e−7", "1e−6", "1e−5"), labels(Axis.around(1e-7, 1e-5, true, ""), 2));
    }

    @Test
    void theEndsAreRoundValuesOutsideOfAllOthers() {
        assertEquals(new Axis(0.02, 5, true, 0, ""), Axis.around(0.0273, 4.4, true, ""));
        assertEquals(new Axis(0, 5, false, 0, ""), Axis.around(0.0273, 4.4, false, ""));
        assertEquals(new Axis(1, 2, true, 0, ""), Axis.around(1, 1, true, ""));
    }

    @Test
    void oneValueOrNoneHasAnAxisToo() {
        Axis one = Axis.around(97, 97, false, " %");
        assertTrue(one.low() <= 97 && one.high() >= 97 && one.low() < one.high(), one::toString);
        assertEquals(
                new Axis(0, 1, false, 0, ""),
                Axis.around(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false, ""));
        assertEquals(new Axis(0.1, 1, true, 0, ""), Axis.around(Double.POSITIVE_INFINITY, 0, true, ""));
    }

    @Test
    void aValueLiesWhereItsShareSays() {
        assertEquals(0.25, Axis.linear(0, 100, "").share(25));
        assertEquals(25, Axis.linear(0, 100, "").at(0.25));
        assertEquals(0.5, Axis.around(0.01, 1, true, "").share(0.1), 1e-12);
    }
}
