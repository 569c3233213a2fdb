package inkling.server.cli;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line of at most the terminal's width: percent, bar, speed, time left, what the work says of itself. */
final class BarRenderer implements ProgressBarRenderer {
    private final String pattern;
    private final double seconds;

    private BarRenderer(String pattern, double seconds) {
        this.pattern = pattern;
        this.seconds = seconds;
    }

    /** Counts the steps of a run. */
    static BarRenderer ofSteps() {
        return new BarRenderer("%3$,.0f steps/s", 1);
    }

    /** Counts the models of a search. */
    static BarRenderer ofModels() {
        return new BarRenderer("%1$,d/%2$,d models, %3$,.1f models/minute", 60);
    }

    @Override
    public String render(ProgressState progress, int width) {
        long done = progress.getCurrent() - progress.getStart();
        double perSecond = done * 1e3 / Math.max(progress.getTotalElapsed().toMillis(), 1);
        String speed = Cli.format(pattern, progress.getCurrent(), progress.getMax(), seconds * perSecond);
        String left = done == 0 ? "?" : time((progress.getMax() - progress.getCurrent()) / perSecond);
        String text = Cli.format(" %s, %s left, %s", speed, left, progress.getExtraMessage());
        String line = Cli.format("%3.0f %% ", 100 * progress.getNormalizedProgress())
                + bar(progress.getNormalizedProgress(), width - text.length() - 9)
                + text;
        return line.substring(0, Math.min(line.length(), Math.max(width, 0)));
    }

    private static String bar(double done, int width) {
        int filled = (int) (done * Math.max(width, 0));
        return "[" + "=".repeat(filled) + " ".repeat(Math.max(width, 0) - filled) + "]";
    }

    /** 1:05 or 1:00:05. */
    static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? Cli.format("%d:%02d", whole / 60, whole % 60)
                : Cli.format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
