package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** A mouse, pen or finger (W3C Pointer Events). */
public abstract class PointerEvent implements Event {
    @JSProperty
    public abstract int getPointerId();

    /** mouse, pen or touch. */
    @JSProperty
    public abstract String getPointerType();

    /** 0 for the main button, the pen's tip and a finger. */
    @JSProperty
    public abstract int getButton();

    @JSProperty
    public abstract double getClientX();

    @JSProperty
    public abstract double getClientY();

    /** Sends this pointer's further events to the element, wherever it goes. */
    @JSBody(params = "element", script = "element.setPointerCapture(this.pointerId);")
    public final native void capture(HTMLElement element);
}
