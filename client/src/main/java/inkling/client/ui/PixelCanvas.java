package inkling.client.ui;

import inkling.data.LabeledImages;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** A canvas of 28×28 pixels, which the style sheet enlarges. */
public final class PixelCanvas {
    private static final int SIDE = LabeledImages.SIDE;

    private final CanvasRenderingContext2D context;
    private final ImageData image;

    public PixelCanvas(HTMLCanvasElement canvas) {
        canvas.setWidth(SIDE);
        canvas.setHeight(SIDE);
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        image = context.createImageData(SIDE, SIDE);
    }

    /** Sets pixel j = 28 · row + column. */
    public void set(int j, Rgb color) {
        Uint8ClampedArray data = image.getData();
        data.set(4 * j, color.red());
        data.set(4 * j + 1, color.green());
        data.set(4 * j + 2, color.blue());
        data.set(4 * j + 3, 255);
    }

    /** Shows the pixels set since. */
    public void show() {
        context.putImageData(image, 0, 0);
    }
}
