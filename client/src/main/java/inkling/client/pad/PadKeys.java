package inkling.client.pad;

import inkling.client.js.Js;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Drawing with the keyboard: the arrow keys move the pen, Enter puts it down and lifts it. */
final class PadKeys {
    private static final double STEP = 0.03;
    private static final double LONG_STEP = 0.1;

    private final HTMLCanvasElement canvas;
    private final PadView pad;
    private double x = 0.5;
    private double y = 0.2;
    private boolean down;
    private boolean focused;

    PadKeys(HTMLCanvasElement canvas, PadView pad) {
        this.canvas = canvas;
        this.pad = pad;
        canvas.addEventListener("keydown", (KeyboardEvent event) -> key(event));
        canvas.addEventListener("focus", (Event event) -> focus(true));
        canvas.addEventListener("blur", (Event event) -> focus(false));
    }

    /** Draws the pen, where the keyboard holds it. */
    void drawPen(PadCanvas paper) {
        if (focused) {
            paper.drawPen(x, y, down);
        }
    }

    /** Lifts the pen. */
    void lift() {
        down = false;
    }

    private void focus(boolean now) {
        focused = now && Js.showsFocus(canvas); // not after a click
        down = false;
        pad.redraw();
    }

    private void key(KeyboardEvent event) {
        if (!Js.isPlain(event)) {
            return;
        }
        double step = event.isShiftKey() ? LONG_STEP : STEP;
        switch (event.getKey()) {
            case "ArrowLeft" -> move(-step, 0);
            case "ArrowRight" -> move(step, 0);
            case "ArrowUp" -> move(0, -step);
            case "ArrowDown" -> move(0, step);
            case "Enter" -> press();
            case "Escape" -> lift();
            default -> {
                return;
            }
        }
        event.preventDefault();
        focused = true;
        pad.redraw();
    }

    private void move(double dx, double dy) {
        x = Math.max(0, Math.min(1, x + dx));
        y = Math.max(0, Math.min(1, y + dy));
        if (down) {
            pad.continueStroke(x, y);
        }
    }

    private void press() {
        if (down) {
            lift();
        } else {
            pad.beginStroke(x, y); // which lifts it, as every beginning does
            down = true;
        }
    }
}
