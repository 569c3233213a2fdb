package inkling.client.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void pixelsAndUnitsAreCountedFromOne() {
        assertEquals("row 1, column 1", Words.pixel(0));
        assertEquals("row 2, column 28", Words.pixel(55));
        assertEquals("unit 1", Words.unit(0));
    }

    @Test
    void aNumberHasItsSign() {
        assertEquals("+0.1250", Words.signed(0.125));
        assertEquals("−0.1250", Words.signed(-0.125));
        assertEquals("0.0000", Words.signed(0));
        assertEquals("–", Words.signed(Double.NaN));
    }
}
