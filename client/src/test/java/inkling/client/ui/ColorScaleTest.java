package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColorScaleTest {
    @Test
    void threeStandardDeviationsFromZeroHaveTheFullColour() {
        assertEquals(3 * Math.sqrt(12.5), ColorScale.full(new float[] {100, 3, -4, 100}, 1, 3), 1e-12);
    }

    @Test
    void nothingHasNoColour() {
        assertEquals(0, ColorScale.full(new float[0], 0, 0));
    }
}
