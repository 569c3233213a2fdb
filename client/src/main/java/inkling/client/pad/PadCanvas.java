package inkling.client.pad;

import inkling.client.js.Js;
import inkling.client.pad.Drawing.Point;
import inkling.client.ui.Dom;
import inkling.client.ui.GreyImage;
import java.util.List;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The pad's canvas: strokes as they are drawn, or an image, and the pen of who draws with the keyboard. */
final class PadCanvas {
    /** The pen's width as a share of the pad's. */
    private static final double PEN = 0.075;

    private static final double DOT = 0.01;
    private static final double FULL_CIRCLE = 2 * Math.PI;

    private final HTMLCanvasElement canvas;
    private final HTMLCanvasElement raster = Dom.create("canvas", "", "");
    private final GreyImage grey = new GreyImage(raster, Dom.byId("pad"));
    private String ink = "";

    PadCanvas(HTMLCanvasElement canvas) {
        this.canvas = canvas;
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        ink = Js.colorOf(canvas);
        grey.recolor();
    }

    /** Clears it, at the size that it has on the screen now. */
    void clear() {
        double ratio = Window.current().getDevicePixelRatio();
        int side = (int) Math.max(1, Math.floor(canvas.getClientWidth() * ratio + 0.5));
        canvas.setWidth(side); // which also clears it
        canvas.setHeight(side);
    }

    private CanvasRenderingContext2D context() {
        return (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** Draws a stroke from one of its points on. */
    void draw(List<Point> stroke, int from) {
        if (stroke.isEmpty()) {
            return;
        }
        CanvasRenderingContext2D context = context();
        double side = canvas.getWidth();
        context.setStrokeStyle(ink);
        context.setLineWidth(PEN * side);
        context.setLineCap("round");
        context.setLineJoin("round");
        context.beginPath();
        Point first = stroke.get(from);
        context.moveTo(first.x() * side, first.y() * side);
        context.lineTo(first.x() * side + DOT, first.y() * side); // a line without length is not drawn, a dot is
        for (int i = from; i < stroke.size(); i++) {
            Point point = stroke.get(i);
            context.lineTo(point.x() * side, point.y() * side);
        }
        context.stroke();
    }

    /** Draws an image (784) over the whole pad. */
    void draw(byte[] image) {
        grey.update(image);
        CanvasRenderingContext2D context = context();
        Js.keepPixels(context);
        context.drawImage(raster, 0, 0, canvas.getWidth(), canvas.getHeight());
    }

    /** Draws the pen: filled where it is down. */
    void drawPen(double x, double y, boolean down) {
        CanvasRenderingContext2D context = context();
        double side = canvas.getWidth();
        context.setStrokeStyle(ink);
        context.setFillStyle(ink);
        context.setLineWidth(side / 150);
        context.beginPath();
        context.arc(x * side, y * side, PEN / 2 * side, 0, FULL_CIRCLE);
        context.stroke();
        if (down) {
            context.fill();
        }
    }
}
