package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.client.ui.SettingText;
import inkling.model.Reproduction;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes a model of the journal again, in the session: so it comes to pad, pictures and test. Its fingerprint is the proof. */
final class ReproductionView implements SessionListener {
    private static final int SHORT = 8;

    private final TrainingSession session;
    private final Messages messages;
    private final HTMLElement panel = Dom.byId("remaking");
    private final HTMLElement said = Dom.byId("remaking-said");
    private final HTMLElement then = Dom.byId("remaking-then");
    private @Nullable Reproduction reproduction;
    private @Nullable ShownNetwork run; // that makes it again
    private Runnable onMade = () -> {};

    ReproductionView(TrainingSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        session.listen(this);
    }

    /** Makes it, and calls back once it is there and the same. */
    void make(TrialRecord trial, Runnable onItsMade) {
        TrainingImages images = session.images();
        if (images == null) {
            messages.say("The training images have not arrived yet.");
            return;
        }
        if (session.shown().progress().playing() && session.shown() != run) {
            messages.say("A network is learning: pause it first, as it would give way to this model.");
            return;
        }
        onMade = onItsMade;
        Reproduction wanted = reproduction(trial);
        boolean isShown = session.shown().progress().over()
                && wanted.isSame(session.shown().fingerprint());
        if (!isShown) {
            session.start(wanted.hyperparameters(), images);
            session.setPace(Double.POSITIVE_INFINITY);
            session.play();
        }
        reproduction = wanted;
        run = session.shown();
        show(wanted);
        progressed(session.shown());
        if (isShown) {
            fingerprinted(session.shown());
        }
    }

    private static Reproduction reproduction(TrialRecord trial) {
        boolean hasDiverged = trial.state() == TrialState.DIVERGED;
        return Reproduction.ofTrial(
                trial.hyperparameters(),
                hasDiverged ? null : trial.requireResult().fingerprint());
    }

    private void show(Reproduction wanted) {
        Dom.setText(Dom.byId("remaking-model"), SettingText.setting(wanted.hyperparameters()));
        panel.setHidden(false);
        Js.reveal(panel);
    }

    @Override
    public void changed(Change what, ShownNetwork now) {
        switch (what) {
            case NETWORK -> {
                run = null; // something else is shown now
                panel.setHidden(true);
            }
            case PROGRESS -> progressed(now);
            case FINGERPRINT -> fingerprinted(now);
            default -> {}
        }
    }

    private void progressed(ShownNetwork now) {
        Reproduction wanted = reproduction;
        if (now != run || wanted == null) {
            return;
        }
        then.setHidden(!now.progress().over());
        if (!now.progress().over()) {
            String percent = Format.percent(wanted.share(now.progress().step()), 0);
            Dom.setText(said, "It is being made again: " + percent + ".");
        } else if (!wanted.isComparable()) {
            Dom.setText(said, "Made again. " + now.ending());
        }
    }

    private void fingerprinted(ShownNetwork now) {
        Reproduction wanted = reproduction;
        if (now != run || wanted == null || !wanted.isComparable()) {
            return;
        }
        if (wanted.isSame(now.fingerprint())) {
            Dom.setText(
                    said,
                    "Made again, bit for bit: the fingerprint "
                            + now.fingerprint().substring(0, SHORT) + "… is the one in the journal.");
            onMade.run();
        } else if (now.progress().over()) {
            Dom.setText(said, "Made again, but it is not the same.");
            messages.complain("Made again, the model has the fingerprint " + now.fingerprint()
                    + ", but the journal has " + wanted.fingerprint() + ".");
        }
    }
}
