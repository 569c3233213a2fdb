package inkling.client.train;

import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.Messages;
import inkling.train.Recording;
import java.util.List;

/** The stage on which a network learns: settings, transport bar, charts, pictures, certificate. */
public final class TrainStage implements SessionListener {
    private final TrainingSession session;
    private final SettingsView settings;
    private final ChartView lossChart = new ChartView("loss-chart", ChartView.Kind.LOSS, "logarithmic");
    private final ChartView accuracyChart =
            new ChartView("accuracy-chart", ChartView.Kind.ACCURACY, "errors-logarithmic");
    private final Transport transport;
    private final DataView data;
    private List<Recording> drawn = List.of(); // of what the charts are about

    /**
     * Trains in the session.
     *
     * @param messages where to say what happens and what goes wrong
     */
    public TrainStage(TrainingSession session, Messages messages, HelpDrawer help) {
        this.session = session;
        settings = new SettingsView(help);
        data = new DataView(session, messages);
        transport = new Transport(session, settings, data, messages);
        data.onFailure(transport::giveUp);
        settings.onChange(this::showWhetherSettingsDiffer);
        session.listen(data);
        session.listen(this);
        session.listen(new CertificateView());
        session.listen(transport);
        session.listen(new Continuation(session, settings, messages));
    }

    /** The form. */
    public SettingsView settings() {
        return settings;
    }

    /** What the buttons do. */
    public Transport transport() {
        return transport;
    }

    /** Loads the images. */
    public void load() {
        data.load();
    }

    @Override
    public void changed(Change what, ShownNetwork network) {
        switch (what) {
            case NETWORK -> begin(network);
            case PROGRESS -> showWhetherSettingsDiffer();
            case RECORDINGS -> {
                lossChart.update(network.recordings());
                accuracyChart.update(network.recordings());
            }
            default -> {}
        }
    }

    private void begin(ShownNetwork network) {
        settings.show(network.hyperparameters());
        List<Recording> before = network.isRun() ? drawn : List.of();
        drawn = network.recordings();
        lossChart.begin(network.hyperparameters(), network.recordings(), before);
        accuracyChart.begin(network.hyperparameters(), network.recordings(), before);
        showWhetherSettingsDiffer();
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        ShownNetwork network = session.shown();
        boolean differ = network.isUnderWay() && !network.hyperparameters().equals(settings.value());
        Dom.byId("settings-changed").setHidden(!differ);
    }
}
