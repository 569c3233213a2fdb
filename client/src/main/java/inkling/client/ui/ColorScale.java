package inkling.client.ui;

import inkling.client.js.Js;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int32Array;

/** A diverging scale of pictures. The usual one: zero is the background, negative orange, positive blue. */
public final class ColorScale {
    /** Shades on either side of zero. */
    private static final int STEPS = 64;
    /** Values this many standard deviations from zero have the full colour. */
    private static final double FULL = 3;

    private final HTMLElement negative;
    private final HTMLElement zero;
    private final HTMLElement positive;
    private final HTMLElement ink = Dom.byId("key-ink");
    private final int[] colors = new int[2 * STEPS + 1]; // (129) 0xAABBGGRR, −64 .. 64

    /** The usual one. */
    public ColorScale() {
        this("key-against", "key-zero", "key-for");
    }

    /** In the colours that the style sheet gives to three elements, by their ids. */
    public ColorScale(String negative, String zero, String positive) {
        this.negative = Dom.byId(negative);
        this.zero = Dom.byId(zero);
        this.positive = Dom.byId(positive);
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
        return Js.colorOf(ink);
    }

    /** The colour of zero, as CSS has it. */
    public String background() {
        return Js.colorOf(zero);
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
