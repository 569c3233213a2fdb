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

    @Test
    void asManyAsFitStandInARowAndGrowAtMostThreefold() {
        assertEquals(new GridLayout(2, 47, 47, 0, 6), GridLayout.of(three, 0, 40, 0, 100, 1));
        assertEquals(new GridLayout(1, 39, 39, 0, 6), GridLayout.of(three, 0, 40, 0, 39, 1));
        assertEquals(new GridLayout(3, 120, 120, 0, 6), GridLayout.of(three, 0, 40, 0, 1000, 1));
    }

    @Test
    void soManyAsAreWantedShareTheWidthInDevicePixels() {
        assertEquals(new GridLayout(2, 188, 376, 0, 12), GridLayout.of(three, 2, 40, 2, 194, 2));
        Pictures captioned = Pictures.of(new float[12], 2, 2, "a", "b", "c");
        assertEquals(36, GridLayout.of(captioned, 2, 40, 0, 194, 2).caption());
    }

    @Test
    void aPixelAtTheEdgeOfAPictureLeadsIntoTheNext() {
        assertEquals(1, moved(0, 1, 0));
        assertEquals(4, moved(1, 1, 0));
        assertEquals(1, moved(4, -1, 0));
        assertEquals(2, moved(0, 0, 1));
        assertEquals(8 + 1, moved(3, 0, 1));
        assertEquals(3, moved(8 + 1, 0, -1));
    }

    @Test
    void byPictureThePixelStaysTheSame() {
        assertEquals(4 + 3, layout.moved(3, 1, 0, true, three));
        assertEquals(8 + 3, layout.moved(3, 0, 1, true, three));
    }

    @Test
    void whereNoPictureIsNothingMoves() {
        assertEquals(0, moved(0, -1, 0));
        assertEquals(11, moved(11, 1, 0));
        assertEquals(7, moved(7, 0, 1));
        assertEquals(0, layout.moved(0, 0, -1, true, three));
    }

    private int moved(int index, int dx, int dy) {
        return layout.moved(index, dx, dy, false, three);
    }
}
