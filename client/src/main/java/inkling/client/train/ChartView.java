package inkling.client.train;

import inkling.client.js.Chart;
import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.train.Evaluation;
import inkling.train.Recording;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.typedarrays.Float64Array;

/** One chart of recordings over steps: training and validation, with a legend that has the numbers. */
final class ChartView {
    private static final int HEIGHT = 210;

    private final HTMLElement host;
    private final HTMLElement stepLabel;
    private final HTMLElement trainingLabel;
    private final HTMLElement validationLabel;
    private final ToDoubleFunction<Evaluation> value;
    private final boolean percent;
    private final int decimals;
    private final @Nullable HTMLInputElement logarithmic;
    private @Nullable Chart chart;
    private List<Recording> recordings = List.of();
    private int mostSteps = 1;

    /** @param logarithmic the switch for a logarithmic axis, if there is one */
    ChartView(
            String id,
            ToDoubleFunction<Evaluation> value,
            boolean percent,
            int decimals,
            @Nullable HTMLInputElement logarithmic) {
        host = Dom.byId(id);
        stepLabel = Dom.byId(id + "-step");
        trainingLabel = Dom.byId(id + "-training");
        validationLabel = Dom.byId(id + "-validation");
        this.value = value;
        this.percent = percent;
        this.decimals = decimals;
        this.logarithmic = logarithmic;
        if (logarithmic != null) {
            logarithmic.addEventListener("change", (Event event) -> rebuild());
        }
        rebuild();
        Js.onResize(host, this::resize);
    }

    /** Shows these recordings of a run of so many steps. */
    void update(List<Recording> recordings, int mostSteps) {
        boolean otherAxis = mostSteps != this.mostSteps;
        this.recordings = recordings;
        this.mostSteps = mostSteps;
        if (otherAxis) {
            rebuild();
        } else {
            draw();
        }
    }

    /** Draws all anew, in the colours of the style sheet. */
    void rebuild() {
        if (chart != null) {
            chart.destroy();
        }
        String[] colors = {
            Js.colorOf(stepLabel),
            Js.colorOf(Dom.byId("key-grid")),
            Js.colorOf(trainingLabel),
            Js.colorOf(validationLabel)
        };
        boolean log = logarithmic != null && logarithmic.isChecked();
        chart = Chart.create(host, width(), HEIGHT, colors, mostSteps, log, percent, this::label);
        draw();
    }

    private void resize() {
        if (chart != null && width() > 0) {
            chart.setSize(width(), HEIGHT);
        }
    }

    private int width() {
        return Math.max(1, host.getClientWidth());
    }

    private void draw() {
        int n = recordings.size();
        double[] steps = new double[n];
        double[] training = new double[n];
        double[] validation = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = recordings.get(i).step();
            training[i] = value.applyAsDouble(recordings.get(i).training());
            validation[i] = value.applyAsDouble(recordings.get(i).validation());
        }
        if (chart != null) {
            chart.setData(
                    Float64Array.copyFromJavaArray(steps),
                    Float64Array.copyFromJavaArray(training),
                    Float64Array.copyFromJavaArray(validation));
        }
        label(-1);
    }

    /** Puts the numbers of a recording into the legend; with −1 those of the newest. */
    private void label(int index) {
        int shown = index < 0 ? recordings.size() - 1 : index;
        if (shown < 0 || shown >= recordings.size()) {
            Dom.setText(stepLabel, "");
            Dom.setText(trainingLabel, "–");
            Dom.setText(validationLabel, "–");
            return;
        }
        Recording recording = recordings.get(shown);
        Dom.setText(stepLabel, index < 0 ? "" : "at " + Format.grouped(recording.step()));
        Dom.setText(trainingLabel, format(recording.training()));
        Dom.setText(validationLabel, format(recording.validation()));
    }

    private String format(Evaluation evaluation) {
        return Format.fixed(value.applyAsDouble(evaluation), decimals) + (percent ? " %" : "");
    }
}
