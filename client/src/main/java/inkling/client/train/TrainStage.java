package inkling.client.train;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.ui.Dom;
import inkling.client.ui.Messages;
import inkling.train.Evaluation;

/** The stage on which a network learns: settings, transport bar, charts, pictures, certificate. */
public final class TrainStage implements LabListener {
    private final Lab lab;
    private final SettingsView settings = new SettingsView();
    private final ChartView lossChart =
            new ChartView("loss-chart", Evaluation::loss, false, 4, Dom.byId("logarithmic"));
    private final ChartView accuracyChart = new ChartView("accuracy-chart", e -> 100 * e.accuracy(), true, 2, null);
    private final DataView data;

    /** @param messages where to say what happens and what goes wrong */
    public TrainStage(Lab lab, Messages messages) {
        this.lab = lab;
        data = new DataView(lab, messages);
        Transport transport = new Transport(lab, settings, data, messages);
        data.onFailure(transport::giveUp);
        settings.onChange(this::showWhetherSettingsDiffer);
        lab.listen(data);
        lab.listen(this);
        lab.listen(new CertificateView());
        lab.listen(transport);
    }

    /** Loads the images. */
    public void load() {
        data.load();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        lossChart.rebuild();
        accuracyChart.rebuild();
    }

    @Override
    public void subjectChanged(Subject subject) {
        if (!subject.isRun) {
            settings.show(subject.hyperparameters);
        }
        recorded(subject);
        showWhetherSettingsDiffer();
    }

    @Override
    public void progressed(Subject subject) {
        showWhetherSettingsDiffer();
    }

    @Override
    public void recorded(Subject subject) {
        lossChart.update(subject.recordings, subject.hyperparameters.steps());
        accuracyChart.update(subject.recordings, subject.hyperparameters.steps());
    }

    /** A run that is under way keeps its settings: says so where the form differs from them. */
    private void showWhetherSettingsDiffer() {
        Subject subject = lab.subject();
        boolean differ = subject.isUnderWay() && !subject.hyperparameters.equals(settings.value());
        Dom.byId("settings-changed").setHidden(!differ);
    }
}
