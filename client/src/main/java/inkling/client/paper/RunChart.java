package inkling.client.paper;

import inkling.client.ui.Format;
import inkling.train.Evaluation;
import inkling.train.Recording;
import java.util.List;
import java.util.function.Function;

/** A chart of a run as SVG, in the colours of the style sheet, also on paper: training dashed, validation drawn through. */
final class RunChart {
    private static final int HEIGHT = 230;
    private static final int LEFT = 40;
    private static final int RIGHT = 104; // for the names of the lines
    private static final int TOP = 12;
    private static final int BOTTOM = 24;
    private static final int LEAST_APART = 15;
    /** What is below the least after so much of a run is cut off. */
    private static final double SETTLED = 0.1;

    private final List<Recording> recordings;
    private final boolean isLoss;
    private final int width;
    private final int steps;
    private final StringBuilder svg = new StringBuilder();
    private double low;
    private double high;

    /**
     * A chart of loss on a logarithmic axis, or of accuracy in percent.
     *
     * @param recordings at least one
     * @param steps of the whole run
     */
    RunChart(List<Recording> recordings, int steps, boolean isLoss, int width) {
        this.recordings = recordings;
        this.steps = steps;
        this.isLoss = isLoss;
        this.width = width;
        low = isLoss ? 0 : 100;
        high = isLoss ? -9 : 100;
        for (Recording r : recordings) {
            for (Evaluation e : List.of(r.training(), r.validation())) {
                boolean settled = isLoss || r.step() >= SETTLED * steps || recordings.size() < 3;
                low = settled ? Math.min(low, value(e)) : low;
                high = Math.max(high, value(e));
            }
        }
        low = isLoss ? Math.floor(low) : Math.max(0, Math.floor(low - 1));
        high = isLoss ? Math.ceil(high) : 100;
    }

    private double value(Evaluation e) {
        return isLoss ? Math.log10(Math.max(1e-6, e.loss())) : 100 * e.accuracy();
    }

    /**
     * The chart.
     *
     * @param level a published accuracy, 0 .. 1; NaN for none
     */
    String svg(double level) {
        svg.append("<svg viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(HEIGHT)
                .append("\" role=\"img\" aria-label=\"");
        svg.append(isLoss ? "Loss" : "Accuracy").append(" over steps. At the end: training ");
        svg.append(format(Recording::training)).append(", validation ").append(format(Recording::validation));
        svg.append("\"><g class=\"axis\">");
        axes();
        svg.append("</g>");
        if (!isLoss && !Double.isNaN(level)) {
            int y = y(100 * level);
            svg.append("<path class=\"level\" d=\"M")
                    .append(LEFT)
                    .append(' ')
                    .append(y)
                    .append('H');
            svg.append(width - RIGHT).append("\"/>");
            text("level", LEFT + 4, y - 4, "paper " + Format.percent(level, 2));
        }
        line("training", Recording::training);
        line("validation", Recording::validation);
        names();
        return svg.append("</svg>").toString();
    }

    private void axes() {
        int count = (int) Math.round(high - low);
        int by = isLoss || count <= 4 ? 1 : count <= 10 ? 2 : count <= 25 ? 5 : 20;
        for (int i = 0; i <= count; i += by) {
            double value = high - i;
            int y = y(value);
            svg.append("<path d=\"M")
                    .append(LEFT)
                    .append(' ')
                    .append(y)
                    .append('H')
                    .append(width - RIGHT)
                    .append("\"/>");
            text("y", LEFT - 6, y + 4, isLoss ? power(value) : Format.fixed(value, 0));
        }
        for (int i = 0; i <= 3; i++) {
            String label = Format.fixed(steps * i / 3000.0, 0) + (i == 0 ? "" : " k");
            text("x", x(steps * i / 3.0), HEIGHT - 6, i == 3 ? label + " steps" : label);
        }
    }

    /** 10, 1, 0.1, … */
    private static String power(double exponent) {
        return exponent >= 0
                ? Format.fixed(Math.pow(10, exponent), 0)
                : Format.fixed(Math.pow(10, exponent), (int) -exponent);
    }

    private void line(String name, Function<Recording, Evaluation> part) {
        svg.append("<path class=\"").append(name).append("\" d=\"");
        for (int i = 0; i < recordings.size(); i++) {
            Recording r = recordings.get(i);
            svg.append(i == 0 ? 'M' : 'L').append(x(r.step())).append(' ').append(y(value(part.apply(r))));
        }
        svg.append("\"/>");
    }

    /** The names of the lines at their ends, kept apart. */
    private void names() {
        Recording last = recordings.get(recordings.size() - 1);
        int training = y(value(last.training()));
        int validation = y(value(last.validation()));
        int push = Math.max(0, LEAST_APART * 2 - Math.abs(training - validation)) / 2;
        boolean above = training < validation;
        int x = x(last.step()) + 7;
        name("training", x, training + (above ? -push : push), format(Recording::training));
        name("validation", x, validation + (above ? push : -push), format(Recording::validation));
    }

    private void name(String name, int x, int y, String number) {
        int within = Math.max(TOP + 4, Math.min(HEIGHT - BOTTOM - LEAST_APART, y));
        text(name, x, within, name);
        text(name, x, within + 13, number);
    }

    private String format(Function<Recording, Evaluation> part) {
        Evaluation e = part.apply(recordings.get(recordings.size() - 1));
        return isLoss ? Format.fixed(e.loss(), 4) : Format.percent(e.accuracy(), 2);
    }

    private void text(String kind, int x, int y, String text) {
        svg.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\">");
        svg.append(text).append("</text>");
    }

    private int x(double step) {
        return (int) Math.round(LEFT + (width - LEFT - RIGHT) * step / steps);
    }

    private int y(double value) {
        double share = (Math.max(low, value) - low) / Math.max(1e-9, high - low);
        return (int) Math.round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share);
    }
}
