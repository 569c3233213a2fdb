package inkling.client.chart;

import inkling.client.js.PointerEvent;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The pointer over a chart: it points, and a mouse or pen that is dragged selects. */
public final class PlotInput {
    /** A shorter way is a click. */
    private static final double LEAST_DRAGGED = 6;

    private final HTMLElement host;
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

    private PlotInput(HTMLElement host, Listener listener) {
        this.host = host;
        this.listener = listener;
    }

    /** Listens to the pointer over an element. */
    public static void listen(HTMLElement host, Listener listener) {
        PlotInput input = new PlotInput(host, listener);
        host.addEventListener("pointerdown", (PointerEvent event) -> input.down(event));
        host.addEventListener("pointermove", (PointerEvent event) -> input.move(event));
        host.addEventListener("pointerup", (PointerEvent event) -> input.up(event));
        host.addEventListener("pointercancel", (Event event) -> input.leave());
        host.addEventListener("pointerleave", (PointerEvent event) -> {
            if (!isFinger(event)) { // what a finger has pointed at can be read when it is gone
                input.leave();
            }
        });
        host.addEventListener("dblclick", (Event event) -> listener.doubled());
    }

    private double at(PointerEvent event) {
        return event.getClientX() - host.getBoundingClientRect().getLeft();
    }

    private static boolean isFinger(PointerEvent event) {
        return event.getPointerType().equals("touch");
    }

    private void down(PointerEvent event) {
        if (event.getButton() == 0 && !isFinger(event)) {
            from = at(event);
            event.capture(host);
        }
        listener.pointed(at(event));
    }

    private void move(PointerEvent event) {
        listener.pointed(at(event));
        if (isDragged(at(event))) {
            listener.selecting(from, at(event));
        }
    }

    private void up(PointerEvent event) {
        if (isDragged(at(event))) {
            listener.selected(Math.min(from, at(event)), Math.max(from, at(event)));
        }
        from = Double.NaN;
    }

    private void leave() {
        from = Double.NaN;
        listener.pointed(Double.NaN);
    }

    private boolean isDragged(double to) {
        return Math.abs(to - from) >= LEAST_DRAGGED;
    }
}
