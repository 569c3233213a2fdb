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
    private List<Recording> shown = List.of(); // of what the charts are about

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
    public void subjectChanged(ShownNetwork subject) {
        settings.show(subject.hyperparameters);
        List<Recording> before = subject.isRun ? shown : List.of();
        shown = subject.recordings;
        lossChart.begin(subject.hyperparameters, subject.recordings, before);
        accuracyChart.begin(subject.hyperparameters, subject.recordings, before);
        showWhetherSettingsDiffer();
    }

    @Override
    public void progressed(ShownNetwork subject) {
        showWhetherSettingsDiffer();
    }

    @Override
    public void recorded(ShownNetwork subject) {
        lossChart.update(subject.recordings);
        accuracyChart.update(subject.recordings);
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        ShownNetwork subject = session.subject();
        boolean differ = subject.isUnderWay() && !subject.hyperparameters.equals(settings.value());
        Dom.byId("settings-changed").setHidden(!differ);
    }
}
