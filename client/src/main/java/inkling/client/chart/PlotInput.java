package inkling.client.chart;

import inkling.client.js.PointerEvent;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The pointer over a chart: it points, and a mouse or pen that is dragged selects. */
public final class PlotInput {
    /** A shorter way is a click. */
    private static final double LEAST_DRAGGED = 6;

    private final Listener listener;
    private double from = Double.NaN; // where it was pressed

    /** Takes what the pointer does, in CSS pixels from the left edge of the chart. */
    public interface Listener {
        /** It is over a place; with NaN it is gone. */
        void pointed(double x);

        /** What lies between is being selected. */
        void selecting(double from, double to);

        /** It was let go, and what lies between is selected. */
        void selected(double from, double to);

        /** A double click. */
        void doubled();
    }

    PlotInput(Listener listener) {
        this.listener = listener;
    }

    /** Listens to the pointer over an element. */
    public static void listen(HTMLElement host, Listener listener) {
        PlotInput input = new PlotInput(listener);
        host.addEventListener("pointerdown", (PointerEvent event) -> {
            boolean drags = event.getButton() == 0 && !isFinger(event); // a finger scrolls the page
            if (drags) {
                event.capture(host);
            }
            input.down(at(event, host), drags);
        });
        host.addEventListener("pointermove", (PointerEvent event) -> input.move(at(event, host)));
        host.addEventListener("pointerup", (PointerEvent event) -> input.up(at(event, host)));
        host.addEventListener("pointercancel", (Event event) -> input.leave());
        host.addEventListener("pointerleave", (PointerEvent event) -> {
            if (!isFinger(event)) { // what a finger has pointed at can be read when it is gone
                input.leave();
            }
        });
        host.addEventListener("dblclick", (Event event) -> listener.doubled());
    }

    private static double at(PointerEvent event, HTMLElement host) {
        return event.getClientX() - host.getBoundingClientRect().getLeft();
    }

    private static boolean isFinger(PointerEvent event) {
        return event.getPointerType().equals("touch");
    }

    /** It was pressed at a place, and what it is moved over from now on is selected, or not. */
    void down(double at, boolean drags) {
        if (drags) {
            from = at;
        }
        listener.pointed(at);
    }

    void move(double at) {
        listener.pointed(at);
        if (isDragged(at)) {
            listener.selecting(from, at);
        }
    }

    void up(double at) {
        if (isDragged(at)) {
            listener.selected(Math.min(from, at), Math.max(from, at));
        }
        from = Double.NaN;
    }

    void leave() {
        from = Double.NaN;
        listener.pointed(Double.NaN);
    }

    private boolean isDragged(double to) {
        return Math.abs(to - from) >= LEAST_DRAGGED;
    }
}
