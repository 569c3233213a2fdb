package inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Mnist;
import inkling.math.Sha256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramingTest {
    private static final Stroke SEVEN = new Stroke(new double[] {0, 60, 25}, new double[] {0, 0, 100});

    @Test
    void enlargedMnistDigitsComeBackIdentical() {
        LabeledImages images = Mnist.data().dataset().training();
        int identical = 0;
        for (int i = 0; i < 1000; i++) {
            int factor = 2 + i % 9;
            byte[] enlarged = enlarge(images.image(i), factor);
            if (Arrays.equals(images.image(i), Framing.ofInk(enlarged, 28 * factor, 28 * factor))) {
                identical++;
            }
        }
        assertTrue(identical >= 990, identical + " of 1,000 came back identical");
    }

    @Test
    void placeAndSizeOfADrawingDoNotMatter() {
        byte[] image = Framing.ofStrokes(List.of(SEVEN));
        byte[] moved = Framing.ofStrokes(List.of(transformed(SEVEN, 1, 300, -40)));
        byte[] large = Framing.ofStrokes(List.of(transformed(SEVEN, 8, 0, 0)));
        assertArrayEquals(image, moved);
        assertArrayEquals(image, large);
    }

    /** What the pad reads. Another pen, frame or rounding is another picture. */
    @Test
    void theSameDrawingIsTheSamePictureForEver() {
        byte[] seven = Framing.ofStrokes(List.of(SEVEN));
        assertEquals(
                "e0e091825b25dc73e542c5042a6949b98529c6da98349f88e4d34cdf3b066d74",
                new Sha256().update(seven, 0, 784).hex());
        byte[] dot = Framing.ofStrokes(List.of(new Stroke(new double[] {70}, new double[] {70})));
        assertEquals(
                "e5c5ea95aace106151062fd86834715d9f4b3b2096a2ed01e85fda432b51de10",
                new Sha256().update(dot, 0, 784).hex());
    }

    @Test
    void longestSideIsTwentyPixelsAndThePenIsMnists() {
        byte[] image = Framing.ofStrokes(List.of(new Stroke(new double[] {5, 5}, new double[] {0, 50})));
        int rows = 0;
        int ink = 0;
        for (int y = 0; y < 28; y++) {
            int row = 0;
            for (int x = 0; x < 28; x++) {
                row += image[y * 28 + x] & 255;
            }
            rows += row > 0 ? 1 : 0;
            ink += row;
        }
        assertEquals(20, rows);
        double area = 17.6 * 2.4 + Math.PI * 1.2 * 1.2;
        assertEquals(area, ink / 255.0, 0.03 * area);
    }

    @Test
    void centreOfMassIsWithinHalfAPixelOfTheCentre() {
        byte[] image = Framing.ofStrokes(List.of(SEVEN));
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int j = 0; j < 784; j++) {
            int level = image[j] & 255;
            sum += level;
            sumX += level * (j % 28);
            sumY += level * (j / 28);
        }
        assertEquals(14, sumX / sum, 0.5);
        assertEquals(14, sumY / sum, 0.5);
    }

    @Test
    void aDotStaysADot() {
        byte[] image = Framing.ofStrokes(List.of(new Stroke(new double[] {70}, new double[] {70})));
        double ink = 0;
        for (byte level : image) {
            ink += (level & 255) / 255.0;
        }
        assertEquals(Math.PI * 1.2 * 1.2, ink, 0.3);
    }

    @Test
    void noInkGivesABlankImage() {
        assertArrayEquals(new byte[784], Framing.ofStrokes(List.of()));
        assertArrayEquals(new byte[784], Framing.ofInk(new byte[100], 10, 10));
    }

    @Test
    void refusesAPictureOfAnotherSizeAndAStrokeWithoutPoints() {
        assertThrows(IllegalArgumentException.class, () -> Framing.ofInk(new byte[99], 10, 10));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(new double[0], new double[0]));
    }

    private static byte[] enlarge(byte[] image, int factor) {
        int side = 28 * factor;
        byte[] enlarged = new byte[side * side];
        for (int i = 0; i < enlarged.length; i++) {
            enlarged[i] = image[i / side / factor * 28 + i % side / factor];
        }
        return enlarged;
    }

    private static Stroke transformed(Stroke stroke, double scale, double dx, double dy) {
        double[] x = Arrays.stream(stroke.x()).map(v -> v * scale + dx).toArray();
        double[] y = Arrays.stream(stroke.y()).map(v -> v * scale + dy).toArray();
        return new Stroke(x, y);
    }
}
