package inkling.client.pad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InkBoxTest {
    private final byte[] image = new byte[784];

    @Test
    void theBoxGoesAroundAllInkHoweverLight() {
        ink(3, 5, 1);
        ink(10, 7, 255);
        assertEquals(new InkBox(3, 5, 11, 8), InkBox.of(image));
    }

    @Test
    void inTheCornersTooAndWithoutInkItIsEmpty() {
        assertArrayEquals(new byte[400], InkBox.of(image).fitted(image));
        ink(0, 27, 9);
        ink(27, 0, 9);
        assertEquals(new InkBox(0, 0, 28, 28), InkBox.of(image));
    }

    @Test
    void whatIsInItIsMovedIntoTheCorner() {
        ink(3, 5, 100);
        ink(10, 7, 200);
        byte[] expected = new byte[400];
        expected[0] = 100;
        expected[2 * 20 + 7] = (byte) 200;
        assertArrayEquals(expected, InkBox.of(image).fitted(image));
    }

    @Test
    void whatIsTooLargeIsCutOff() {
        ink(0, 0, 1);
        ink(19, 19, 2);
        ink(20, 20, 3);
        byte[] fitted = InkBox.of(image).fitted(image);
        assertEquals(2, fitted[399]);
        assertEquals(1, fitted[0]);
    }

    private void ink(int x, int y, int grey) {
        image[28 * y + x] = (byte) grey;
    }
}
