package inkling.server.cli;

import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import java.io.PrintWriter;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows how a search goes on: a bar for a person at a terminal, at most fifty lines for a log. */
final class SearchProgress implements AutoCloseable {
    private static final int LINES = 50;

    private final TrialQueue queue;
    private final int threads;
    private final Supplier<Timestamp> clock;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private int lines;

    SearchProgress(TrialQueue queue, int threads, Supplier<Timestamp> clock, PrintWriter err, boolean terminal) {
        this.queue = queue;
        this.threads = threads;
        this.clock = clock;
        this.err = err;
        lines = lines();
        bar = terminal ? BarProgress.bar(ended(), queue.trials().size(), BarRenderer.ofModels()) : null;
        update();
    }

    private int ended() {
        return queue.finished() + queue.failed().size();
    }

    private int lines() {
        int size = queue.trials().size();
        return (int) ((long) Math.min(LINES, size) * ended() / size);
    }

    /** Shows how it stands. */
    void update() {
        if (bar != null) {
            bar.stepTo(ended());
            bar.setExtraMessage(state());
        } else if (lines() > lines) {
            lines = lines();
            err.println(
                    Texts.format("%,d/%,d models, %s", ended(), queue.trials().size(), state()));
        }
    }

    private String state() {
        Timestamp now = clock.get();
        double perMinute = queue.resultsPerMinute(now);
        return Texts.format(
                "%s models/minute, %s left, %s",
                Double.isNaN(perMinute) ? "?" : Texts.format("%,.1f", perMinute),
                Texts.duration(queue.secondsLeft(threads, now, Double.NaN)),
                Double.isNaN(queue.best()) ? "none done" : Texts.format("best %.2f %%", 100 * queue.best()));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
