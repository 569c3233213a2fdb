package inkling.client.pad;

import inkling.client.js.Js;
import inkling.client.js.PointerEvent;
import inkling.client.pad.Drawing.Point;
import inkling.client.ui.Dom;
import inkling.data.Framing;
import inkling.data.Stroke;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * The drawing pad: mouse, touch and pen. A ghost digit, a path in the page's HTML, is there to be drawn over, and is read
 * like a drawing until somebody draws.
 */
final class PadView {
    private static final int NOBODY = -1;
    /** The pen's width as a share of the pad's. */
    private static final double PEN = 0.075;

    private static final int GHOST_POINTS = 80;
    private static final int FEW_POINTS = 5;
    private static final double DOT = 0.01;

    private final HTMLCanvasElement canvas = Dom.byId("pad");
    private final HTMLElement ghost = Dom.byId("ghost");
    private final HTMLElement hint = Dom.byId("pad-hint");
    private final HTMLButtonElement undo = Dom.byId("undo");
    private final HTMLButtonElement clear = Dom.byId("clear");
    private final FramedView framed = new FramedView();
    private final Consumer<byte @Nullable []> onImage;
    private final Drawing drawing = new Drawing();
    private int pointer = NOBODY; // the pointer that draws now
    private boolean penSeen; // a pen locks out touch: the hand rests on the glass
    private boolean leftPad; // the pointer draws, but beside the pad
    private boolean frameRequested;
    private String ink = "";

    /** @param onImage takes the framed drawing (784) at most once a frame while it changes, or null if there is none */
    PadView(Consumer<byte @Nullable []> onImage) {
        this.onImage = onImage;
        canvas.addEventListener("pointerdown", (PointerEvent event) -> down(event));
        canvas.addEventListener("pointermove", (PointerEvent event) -> move(event));
        canvas.addEventListener("pointerup", (PointerEvent event) -> up(event));
        canvas.addEventListener("pointercancel", (PointerEvent event) -> cancel(event));
        Window.current().addEventListener("resize", (Event event) -> redraw());
        Dom.onClick(undo, this::undo);
        Dom.onClick(clear, this::clear);
        byte[] ghostImage = Framing.ofStrokes(List.of(ghostStroke()));
        framed.update(ghostImage);
        onImage.accept(ghostImage);
        recolor();
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        ink = Js.colorOf(canvas);
        framed.recolor();
        redraw();
    }

    private void redraw() {
        double ratio = Window.current().getDevicePixelRatio();
        int side = (int) Math.max(1, Math.floor(canvas.getClientWidth() * ratio + 0.5));
        canvas.setWidth(side); // which also clears it
        canvas.setHeight(side);
        for (List<Point> stroke : drawing.points()) {
            draw(stroke, 0);
        }
    }

    private void down(PointerEvent event) {
        boolean pen = event.getPointerType().equals("pen");
        if (pen && !penSeen && pointer != NOBODY) {
            undo(); // what drew until now was the hand that holds the pen
        }
        penSeen |= pen;
        boolean hand = penSeen && event.getPointerType().equals("touch");
        if (pointer != NOBODY || hand || event.getButton() != 0) {
            return;
        }
        event.preventDefault();
        pointer = event.getPointerId();
        event.capture(canvas);
        hideGhost();
        leftPad = false;
        drawing.beginStroke();
        add(event);
    }

    private void move(PointerEvent event) {
        if (event.getPointerId() == pointer) {
            for (Event position : Js.coalesced(event)) {
                add((PointerEvent) position);
            }
        }
    }

    private void up(PointerEvent event) {
        if (event.getPointerId() == pointer) {
            pointer = NOBODY;
        }
    }

    /** The browser takes the pointer, to scroll with two fingers for example: a stroke that had just begun was none. */
    private void cancel(PointerEvent event) {
        if (event.getPointerId() == pointer && lastStroke().size() <= FEW_POINTS) {
            undo();
        }
        up(event);
    }

    private List<Point> lastStroke() {
        return drawing.points().get(drawing.points().size() - 1);
    }

    private void add(PointerEvent event) {
        TextRectangle box = canvas.getBoundingClientRect();
        double x = (event.getClientX() - box.getLeft()) / box.getWidth();
        double y = (event.getClientY() - box.getTop()) / box.getHeight();
        boolean inside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
        if (inside && leftPad) {
            drawing.beginStroke(); // what is drawn beside the pad is not seen, so it does not count
        }
        leftPad = !inside;
        if (inside && drawing.add(x, y)) {
            List<Point> stroke = lastStroke();
            draw(stroke, Math.max(0, stroke.size() - 2));
            changed();
        }
    }

    /** Draws a stroke from one of its points on. */
    private void draw(List<Point> stroke, int from) {
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        double side = canvas.getWidth();
        context.setStrokeStyle(ink);
        context.setLineWidth(PEN * side);
        context.setLineCap("round");
        context.setLineJoin("round");
        context.beginPath();
        Point first = stroke.get(from);
        context.moveTo(first.x() * side, first.y() * side);
        context.lineTo(first.x() * side + DOT, first.y() * side); // a line without length is not drawn, a dot is
        for (Point point : stroke.subList(from, stroke.size())) {
            context.lineTo(point.x() * side, point.y() * side);
        }
        context.stroke();
    }

    private void undo() {
        pointer = NOBODY;
        drawing.undo();
        redraw();
        changed();
    }

    private void clear() {
        pointer = NOBODY;
        hideGhost();
        drawing.clear();
        redraw();
        changed();
    }

    private void hideGhost() {
        ghost.setAttribute("class", "gone");
        hint.setHidden(true);
    }

    /** Frames the drawing before the next frame is shown, however many points came. */
    private void changed() {
        undo.setDisabled(drawing.isEmpty());
        if (!frameRequested) {
            frameRequested = true;
            Window.requestAnimationFrame(time -> {
                frameRequested = false;
                byte[] image = Framing.ofStrokes(drawing.strokes());
                framed.update(image);
                onImage.accept(drawing.isEmpty() ? null : image);
            });
        }
    }

    private Stroke ghostStroke() {
        double[] points = Js.pointsOnPath(ghost, GHOST_POINTS).copyToJavaArray();
        double[] x = new double[GHOST_POINTS];
        double[] y = new double[GHOST_POINTS];
        for (int i = 0; i < GHOST_POINTS; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        return new Stroke(x, y);
    }
}
