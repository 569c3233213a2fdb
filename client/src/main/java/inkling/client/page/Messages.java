package inkling.client.page;

import inkling.client.protocol.Progress;
import org.teavm.jso.dom.html.HTMLElement;

/** The one line in which the page says what has happened, and the one in which it says what went wrong. */
final class Messages {
    private final HTMLElement status = Dom.byId("status");
    private final HTMLElement alert = Dom.byId("alert");
    private final HTMLElement alertText = Dom.byId("alert-text");
    private final HTMLElement subject = Dom.byId("subject");

    Messages() {
        Dom.onClick(Dom.byId("alert-close"), () -> alert.setHidden(true));
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

    /** What it is that the charts, the pictures and the pad show. */
    void subject(String name) {
        Dom.setText(subject, name);
    }

    /** Says how a run has ended, once it has. */
    void tellEnd(Subject ended) {
        Progress end = ended.progress;
        if (!end.over()) {
            return;
        }
        switch (end.status()) {
            case DIVERGED ->
                say("Diverged at step " + Format.grouped(end.divergedAt())
                        + ": a number was no longer finite. The weights are those of step " + Format.grouped(end.step())
                        + ", the last recording before. A smaller learning rate helps.");
            case COLLAPSED -> say("Collapsed: the validation accuracy ended more than 5 points below its own best.");
            case DONE -> {
                if (ended.isRun) {
                    say("Done. Draw a digit: it is read by the network that you have just trained.");
                }
            }
            case STOPPED -> {
                // a model of a run that somebody stopped needs no words
            }
        }
    }
}
