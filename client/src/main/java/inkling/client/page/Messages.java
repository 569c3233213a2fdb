package inkling.client.page;

import org.teavm.jso.dom.html.HTMLElement;

/** The one line in which the page says what has happened, and the one in which it says what went wrong. */
final class Messages {
    private final HTMLElement status = Dom.byId("status");
    private final HTMLElement alert = Dom.byId("alert");
    private final HTMLElement alertText = Dom.byId("alert-text");
    private final HTMLElement subject = Dom.byId("subject");

    Messages() {
        Dom.onClick(Dom.byId("alert-close"), this::dismiss);
    }

    /** News. */
    void say(String message) {
        Dom.setText(status, message);
    }

    /** An error; it stays until it is dismissed. */
    void complain(String message) {
        Dom.setText(alertText, message);
        alert.setHidden(false);
    }

    /** Takes the error away: what failed has worked since. */
    void dismiss() {
        alert.setHidden(true);
    }

    /** What it is that the charts, the pictures and the pad show. */
    void subject(String name) {
        Dom.setText(subject, name);
    }
}
