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
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * The drawing pad: mouse, touch, pen and keyboard. A ghost digit, a path in the page's HTML, is there to be drawn over,
 * and is read like a drawing until somebody draws.
 */
public final class PadView {
    private static final int NOBODY = -1;
    private static final int GHOST_POINTS = 80;
    /** A touch that ends so early was the beginning of a scroll. */
    private static final int FEW_MOVES = 5;

    private static final double ERASER = 0.06;

    private final HTMLCanvasElement canvas = Dom.byId("pad");
    private final PadCanvas paper = new PadCanvas(canvas);
    private final HTMLElement ghost = Dom.byId("ghost");
    private final HTMLElement hint = Dom.byId("pad-hint");
    private final HTMLButtonElement undo = Dom.byId("undo");
    private final HTMLElement eraser = Dom.byId("eraser");
    private final FramingView framing = new FramingView(canvas);
    private final Consumer<byte @Nullable []> onImage;
    private final Drawing drawing = new Drawing();
    private final PadKeys keys;
    private byte @Nullable [] example; // (784) in place of a drawing
    private int pointer = NOBODY; // the pointer that draws now
    private int moves; // of the pointer since it came down
    private final PalmRejection palms = new PalmRejection();
    private boolean touches; // the pointer that draws now is a finger, or a palm
    private boolean leftPad; // the pointer draws, but beside the pad
    private boolean erasing;
    private boolean frameRequested;

    /** @param onImage takes the framed drawing (784) at most once a frame while it changes, or null if there is none */
    PadView(Consumer<byte @Nullable []> onImage) {
        this.onImage = onImage;
        keys = new PadKeys(canvas, this);
        canvas.addEventListener("pointerdown", (PointerEvent event) -> down(event));
        canvas.addEventListener("pointermove", (PointerEvent event) -> move(event));
        canvas.addEventListener("pointerup", (PointerEvent event) -> up(event));
        canvas.addEventListener("pointercancel", (PointerEvent event) -> cancel(event));
        canvas.addEventListener("lostpointercapture", (PointerEvent event) -> up(event));
        Window.current().addEventListener("resize", (Event event) -> redraw());
        Dom.onClick(undo, this::undo);
        Dom.onClick(eraser, this::toggleEraser);
        Dom.onClick(Dom.byId("clear"), this::clear);
        recolor();
        byte[] ghostImage = Framing.ofStrokes(List.of(ghostStroke()));
        framing.update(ghostImage);
        onImage.accept(ghostImage);
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        paper.recolor();
        framing.recolor();
        redraw();
    }

    /** Draws all anew. */
    void redraw() {
        paper.clear();
        byte[] image = example;
        if (image != null) {
            paper.draw(image);
        }
        for (List<Point> stroke : drawing.points()) {
            paper.draw(stroke, 0);
        }
        keys.drawPen(paper);
    }

    /** Shows an image (784) of the data set in place of a drawing. */
    public void show(byte[] image) {
        takePen();
        begin();
        drawing.clear();
        example = image;
        redraw();
        changed();
    }

    /** Somebody draws: the ghost goes, and so does an example. */
    private void begin() {
        pointer = NOBODY;
        keys.lift();
        ghost.setAttribute("class", "gone");
        hint.setHidden(true);
        if (example != null) {
            example = null;
            redraw();
        }
    }

    private void down(PointerEvent event) {
        String type = event.getPointerType();
        see(event);
        if (type.equals("pen") && pointer != NOBODY && touches) {
            undo(); // what drew until now was the hand that holds the pen
        }
        if (pointer != NOBODY || palms.isPalm(type, Performance.now()) || event.getButton() != 0) {
            return;
        }
        touches = type.equals("touch");
        event.preventDefault();
        begin();
        pointer = event.getPointerId();
        event.capture(canvas);
        leftPad = false;
        moves = 0;
        if (erasing) {
            drawing.beginErasing();
        } else {
            drawing.beginStroke();
        }
        point(event);
    }

    private void see(PointerEvent event) {
        palms.see(event.getPointerType(), Performance.now());
    }

    private void move(PointerEvent event) {
        see(event); // a pen that hovers, too
        if (event.getPointerId() == pointer) {
            moves++;
            for (Event position : Js.coalesced(event)) {
                point((PointerEvent) position);
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
        if (event.getPointerId() == pointer && moves <= FEW_MOVES) {
            undo();
        }
        up(event);
    }

    private void point(PointerEvent event) {
        TextRectangle box = canvas.getBoundingClientRect();
        double x = (event.getClientX() - box.getLeft()) / box.getWidth();
        double y = (event.getClientY() - box.getTop()) / box.getHeight();
        boolean inside = x >= 0 && x <= 1 && y >= 0 && y <= 1;
        if (erasing) {
            erase(x, y);
            return;
        }
        if (inside && leftPad) {
            drawing.interruptStroke(); // what is drawn beside the pad is not seen, so it does not count
        }
        leftPad = !inside;
        if (inside) {
            add(x, y);
        }
    }

    private void add(double x, double y) {
        int strokes = drawing.points().size();
        int before = drawing.points().get(strokes - 1).size();
        if (drawing.add(x, y)) {
            paper.draw(drawing.points().get(strokes - 1), Math.max(0, before - 1));
            changed();
        }
    }

    /** Begins a stroke with the keyboard. */
    void beginStroke(double x, double y) {
        begin();
        if (erasing) {
            drawing.beginErasing();
        } else {
            drawing.beginStroke();
        }
        continueStroke(x, y);
    }

    /** Goes on with a stroke with the keyboard. */
    void continueStroke(double x, double y) {
        if (erasing) {
            erase(x, y);
        } else {
            add(x, y);
        }
    }

    private void erase(double x, double y) {
        if (drawing.erase(x, y, ERASER)) {
            redraw();
            changed();
        }
    }

    /** Takes the last change back. */
    public void undo() {
        pointer = NOBODY;
        keys.lift();
        if (example != null) {
            example = null;
        }
        drawing.undo();
        redraw();
        changed();
    }

    /** Takes all away, and the pen in the place of the eraser. */
    public void clear() {
        takePen();
        begin();
        drawing.clear();
        redraw();
        changed();
    }

    private void takePen() {
        if (erasing) {
            toggleEraser();
        }
    }

    /** Takes the eraser in the place of the pen, or the other way round. */
    public void toggleEraser() {
        keys.lift();
        erasing = !erasing;
        eraser.setAttribute("aria-pressed", Boolean.toString(erasing));
        canvas.setClassName(erasing ? "erasing" : "");
    }

    /** Frames the drawing before the next frame is shown, however many points came. */
    private void changed() {
        undo.setDisabled(!drawing.canUndo());
        if (!frameRequested) {
            frameRequested = true;
            Window.requestAnimationFrame(time -> {
                frameRequested = false;
                byte[] shown = example;
                byte[] image = shown != null ? shown : Framing.ofStrokes(drawing.strokes());
                framing.update(image);
                onImage.accept(shown == null && drawing.isEmpty() ? null : image);
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
