package inkling.client.test;

import inkling.analysis.Interval;
import inkling.client.js.Js;
import inkling.client.models.ModelsView;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.model.TestOpening;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The sealed test set. Opening it for one model asks once, and is written down: in the model, and in this browser for all
 * models that are judged on the same data.
 */
final class EnvelopeView implements SessionListener {
    private final TrainingSession session;
    private final Messages messages;
    private final ModelsView models;
    private final HTMLButtonElement open = Dom.byId("open-envelope");
    private final HTMLElement said = Dom.byId("envelope-said");
    private final HTMLElement log = Dom.byId("envelope-log");
    private final HTMLElement dialog = Dom.byId("envelope-dialog");
    private final HTMLElement warning = Dom.byId("envelope-warning");

    private boolean inSight;
    private @Nullable ShownNetwork asked; // what it is to be opened for

    EnvelopeView(TrainingSession session, Messages messages, ModelsView models) {
        this.session = session;
        this.messages = messages;
        this.models = models;
        Dom.onClick(open, this::ask);
        Dom.onClick(Dom.byId("envelope-no"), () -> Js.closeDialog(dialog));
        Dom.onClick(Dom.byId("envelope-yes"), () -> {
            Js.closeDialog(dialog);
            open();
        });
        update();
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        switch (what) {
            case NETWORK, IMAGES, OPENINGS -> update();
            case PROGRESS -> {
                if (shown.progress().over() != !open.isDisabled()) {
                    update();
                }
            }
            default -> {}
        }
    }

    /** Whether it is looked at: only then is anything said. */
    void setInSight(boolean now) {
        inSight = now;
        update();
    }

    private void update() {
        if (!inSight) {
            return;
        }
        ShownNetwork network = session.shown();
        String obstacle = obstacle(network, session.images());
        open.setDisabled(!obstacle.isEmpty());
        Dom.setText(said, obstacle.isEmpty() ? told(network, session.openings()) : obstacle);
        Dom.clear(log);
        for (TestOpening opening : network.testOpenings()) {
            int correct = (int) Math.round(opening.accuracy() * opening.n());
            log.appendChild(Dom.create(
                    "li",
                    "",
                    Format.percent(opening.accuracy(), 2) + " (95 %: "
                            + Format.interval(Interval.wilson95(correct, opening.n())) + ", n = "
                            + Format.grouped(opening.n()) + "), opened " + Format.minute(opening.at())));
        }
    }

    /** Why it cannot be opened; empty if it can. */
    static String obstacle(ShownNetwork network, @Nullable TrainingImages images) {
        if (images == null) {
            return "The test images have not arrived yet.";
        }
        if (!images.sha256().equals(network.dataSha256())) {
            return "This model was trained on other data: its test images are not here.";
        }
        return network.progress().over() && network.parameters() != null
                ? ""
                : "It can be opened for a network that has stopped learning.";
    }

    /** How often it was opened, in this browser or for this network, and what that means. */
    static String told(ShownNetwork network, int openings) {
        if (openings == 0) {
            return "Sealed: in this browser nobody has opened it.";
        }
        String times = openings == 1 ? "once" : openings + " times";
        return network.testOpenings().isEmpty()
                ? "Opened " + times + " in this browser, but not for this model."
                : openings == 1
                        ? "Opened once: this is what the network is worth on images that nobody has chosen by."
                        : "Opened " + times
                                + " in this browser or for this model: now a validation set. Its numbers flatter"
                                + " who chooses by them.";
    }

    private void ask() {
        asked = session.shown();
        int openings = session.openings();
        Dom.setText(Dom.byId("envelope-model"), session.shown().name());
        Dom.setText(
                warning,
                openings == 0
                        ? "Nobody has opened it in this browser. The date, the accuracy and the number of images are written"
                                + " into the model, and cannot be taken back."
                        : "It has been opened " + (openings == 1 ? "once" : openings + " times")
                                + " already. Each further opening makes it more of a validation set, and is counted.");
        Js.showDialog(dialog);
    }

    private void open() {
        ShownNetwork network = session.shown();
        if (network != asked) {
            messages.complain("Another network is shown by now: nothing was opened.");
            return;
        }
        open.setDisabled(true);
        session.openTestSet(opening -> {
            if (network.isStored()) {
                models.addOpening(network, opening);
            }
            update();
        });
    }
}
