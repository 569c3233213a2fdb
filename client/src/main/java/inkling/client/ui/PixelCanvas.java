package inkling.client.ui;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** A square canvas of few pixels, which the style sheet enlarges. */
final class PixelCanvas {
    private final CanvasRenderingContext2D context;
    private final ImageData image;

    PixelCanvas(HTMLCanvasElement canvas, int side) {
        canvas.setWidth(side);
        canvas.setHeight(side);
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        image = context.createImageData(side, side);
    }

    /**
     * Sets pixel j = side · row + column.
     *
     * @param alpha 0 for transparent .. 255
     */
    void set(int j, Rgb color, int alpha) {
        Uint8ClampedArray data = image.getData();
        data.set(4 * j, color.red());
        data.set(4 * j + 1, color.green());
        data.set(4 * j + 2, color.blue());
        data.set(4 * j + 3, alpha);
    }

    /** Shows the pixels set since. */
    void show() {
        context.putImageData(image, 0, 0);
    }
}
