package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GridLayoutTest {
    /** Two in a row, each 20 × 10 with a caption of 4, 2 apart. */
    private final GridLayout layout = new GridLayout(2, 20, 10, 4, 2);

    private final Pictures three = Pictures.of(new float[3 * 4], 2, 2);

    @Test
    void thePixelUnderAPointIsFound() {
        assertEquals(0, layout.at(0, 0, three));
        assertEquals(3, layout.at(19, 9, three));
        assertEquals(4, layout.at(22, 0, three));
        assertEquals(8 + 2, layout.at(5, 16 + 6, three));
    }

    @Test
    void gapsCaptionsAndWhatIsOutsideHaveNone() {
        assertEquals(-1, layout.at(20.5, 5, three));
        assertEquals(-1, layout.at(5, 12, three));
        assertEquals(-1, layout.at(30, 20, three));
        assertEquals(-1, layout.at(-1, 5, three));
        assertEquals(-1, layout.at(5, 40, three));
    }

    @Test
    void heightAndRowsAreThoseOfAllLines() {
        assertEquals(2 * 16 - 2, layout.height(3));
        assertEquals(2, layout.firstFrom(17));
        assertEquals(0, layout.firstFrom(-3));
    }
}
