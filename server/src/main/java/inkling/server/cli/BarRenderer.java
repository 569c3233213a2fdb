package inkling.server.cli;

import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** One line of at most the terminal's width: percent, bar, steps a second, time left, what the run says of itself. */
final class BarRenderer implements ProgressBarRenderer {
    @Override
    public String render(ProgressState progress, int width) {
        double seconds = Math.max(progress.getTotalElapsed().toMillis(), 1) / 1e3;
        double perSecond = progress.getCurrent() / seconds;
        String left = progress.getCurrent() == 0 ? "?" : time((progress.getMax() - progress.getCurrent()) / perSecond);
        String text = Cli.format(" %,.0f steps/s, %s left, %s", perSecond, left, progress.getExtraMessage());
        String line = Cli.format("%3.0f %% ", 100 * progress.getNormalizedProgress())
                + bar(progress.getNormalizedProgress(), width - text.length() - 9)
                + text;
        return line.substring(0, Math.min(line.length(), Math.max(width, 0)));
    }

    private static String bar(double done, int width) {
        int filled = (int) (done * Math.max(width, 0));
        return "[" + "=".repeat(filled) + " ".repeat(Math.max(width, 0) - filled) + "]";
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? Cli.format("%d:%02d", whole / 60, whole % 60)
                : Cli.format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
