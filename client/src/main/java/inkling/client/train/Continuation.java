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
import org.jspecify.annotations.Nullable;
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
    public void changed(Change what, ShownNetwork shown) {
        switch (what) {
            case NETWORK, PROGRESS, FINGERPRINT, IMAGES -> update();
            default -> {}
        }
    }

    private void update() {
        ShownNetwork network = session.shown();
        TrainingImages images = session.images();
        boolean possible = isPossible(network, images);
        button.setHidden(!possible);
        Dom.setText(
                lineage,
                network.continuedFrom() == null
                        ? ""
                        : "Continued from " + network.continuedFrom().substring(0, SHORT) + "….");
        row.setHidden(!possible && network.continuedFrom() == null);
    }

    /** Whether it has come to rest, and was trained on what is here. */
    static boolean isPossible(ShownNetwork network, @Nullable TrainingImages images) {
        return !network.fingerprint().isEmpty()
                && network.parameters() != null
                && images != null
                && network.isOfTheUsualSplit()
                && images.standardization().equals(network.standardization())
                && images.sha256().equals(network.dataSha256());
    }

    /** What the form says, but of the shape that the parent has. */
    static Hyperparameters continued(Hyperparameters form, Hyperparameters parent) {
        return form.with(Hyperparameter.HIDDEN_UNITS, parent.hiddenUnits())
                .with(Hyperparameter.ACTIVATION, Hyperparameter.ACTIVATION.of(parent))
                .with(Hyperparameter.BIAS, Hyperparameter.BIAS.of(parent));
    }

    private void start() {
        ShownNetwork network = session.shown();
        Parameters parent = network.parameters();
        TrainingImages images = session.images();
        Hyperparameters form = settings.value();
        if (form == null) {
            messages.say("First mend the setting that is marked red.");
            settings.focusProblem();
        } else if (parent != null && images != null) {
            Hyperparameters continued = continued(form, network.hyperparameters());
            settings.show(continued);
            session.continueFrom(parent, network.fingerprint(), continued, images);
            session.play();
        }
    }
}
