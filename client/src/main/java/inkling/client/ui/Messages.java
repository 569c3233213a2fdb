package inkling.client.ui;

import org.teavm.jso.dom.html.HTMLElement;

/** The one line in which the page says what has happened, and the one in which it says what went wrong. */
public final class Messages {
    private final HTMLElement status = Dom.byId("status");
    private final HTMLElement alert = Dom.byId("alert");
    private final HTMLElement alertText = Dom.byId("alert-text");

    public Messages() {
        Dom.onClick(Dom.byId("alert-close"), this::dismiss);
    }

    /** News. */
    public void say(String message) {
        Dom.setText(status, message);
    }

    /** An error; it stays until it is dismissed. */
    public void complain(String message) {
        Dom.setText(alertText, message);
        alert.setHidden(false);
    }

    /** Takes the error away: what failed has worked since. */
    public void dismiss() {
        alert.setHidden(true);
    }
}
