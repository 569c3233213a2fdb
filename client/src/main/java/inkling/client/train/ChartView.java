package inkling.client.train;

import inkling.client.chart.Axis;
import inkling.client.chart.Curves;
import inkling.client.chart.Plot;
import inkling.client.chart.PlotInput;
import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.paper.Published;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * One chart over the steps of a run, with the run before behind it and a legend that has the numbers: the newest, or those
 * under the pointer or the cursor keys. Dragging or plus zooms in, a double click or minus out.
 */
final class ChartView implements PlotInput.Listener {
    private static final int HEIGHT = 210;
    private static final int LABELS = 50; // CSS pixels, on the left
    private static final int RATE = 64; // on the right
    private static final int MARGIN = 12;

    private final String id;
    private final HTMLElement host;
    private final HTMLElement stepLabel;
    private final HTMLElement trainingLabel;
    private final HTMLElement validationLabel;
    private final HTMLElement beforeLabel;
    private final HTMLElement wholeRun;
    private final Kind kind;
    private final HTMLInputElement logarithmic;
    private Curves curves;
    private Hyperparameters hyperparameters = Preset.PAPER_BEST.hyperparameters();
    private List<Recording> recordings = List.of();
    private List<Recording> before = List.of(); // of the run before
    private double level = Double.NaN; // a published accuracy, 0 .. 1
    private final Zoom zoom = new Zoom(hyperparameters.steps());
    private int cursor = -1; // index into the curves; −1 for none
    private @Nullable Plot plot; // none where the chart is not shown

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
        curves = join();
        showAll();
        this.logarithmic.addEventListener("change", (Event event) -> draw());
        Dom.onClick(wholeRun, this::showAll);
        host.addEventListener("keydown", (KeyboardEvent event) -> key(event));
        PlotInput.listen(host, this);
        Js.onResize(host, this::draw);
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
        cursor = -1;
        showAll();
    }

    /** There are more recordings. */
    void update(List<Recording> itsRecordings) {
        recordings = itsRecordings;
        draw();
    }

    private boolean showsErrors() {
        return kind == Kind.ACCURACY && logarithmic.isChecked();
    }

    private Curves join() {
        return Curves.of(hyperparameters, recordings, before, this::value);
    }

    private void draw() {
        double step = cursor < 0 ? -1 : curves.steps()[cursor];
        curves = join();
        cursor = step < 0 ? -1 : curves.nearest(step);
        int width = host.getClientWidth();
        if (width > 0) {
            plot = plot(width);
            host.setInnerHTML(plot.svg("aria-hidden='true'"));
            mark();
        }
        label();
    }

    private Plot plot(int width) {
        boolean isLoss = kind == Kind.LOSS;
        Axis values = isLoss || logarithmic.isChecked() || zoom.isPart()
                ? curves.axis(zoom.from(), zoom.to(), logarithmic.isChecked(), isLoss ? "" : " %")
                : Axis.linear(curves.lowestShare(), 100, " %");
        Plot drawn =
                new Plot(Axis.ofSteps(zoom.from(), zoom.to()), values, width, HEIGHT, LABELS, isLoss ? RATE : MARGIN);
        if (isLoss) {
            Axis rate = Axis.linear(0, 1.05 * hyperparameters.learningRate(), "");
            drawn.axis(rate, "learning rate");
            drawn.curve("rate", curves.steps(), curves.learningRate(), rate);
        } else if (!Double.isNaN(level)) {
            drawn.level("level", percent(level));
        }
        drawn.curve("before", curves.steps(), curves.before(), values);
        drawn.curve("training", curves.steps(), curves.training(), values);
        drawn.dots("training", curves.steps(), curves.training());
        drawn.curve("validation", curves.steps(), curves.validation(), values);
        drawn.dots("validation", curves.steps(), curves.validation());
        return drawn;
    }

    /** Marks the points at the cursor. */
    private void mark() {
        if (plot == null) {
            return;
        }
        String marks = "";
        if (cursor >= 0 && zoom.shows(curves.steps()[cursor])) {
            double x = plot.x(curves.steps()[cursor]);
            marks = "<path d='M" + Format.plain(x) + " " + Plot.TOP + "V" + plot.bottom() + "'/>"
                    + mark(plot, "before", x, curves.before()[cursor])
                    + mark(plot, "training", x, curves.training()[cursor])
                    + mark(plot, "validation", x, curves.validation()[cursor]);
        }
        over(marks);
    }

    private static String mark(Plot plot, String name, double x, double value) {
        boolean isInside = !Double.isNaN(value) && plot.y(value) <= plot.bottom();
        return isInside
                ? "<circle class='" + name + "' cx='" + Format.plain(x) + "' cy='" + Format.plain(plot.y(value))
                        + "' r='4'/>"
                : "";
    }

    private void over(String marks) {
        host.querySelector(".over").setInnerHTML(marks);
    }

    /** Puts the numbers at the cursor into the legend; without one the newest. */
    private void label() {
        int newest = recordings.size() - 1;
        int shown = cursor < 0 ? newest : curves.own()[cursor];
        Dom.setText(stepLabel, cursor < 0 ? "" : "at " + Format.grouped((long) curves.steps()[cursor]) + rate());
        if (kind == Kind.ACCURACY) {
            Dom.setText(Dom.byId(id + "-paper").querySelector("b"), format(percent(level)));
        }
        Dom.setText(
                trainingLabel,
                shown < 0 ? "–" : format(value(recordings.get(shown).training())));
        Dom.setText(
                validationLabel,
                shown < 0 ? "–" : format(value(recordings.get(shown).validation())));
        if (!before.isEmpty()) {
            double last = value(before.get(before.size() - 1).validation());
            Dom.setText(beforeLabel.querySelector("b"), format(cursor < 0 ? last : curves.before()[cursor]));
        }
    }

    private String rate() {
        return kind == Kind.ACCURACY ? "" : ", rate " + Format.significant(curves.learningRate()[cursor]);
    }

    /** What the chart shows of an evaluation: its loss, or percent of the images. */
    private double value(Evaluation evaluation) {
        return kind == Kind.LOSS ? evaluation.loss() : percent(evaluation.accuracy());
    }

    private double percent(double accuracy) {
        return 100 * (showsErrors() ? 1 - accuracy : accuracy);
    }

    private String format(double value) {
        return kind == Kind.LOSS ? Format.fixed(value, 4) : Format.fixed(value, 2) + " %";
    }

    private void showAll() {
        zoom.showAll(hyperparameters.steps());
        zoomed(true);
    }

    /** @param isOther whether other steps are shown than before */
    private void zoomed(boolean isOther) {
        if (isOther) {
            wholeRun.setHidden(!zoom.isPart());
            draw();
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
            case "+", "=" -> zoomed(zoom.zoomIn(cursor < 0 ? Double.NaN : curves.steps()[cursor]));
            case "-" -> showAll();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    private void point(int index) {
        cursor = index;
        double step = curves.steps()[index];
        if (!zoom.shows(step)) {
            zoomed(zoom.moveTo(step)); // what is zoomed in goes along
        }
        mark();
        label();
    }

    @Override
    public void pointed(double x) {
        if (plot != null) {
            cursor = Double.isNaN(x) ? -1 : curves.nearest(plot.value(x));
            mark();
            label();
        }
    }

    @Override
    public void selecting(double first, double last) {
        double left = Math.min(first, last);
        over("<rect x='" + Format.plain(left) + "' y='" + Plot.TOP + "' width='" + Format.plain(Math.abs(last - first))
                + "' height='" + (HEIGHT - Plot.TOP - Plot.BOTTOM) + "'/>");
    }

    @Override
    public void selected(double first, double last) {
        if (plot != null) {
            zoomed(zoom.show(Math.floor(plot.value(first)), Math.ceil(plot.value(last))));
        }
    }

    @Override
    public void doubled() {
        showAll();
    }
}
