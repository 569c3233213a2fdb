package inkling.client.paper;

import inkling.client.chart.Axis;
import inkling.client.chart.Curves;
import inkling.client.chart.Plot;
import inkling.client.ui.Format;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import java.util.List;
import java.util.function.Function;

/** A chart of a run as SVG, in the colours of the style sheet, also on paper: training dashed, validation drawn through. */
final class RunChart {
    private static final int HEIGHT = 230;
    private static final int LEFT = 44;
    private static final int RIGHT = 104; // for the names of the lines
    private static final int LEAST_APART = 15;

    private final Recording last;
    private final boolean isLoss;
    private final int steps;
    private final Curves curves;
    private final Axis values;
    private final Plot plot;

    /**
     * A chart of loss on a logarithmic axis, or of accuracy in percent.
     *
     * @param recordings at least one
     */
    RunChart(Hyperparameters hyperparameters, List<Recording> recordings, boolean isLoss, int width) {
        this.isLoss = isLoss;
        last = recordings.get(recordings.size() - 1);
        curves = Curves.of(hyperparameters, recordings, List.of(), this::value);
        steps = hyperparameters.steps();
        values = isLoss ? curves.axis(0, steps, true, "") : Axis.linear(curves.lowestShare(), 100, " %");
        plot = new Plot(Axis.ofSteps(0, steps), values, width, HEIGHT, LEFT, RIGHT);
    }

    private double value(Evaluation e) {
        return isLoss ? e.loss() : 100 * e.accuracy();
    }

    /**
     * The chart.
     *
     * @param level a published accuracy, 0 .. 1; NaN for none
     */
    String svg(double level) {
        if (!isLoss && !Double.isNaN(level)) {
            plot.level("level", 100 * level);
            plot.text("level", LEFT + 4, plot.y(100 * level) - 4, "paper " + Format.percent(level, 2));
        }
        plot.curve("training", curves.steps(), curves.training(), values);
        plot.curve("validation", curves.steps(), curves.validation(), values);
        names();
        plot.text("steps", plot.x(steps) + 7, HEIGHT - 6, "steps");
        return plot.svg("role='img' aria-label='" + (isLoss ? "Loss" : "Accuracy")
                + " over steps. At the end: training " + format(Recording::training) + ", validation "
                + format(Recording::validation) + "'");
    }

    /** The names of the lines at their ends, kept apart. */
    private void names() {
        double training = plot.y(value(last.training()));
        double validation = plot.y(value(last.validation()));
        double push = Math.max(0, LEAST_APART * 2 - Math.abs(training - validation)) / 2;
        boolean above = training < validation;
        double x = plot.x(last.step()) + 7;
        name("training", x, training + (above ? -push : push), format(Recording::training));
        name("validation", x, validation + (above ? push : -push), format(Recording::validation));
    }

    private void name(String name, double x, double y, String number) {
        double within = Math.max(Plot.TOP + 4, Math.min(plot.bottom() - LEAST_APART, y));
        plot.text(name, x, within, name);
        plot.text(name, x, within + 13, number);
    }

    private String format(Function<Recording, Evaluation> part) {
        Evaluation e = part.apply(last);
        return isLoss ? Format.fixed(e.loss(), 4) : Format.percent(e.accuracy(), 2);
    }
}
