package inkling.client.train;

import inkling.client.js.Chart;
import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.paper.Published;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * One chart over the steps of a run, with the run before behind it and a legend that has the numbers: the newest, or those
 * under the pointer or the cursor keys.
 */
final class ChartView {
    private static final int HEIGHT = 210;
    private static final double ZOOM = 2;

    private final String id;
    private final HTMLElement host;
    private final HTMLElement stepLabel;
    private final HTMLElement trainingLabel;
    private final HTMLElement validationLabel;
    private final HTMLElement beforeLabel;
    private final HTMLElement wholeRun;
    private final Kind kind;
    private final HTMLInputElement logarithmic;
    private @Nullable Chart chart;
    private Curves curves;
    private Hyperparameters hyperparameters = Preset.PAPER_BEST.hyperparameters();
    private List<Recording> recordings = List.of();
    private List<Recording> before = List.of(); // of the run before
    private double level = Double.NaN; // a published accuracy, 0 .. 1
    private int cursor = -1;

    /** What a chart is of. */
    enum Kind {
        LOSS,
        /** In percent; on a logarithmic axis it is the share of errors. */
        ACCURACY
    }

    /** @param logarithmic the id of the switch for a logarithmic axis */
    ChartView(String id, Kind kind, String logarithmic) {
        this.id = id;
        this.kind = kind;
        host = Dom.byId(id);
        stepLabel = Dom.byId(id + "-step");
        trainingLabel = Dom.byId(id + "-training");
        validationLabel = Dom.byId(id + "-validation");
        beforeLabel = Dom.byId(id + "-before");
        wholeRun = Dom.byId(id + "-zoom");
        this.logarithmic = Dom.byId(logarithmic);
        this.logarithmic.addEventListener("change", (Event event) -> rebuild());
        Dom.onClick(wholeRun, this::showAll);
        host.addEventListener("keydown", (KeyboardEvent event) -> key(event));
        curves = join();
        rebuild();
        Js.onResize(host, this::resize);
    }

    /** Another run or model is shown from now on, with the recordings of the one before behind it. */
    void begin(Hyperparameters itsHyperparameters, List<Recording> itsRecordings, List<Recording> ofTheOneBefore) {
        hyperparameters = itsHyperparameters;
        recordings = itsRecordings;
        before = ofTheOneBefore;
        Published published = Published.of(itsHyperparameters);
        level = published == null ? Double.NaN : published.validation().share();
        beforeLabel.setHidden(before.isEmpty());
        if (kind == Kind.ACCURACY) {
            HTMLElement paper = Dom.byId(id + "-paper");
            paper.setHidden(Double.isNaN(level));
        }
        rebuild();
    }

    /** There are more recordings. */
    void update(List<Recording> itsRecordings) {
        recordings = itsRecordings;
        draw();
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
            Js.colorOf(validationLabel),
            Js.colorOf(Dom.byId("key-ink"))
        };
        boolean log = logarithmic.isChecked();
        chart = Chart.create(
                host,
                width(),
                HEIGHT,
                colors,
                hyperparameters.steps(),
                log,
                kind == Kind.ACCURACY,
                kind == Kind.ACCURACY && !log,
                kind == Kind.LOSS,
                this::label,
                zoomed -> wholeRun.setHidden(!zoomed));
        draw();
    }

    private void resize() {
        if (chart != null && host.getClientWidth() > 0) {
            chart.setSize(width(), HEIGHT);
        }
    }

    private int width() {
        return Math.max(1, host.getClientWidth());
    }

    private Curves join() {
        boolean errors = logarithmic.isChecked();
        ToDoubleFunction<Evaluation> value =
                kind == Kind.LOSS ? Evaluation::loss : e -> 100 * (errors ? 1 - e.accuracy() : e.accuracy());
        double reference = kind == Kind.LOSS ? Double.NaN : 100 * (errors ? 1 - level : level);
        return Curves.of(hyperparameters, recordings, before, reference, value);
    }

    private void draw() {
        curves = join();
        if (chart != null) {
            List<double[]> all = new ArrayList<>(List.of(
                    curves.steps(), curves.training(), curves.validation(), curves.before(), curves.reference()));
            if (kind == Kind.LOSS) {
                all.add(curves.learningRate());
            }
            Float64Array[] arrays = new Float64Array[all.size()];
            for (int i = 0; i < arrays.length; i++) {
                arrays[i] = Float64Array.copyFromJavaArray(all.get(i));
            }
            chart.setData(arrays);
        }
        label(-1);
    }

    /** Puts the numbers at a point into the legend; with −1 the newest. */
    private void label(int index) {
        cursor = index;
        int shown = index < 0 ? recordings.size() - 1 : index < curves.own().length ? curves.own()[index] : -1;
        boolean there = shown >= 0 && shown < recordings.size();
        String rate = index < 0 || index >= curves.steps().length || kind == Kind.ACCURACY
                ? ""
                : ", rate " + Format.significant(curves.learningRate()[index]);
        Dom.setText(
                stepLabel,
                index < 0 || index >= curves.steps().length
                        ? ""
                        : "at " + Format.grouped((long) curves.steps()[index]) + rate);
        if (kind == Kind.ACCURACY) {
            boolean errors = logarithmic.isChecked();
            Dom.setText(Dom.byId(id + "-paper").querySelector("b"), Format.percent(errors ? 1 - level : level, 2));
        }
        Dom.setText(trainingLabel, there ? format(recordings.get(shown).training()) : "–");
        Dom.setText(validationLabel, there ? format(recordings.get(shown).validation()) : "–");
        double earlier = index < 0 || index >= curves.before().length
                ? before.isEmpty()
                        ? Double.NaN
                        : value(before.get(before.size() - 1).validation())
                : curves.before()[index];
        Dom.setText(beforeLabel.querySelector("b"), format(earlier));
    }

    private double value(Evaluation evaluation) {
        return kind == Kind.LOSS
                ? evaluation.loss()
                : 100 * (logarithmic.isChecked() ? 1 - evaluation.accuracy() : evaluation.accuracy());
    }

    private String format(Evaluation evaluation) {
        return format(value(evaluation));
    }

    private String format(double value) {
        return kind == Kind.LOSS ? Format.fixed(value, 4) : Format.fixed(value, 2) + " %";
    }

    private void showAll() {
        if (chart != null) {
            chart.showAll();
        }
    }

    /** Left and right move the cursor, plus and minus zoom. */
    private void key(KeyboardEvent event) {
        if (!Js.isPlain(event)) {
            return;
        }
        int last = curves.steps().length - 1;
        switch (event.getKey()) {
            case "ArrowLeft" -> point(cursor < 0 ? last : Math.max(0, cursor - 1));
            case "ArrowRight" -> point(Math.min(last, cursor + 1));
            case "+", "=" -> zoom();
            case "-" -> showAll();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    private void point(int index) {
        if (chart != null) {
            chart.point(index);
            label(index);
        }
    }

    /** Shows the part of the run around the cursor. */
    private void zoom() {
        if (chart != null) {
            double most = hyperparameters.steps();
            double middle = cursor < 0 ? most / ZOOM : curves.steps()[Math.min(cursor, curves.steps().length - 1)];
            double from = Math.max(0, middle - most / ZOOM / 4);
            chart.show(from, Math.min(most, from + most / ZOOM / 2));
        }
    }
}
