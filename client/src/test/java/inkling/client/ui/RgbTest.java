package inkling.client.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RgbTest {
    @Test
    void aMixtureLiesBetweenTwoColoursRoundedToTheNearest() {
        Rgb black = new Rgb(0, 0, 0);
        Rgb other = new Rgb(255, 101, 3);
        assertEquals(black, black.mix(other, 0));
        assertEquals(other, black.mix(other, 1));
        assertEquals(new Rgb(128, 51, 2), black.mix(other, 0.5));
        assertEquals(new Rgb(191, 76, 2), other.mix(black, 0.25));
    }

    @Test
    void aPixelLiesInMemoryAsAlphaBlueGreenRed() {
        assertEquals(0xff030201, new Rgb(1, 2, 3).packed());
    }
}
