package inkling.client.ui;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Int32Array;

/** Pictures at their own size, a pixel for each number, from which they are drawn enlarged. */
final class SpriteSheet {
    private final HTMLCanvasElement canvas = Dom.create("canvas", "", "");
    private @Nullable ImageData image;
    private int columns = 1;
    private int width = 1; // of a picture
    private int height = 1;

    /** Paints pictures first .. end − 1, each at its place among all. */
    void fill(Pictures pictures, ColorScale shades, boolean shared, int first, int end) {
        int count = pictures.count();
        columns = (int) Math.ceil(Math.sqrt(count));
        width = pictures.width();
        height = pictures.height();
        int fullWidth = columns * width;
        int fullHeight = (count + columns - 1) / columns * height;
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        ImageData target = image;
        if (target == null || target.getWidth() != fullWidth || target.getHeight() != fullHeight) {
            canvas.setWidth(fullWidth);
            canvas.setHeight(fullHeight);
            target = context.createImageData(fullWidth, fullHeight);
            image = target;
        }
        Int32Array pixels = new Int32Array(target.getData().getBuffer());
        float[] values = pictures.values();
        double all = ColorScale.full(values, 0, values.length);
        for (int i = first; i < end; i++) {
            int from = i * pictures.size();
            double full = shared ? all : ColorScale.full(values, from, from + pictures.size());
            for (int y = 0; y < height; y++) {
                int at = (i / columns * height + y) * fullWidth + i % columns * width;
                shades.paint(values, from + y * width, width, full, pixels, at);
            }
        }
        int top = first / columns * height;
        int bottom = (end + columns - 1) / columns * height;
        context.putImageData(target, 0, 0, 0, top, fullWidth, bottom - top);
    }

    /** Draws a picture enlarged. */
    void draw(CanvasRenderingContext2D context, int picture, double x, double y, double w, double h) {
        context.drawImage(canvas, picture % columns * width, picture / columns * height, width, height, x, y, w, h);
    }
}
