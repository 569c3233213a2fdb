package inkling.client.train;

import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Messages;
import inkling.nn.Parameters;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import org.teavm.jso.dom.html.HTMLElement;

/** Goes on from a finished model as a new run, with the form's settings; the model is written down as its parent. */
final class Continuation implements SessionListener {
    private static final int SHORT = 8;

    private final TrainingSession session;
    private final SettingsView settings;
    private final Messages messages;
    private final HTMLElement row = Dom.byId("continue-row");
    private final HTMLElement button = Dom.byId("continue");
    private final HTMLElement lineage = Dom.byId("lineage");

    Continuation(TrainingSession session, SettingsView settings, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.messages = messages;
        Dom.onClick(button, this::start);
    }

    @Override
    public void subjectChanged(ShownNetwork subject) {
        update();
    }

    @Override
    public void progressed(ShownNetwork subject) {
        update();
    }

    @Override
    public void fingerprinted(ShownNetwork subject) {
        update();
    }

    @Override
    public void loaded(TrainingImages images) {
        update();
    }

    private void update() {
        ShownNetwork subject = session.subject();
        TrainingImages images = session.images();
        boolean possible = !subject.fingerprint.isEmpty()
                && subject.parameters() != null
                && images != null
                && subject.isOfTheUsualSplit()
                && images.standardization().equals(subject.standardization)
                && images.sha256().equals(subject.dataSha256);
        button.setHidden(!possible);
        Dom.setText(
                lineage,
                subject.continuedFrom == null
                        ? ""
                        : "Continued from " + subject.continuedFrom.substring(0, SHORT) + "….");
        row.setHidden(!possible && subject.continuedFrom == null);
    }

    private void start() {
        ShownNetwork subject = session.subject();
        Parameters parent = subject.parameters();
        TrainingImages images = session.images();
        Hyperparameters form = settings.value();
        if (form == null) {
            messages.say("First mend the setting that is marked red.");
            settings.focusProblem();
        } else if (parent != null && images != null) {
            Hyperparameters own = subject.hyperparameters;
            Hyperparameters continued = form.with(Hyperparameter.HIDDEN_UNITS, own.hiddenUnits())
                    .with(Hyperparameter.ACTIVATION, Hyperparameter.ACTIVATION.of(own))
                    .with(Hyperparameter.BIAS, Hyperparameter.BIAS.of(own));
            settings.show(continued);
            session.continueFrom(parent, subject.fingerprint, continued, images);
            session.play();
        }
    }
}
