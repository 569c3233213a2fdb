package inkling.client.pad;

import inkling.client.ui.Dom;
import inkling.client.ui.PixelCanvas;
import inkling.client.ui.Rgb;
import inkling.data.LabeledImages;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What the network sees of the drawing: 28×28 grey levels. */
final class FramedView {
    private final HTMLCanvasElement canvas = Dom.byId("framed");
    private final HTMLElement paperKey = Dom.byId("key-paper");
    private final PixelCanvas pixels = new PixelCanvas(canvas);
    private Rgb ink = Rgb.of(canvas);
    private Rgb paper = Rgb.of(paperKey);
    private byte[] image = new byte[LabeledImages.PIXELS];

    /** @param image (784) grey levels as unsigned bytes */
    void update(byte[] image) {
        this.image = image;
        for (int j = 0; j < image.length; j++) {
            pixels.set(j, paper.mix(ink, (image[j] & 255) / 255.0));
        }
        pixels.show();
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        ink = Rgb.of(canvas);
        paper = Rgb.of(paperKey);
        update(image);
    }
}
