package inkling.client.ui;

import inkling.client.js.Js;
import org.teavm.jso.dom.html.HTMLElement;

/** A colour, 0 .. 255 each. */
public record Rgb(int red, int green, int blue) {
    /** The text colour of an element: style sheets are the one place where colours are named. */
    public static Rgb of(HTMLElement element) {
        String color = Js.colorOf(element); // rgb(1, 2, 3)
        int[] parts = new int[3];
        int part = -1;
        boolean inNumber = false;
        for (int i = 0; i < color.length() && part < 3; i++) {
            boolean digit = color.charAt(i) >= '0' && color.charAt(i) <= '9';
            if (digit && !inNumber) {
                part++;
            }
            if (digit && part < 3) {
                parts[part] = parts[part] * 10 + color.charAt(i) - '0';
            }
            inNumber = digit;
        }
        return new Rgb(parts[0], parts[1], parts[2]);
    }

    /** From this (0) to another (1). */
    public Rgb mix(Rgb other, double share) {
        return new Rgb(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** 0xAABBGGRR, opaque: as a pixel lies in memory. */
    int packed() {
        return 0xff000000 | blue << 16 | green << 8 | red;
    }

    /** As style sheets have it. */
    String css() {
        return "rgb(" + red + " " + green + " " + blue + ")";
    }

    private static int mix(int from, int to, double share) {
        return (int) (from + (to - from) * share + 0.5);
    }
}
