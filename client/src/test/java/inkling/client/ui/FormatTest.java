package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void groupsThousands() {
        assertEquals("0", Format.grouped(0));
        assertEquals("999", Format.grouped(999));
        assertEquals("240,000", Format.grouped(240_000));
        assertEquals("−1,234,567", Format.grouped(-1_234_567));
    }

    @Test
    void roundsToSoManyDecimals() {
        assertEquals("0.0720", Format.fixed(0.07204, 4));
        assertEquals("1,000.0", Format.fixed(999.96, 1));
        assertEquals("0.00", Format.fixed(-0.001, 2));
        assertEquals("−2.5", Format.fixed(-2.5, 1));
        assertEquals("97.86 %", Format.percent(0.9786, 2));
        assertEquals("100 %", Format.percent(0.9996, 0));
    }

    @Test
    void writesTheLossOfADivergingRunWithAnExponent() {
        assertEquals("1.23e20", Format.fixed(1.2345e20, 4));
        assertEquals("999,999,999.00", Format.fixed(999_999_999, 2));
    }

    @Test
    void neverShowsWhatIsNotANumber() {
        assertEquals("–", Format.fixed(Double.NaN, 2));
        assertEquals("– %", Format.percent(Double.NaN, 2));
        assertEquals("–", Format.duration(Double.POSITIVE_INFINITY));
    }

    @Test
    void tellsDurationsAndSizes() {
        assertEquals("0:07", Format.duration(6.2));
        assertEquals("12:34", Format.duration(754));
        assertEquals("1:02:03", Format.duration(3723));
        assertEquals("11.4 MB", Format.megabytes(11_369_320));
    }

    @Test
    void probabilitiesTellOnWhichSideOfFiveInAHundredTheyLie() {
        assertEquals("p = 0.0502", Format.probability(0.05019));
        assertEquals("p = 1.0000", Format.probability(1));
        assertEquals("p < 0.001", Format.probability(1e-300));
    }

    @Test
    void whatIsNotKnownToTheSecondIsToldRoughly() {
        assertEquals("45 s", Format.roughly(44.2));
        assertEquals("27 min", Format.roughly(1610));
        assertEquals("2 h 43 min", Format.roughly(9739));
        assertEquals("–", Format.roughly(Double.NaN));
    }

    @Test
    void smallNumbersKeepThreeDigitsThatCount() {
        assertEquals("0.0405", Format.significant(0.0405));
        assertEquals("0.300", Format.significant(0.3));
        assertEquals("1.23e−7", Format.significant(1.234e-7));
        assertEquals("10.00", Format.significant(10));
        assertEquals("0.00", Format.significant(0));
    }

    @Test
    void timesAreToldToTheMinute() {
        assertEquals("2026-01-31 12:34 UTC", Format.minute("2026-01-31T12:34:56Z"));
        assertEquals("yesterday", Format.minute("yesterday"));
    }
}
