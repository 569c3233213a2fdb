package inkling.client.train;

import inkling.client.ui.Dom;
import inkling.client.ui.PixelCanvas;
import inkling.client.ui.Rgb;
import inkling.nn.Architecture;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The ten pictures of W1·W2, on one diverging scale: zero is the background, ink in a blue pixel speaks for the digit, in
 * an orange one against it.
 */
final class PicturesView {
    private static final int DIGITS = Architecture.CLASSES;
    private static final int PIXELS = Architecture.INPUTS;
    /** Weights this many standard deviations from zero have the full colour. */
    private static final double FULL = 3;

    private static final int SHADES = 64;

    private final PixelCanvas[] canvases = new PixelCanvas[DIGITS];
    private final HTMLElement keyAgainst = Dom.byId("key-against");
    private final HTMLElement keyZero = Dom.byId("key-zero");
    private final HTMLElement keyFor = Dom.byId("key-for");
    private Rgb[] shades = shades(); // (129) −64 .. 64
    private float[] product = new float[DIGITS * PIXELS]; // (10 × 784)

    PicturesView() {
        HTMLElement strip = Dom.byId("pictures");
        for (int digit = 0; digit < DIGITS; digit++) {
            HTMLElement figure = Dom.create("figure", "", "");
            HTMLCanvasElement canvas = Dom.create("canvas", "", "");
            canvas.setAttribute("role", "img");
            canvas.setAttribute("aria-label", "What speaks for a " + digit);
            figure.appendChild(canvas);
            figure.appendChild(Dom.create("figcaption", "", Integer.toString(digit)));
            strip.appendChild(figure);
            canvases[digit] = new PixelCanvas(canvas);
        }
        draw();
    }

    /** @param product W1·W2 (10 × 784) */
    void update(float[] product) {
        this.product = product;
        draw();
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        shades = shades();
        draw();
    }

    private void draw() {
        double squares = 0;
        for (float weight : product) {
            squares += weight * weight;
        }
        double full = FULL * Math.sqrt(squares / product.length);
        double scale = full > 0 ? SHADES / full : 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int j = 0; j < PIXELS; j++) {
                double shade = product[digit * PIXELS + j] * scale;
                int clamped = (int) Math.max(-SHADES, Math.min(SHADES, shade));
                canvases[digit].set(j, shades[SHADES + clamped]);
            }
            canvases[digit].show();
        }
    }

    private Rgb[] shades() {
        Rgb zero = Rgb.of(keyZero);
        Rgb against = Rgb.of(keyAgainst);
        Rgb speaksFor = Rgb.of(keyFor);
        Rgb[] all = new Rgb[2 * SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            all[SHADES + i] = zero.mix(speaksFor, (double) i / SHADES);
            all[SHADES - i] = zero.mix(against, (double) i / SHADES);
        }
        return all;
    }
}
