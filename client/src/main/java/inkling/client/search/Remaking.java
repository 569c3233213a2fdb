package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.client.ui.Terms;
import inkling.search.Entry;
import inkling.search.TrialState;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes a model of the journal again, in the lab: so it comes to pad, pictures and test. Its fingerprint is the proof. */
final class Remaking implements LabListener {
    private static final int SHORT = 8;

    private final Lab lab;
    private final Messages messages;
    private final HTMLElement panel = Dom.byId("remaking");
    private final HTMLElement said = Dom.byId("remaking-said");
    private final HTMLElement then = Dom.byId("remaking-then");
    private @Nullable Entry entry;
    private @Nullable Subject subject; // the run that makes it again
    private Runnable onMade = () -> {};

    Remaking(Lab lab, Messages messages) {
        this.lab = lab;
        this.messages = messages;
        lab.listen(this);
    }

    /** Makes it, and calls back once it is there and the same. */
    void make(Entry wanted, Runnable onItsMade) {
        TrainingImages images = lab.images();
        if (images == null) {
            messages.say("The training images have not arrived yet.");
            return;
        }
        if (lab.subject().progress.playing() && lab.subject() != subject) {
            messages.say("A network is learning: pause it first, as it would give way to this model.");
            return;
        }
        onMade = onItsMade;
        if (isShown(wanted)) {
            entry = wanted;
            subject = lab.subject();
            show(wanted);
            progressed(lab.subject());
            fingerprinted(lab.subject());
            return;
        }
        lab.start(wanted.hyperparameters(), images);
        lab.setPace(Double.POSITIVE_INFINITY);
        lab.play();
        entry = wanted;
        subject = lab.subject();
        show(wanted);
        progressed(lab.subject());
    }

    private void show(Entry wanted) {
        Dom.setText(Dom.byId("remaking-model"), Terms.setting(wanted.hyperparameters()));
        panel.setHidden(false);
        Js.reveal(panel);
    }

    /** Whether the lab shows it already. */
    private boolean isShown(Entry wanted) {
        Subject now = lab.subject();
        return now.progress.over()
                && wanted.state() != TrialState.DIVERGED
                && now.fingerprint.equals(wanted.requireResult().fingerprint());
    }

    @Override
    public void subjectChanged(Subject other) {
        subject = null; // something else is shown now
        panel.setHidden(true);
    }

    @Override
    public void progressed(Subject now) {
        Entry wanted = entry;
        if (now != subject || wanted == null) {
            return;
        }
        double done = (double) now.progress.step() / now.hyperparameters.steps();
        then.setHidden(!now.progress.over());
        if (!now.progress.over()) {
            Dom.setText(said, "It is being made again: " + Format.percent(done, 0) + ".");
        } else if (wanted.state() == TrialState.DIVERGED) {
            Dom.setText(said, "Made again. " + now.ending());
        }
    }

    @Override
    public void fingerprinted(Subject now) {
        Entry wanted = entry;
        if (now != subject || wanted == null || wanted.state() == TrialState.DIVERGED) {
            return; // one that diverges falls back to its last recording, and a trial has fewer of them
        }
        String known = wanted.requireResult().fingerprint();
        if (now.fingerprint.equals(known)) {
            Dom.setText(
                    said,
                    "Made again, bit for bit: the fingerprint " + known.substring(0, SHORT)
                            + "… is the one in the journal.");
            onMade.run();
        } else if (now.progress.over()) {
            Dom.setText(said, "Made again, but it is not the same.");
            messages.complain("Made again, the model has the fingerprint " + now.fingerprint + ", but the journal has "
                    + known + ".");
        }
    }
}
