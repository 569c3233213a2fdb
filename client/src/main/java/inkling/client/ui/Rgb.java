package inkling.client.ui;

import inkling.client.js.Js;
import org.teavm.jso.dom.html.HTMLElement;

/** A colour, 0 .. 255 each. */
public record Rgb(int red, int green, int blue) {
    /** The text colour of an element: style sheets are the one place where colours are named. */
    public static Rgb of(HTMLElement element) {
        return new Rgb(Js.colorOf(element, 0), Js.colorOf(element, 1), Js.colorOf(element, 2));
    }

    /** From this (0) to another (1). */
    public Rgb mix(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** 0xAABBGGRR, opaque: as a pixel lies in memory. */
    int packed() {
        return 0xff000000 | blue << 16 | green << 8 | red;
    }

    private static int mix(int from, int to, double share) {
        return (int) (from + (to - from) * share + 0.5);
    }
}
