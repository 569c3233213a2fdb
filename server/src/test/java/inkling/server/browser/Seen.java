package inkling.server.browser;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;

/**
 * An element as it is seen on the screen.
 *
 * @param pixels (height · width) 0xRRGGBB, row by row
 */
record Seen(int[] pixels, int width) {
    /** Between red and blue, from here on, a colour is orange or blue. */
    private static final int COLOURED = 60;

    static Seen of(Locator element) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(element.screenshot()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new Seen(pixels, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes do not fail
        }
    }

    /** Its most frequent colour. */
    int background() {
        int most = 0;
        long count = 0;
        for (int color : Arrays.stream(pixels).distinct().toArray()) {
            long its = count(pixel -> pixel == color);
            if (its > count) {
                most = color;
                count = its;
            }
        }
        return most;
    }

    /** The colour at its left edge, halfway down. */
    int edge() {
        return pixels[pixels.length / width / 2 * width + 1];
    }

    long colors() {
        return Arrays.stream(pixels).distinct().count();
    }

    /** Pixels in shades of the colour of what speaks for a digit. */
    long blue() {
        return count(pixel -> blueMinusRed(pixel) > COLOURED);
    }

    /** Pixels in shades of the colour of what speaks against a digit. */
    long orange() {
        return count(pixel -> blueMinusRed(pixel) < -COLOURED);
    }

    private long count(IntPredicate is) {
        return Arrays.stream(pixels).filter(is).count();
    }

    private static int blueMinusRed(int pixel) {
        return (pixel & 255) - (pixel >> 16 & 255);
    }
}
