package inkling.client.ui;

import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int32Array;

/** The one diverging scale of all pictures: zero is the background, negative orange, positive blue. */
public final class Shades {
    /** Shades on either side of zero. */
    private static final int STEPS = 64;
    /** Values this many standard deviations from zero have the full colour. */
    private static final double FULL = 3;

    private final HTMLElement negative = Dom.byId("key-against");
    private final HTMLElement zero = Dom.byId("key-zero");
    private final HTMLElement positive = Dom.byId("key-for");
    private final HTMLElement ink = Dom.byId("key-ink");
    private final int[] colors = new int[2 * STEPS + 1]; // (129) 0xAABBGGRR, −64 .. 64

    /** In the colours of the style sheet. */
    public Shades() {
        recolor();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        Rgb middle = Rgb.of(zero);
        for (int i = 0; i <= STEPS; i++) {
            colors[STEPS + i] = middle.mix(Rgb.of(positive), (double) i / STEPS).packed();
            colors[STEPS - i] = middle.mix(Rgb.of(negative), (double) i / STEPS).packed();
        }
    }

    /**
     * Paints n values from an index on, where {@code full} has the full colour.
     *
     * @param pixels Modified: n of them from {@code at} on become 0xAABBGGRR
     */
    void paint(float[] values, int from, int n, double full, Int32Array pixels, int at) {
        double scale = full > 0 ? STEPS / full : 0;
        for (int i = 0; i < n; i++) {
            int shade = (int) (values[from + i] * scale); // 0 for NaN
            int clamped = shade > STEPS ? STEPS : shade < -STEPS ? -STEPS : shade;
            pixels.set(at + i, colors[STEPS + clamped]);
        }
    }

    /** The colour of text and lines over a picture, as CSS has it. */
    String ink() {
        return Rgb.of(ink).css();
    }

    /** The colour of zero, as CSS has it. */
    public String background() {
        return Rgb.of(zero).css();
    }

    /** The value that has the full colour, for values from .. to − 1. */
    static double full(float[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += values[i] * values[i];
        }
        return to > from ? FULL * Math.sqrt(squares / (to - from)) : 0;
    }
}
