package inkling.client.train;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.Messages;
import inkling.train.Recording;
import java.util.List;

/** The stage on which a network learns: settings, transport bar, charts, pictures, certificate. */
public final class TrainStage implements LabListener {
    private final Lab lab;
    private final SettingsView settings;
    private final ChartView lossChart = new ChartView("loss-chart", ChartView.Kind.LOSS, "logarithmic");
    private final ChartView accuracyChart =
            new ChartView("accuracy-chart", ChartView.Kind.ACCURACY, "errors-logarithmic");
    private final Transport transport;
    private final DataView data;
    private List<Recording> shown = List.of(); // of what the charts are about

    /**
     * Trains in the lab.
     *
     * @param messages where to say what happens and what goes wrong
     */
    public TrainStage(Lab lab, Messages messages, HelpDrawer help) {
        this.lab = lab;
        settings = new SettingsView(help);
        data = new DataView(lab, messages);
        transport = new Transport(lab, settings, data, messages);
        data.onFailure(transport::giveUp);
        settings.onChange(this::showWhetherSettingsDiffer);
        lab.listen(data);
        lab.listen(this);
        lab.listen(new CertificateView());
        lab.listen(transport);
        lab.listen(new Continuation(lab, settings, messages));
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
    public void subjectChanged(Subject subject) {
        settings.show(subject.hyperparameters);
        List<Recording> before = subject.isRun ? shown : List.of();
        shown = subject.recordings;
        lossChart.begin(subject.hyperparameters, subject.recordings, before);
        accuracyChart.begin(subject.hyperparameters, subject.recordings, before);
        showWhetherSettingsDiffer();
    }

    @Override
    public void progressed(Subject subject) {
        showWhetherSettingsDiffer();
    }

    @Override
    public void recorded(Subject subject) {
        lossChart.update(subject.recordings);
        accuracyChart.update(subject.recordings);
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        Subject subject = lab.subject();
        boolean differ = subject.isUnderWay() && !subject.hyperparameters.equals(settings.value());
        Dom.byId("settings-changed").setHidden(!differ);
    }
}
