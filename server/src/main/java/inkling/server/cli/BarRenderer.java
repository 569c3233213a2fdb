package inkling.server.cli;

import java.util.function.Function;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line of at most the terminal's width: percent, bar, and what the work says of itself. */
final class BarRenderer implements ProgressBarRenderer {
    private final Function<ProgressState, String> text;

    private BarRenderer(Function<ProgressState, String> text) {
        this.text = text;
    }

    /** Counts the steps of a run, and tells their speed and how long the rest takes. */
    static BarRenderer ofSteps() {
        return new BarRenderer(progress -> {
            long done = progress.getCurrent() - progress.getStart();
            double perSecond = done * 1e3 / Math.max(progress.getTotalElapsed().toMillis(), 1);
            double left = done == 0 ? Double.NaN : (progress.getMax() - progress.getCurrent()) / perSecond;
            return Texts.format("%,.0f steps/s, %s left, ", perSecond, Texts.duration(left));
        });
    }

    /** Counts the models of a search, which itself tells the rest. */
    static BarRenderer ofModels() {
        return new BarRenderer(progress -> Texts.format("%,d/%,d models, ", progress.getCurrent(), progress.getMax()));
    }

    @Override
    public String render(ProgressState progress, int width) {
        String said = " " + text.apply(progress) + progress.getExtraMessage();
        String line = Texts.format("%3.0f %% ", 100 * progress.getNormalizedProgress())
                + bar(progress.getNormalizedProgress(), width - said.length() - 9)
                + said;
        return line.substring(0, Math.min(line.length(), Math.max(width, 0)));
    }

    private static String bar(double done, int width) {
        int filled = (int) (done * Math.max(width, 0));
        return "[" + "=".repeat(filled) + " ".repeat(Math.max(width, 0) - filled) + "]";
    }
}
