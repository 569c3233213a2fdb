package inkling.client.ui;

import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A picture of grey levels in the colour of ink on what is behind it, a pixel for each; the style sheet enlarges it. */
public final class GreyImage {
    private final HTMLElement inkKey;
    private final HTMLCanvasElement canvas;
    private Rgb ink;

    /**
     * Draws on a canvas.
     *
     * @param inkKey an element whose text has the colour of ink
     */
    public GreyImage(HTMLCanvasElement canvas, HTMLElement inkKey) {
        this.canvas = canvas;
        this.inkKey = inkKey;
        ink = Rgb.of(inkKey);
    }

    /**
     * Draws an image.
     *
     * @param image (side · side) grey levels as unsigned bytes
     */
    public void update(byte[] image) {
        int side = (int) Math.round(Math.sqrt(image.length));
        PixelCanvas pixels = new PixelCanvas(canvas, side);
        for (int j = 0; j < image.length; j++) {
            pixels.set(j, ink, image[j] & 255);
        }
        pixels.show();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        ink = Rgb.of(inkKey);
    }
}
