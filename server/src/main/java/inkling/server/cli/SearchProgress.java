package inkling.server.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Shows how a search goes on: a bar for a person at a terminal, at most fifty lines for a log. */
final class SearchProgress implements AutoCloseable {
    private static final int LINES = 50;

    private final Search search;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private final long start = System.nanoTime();
    private final int before; // models that were finished when it began
    private int lines;

    SearchProgress(Search search, PrintWriter err, boolean terminal) {
        this.search = search;
        this.err = err;
        before = ended();
        lines = lines();
        bar = terminal ? BarProgress.bar(before, search.size(), BarRenderer.ofModels()) : null;
        if (bar != null) {
            bar.setExtraMessage(best());
        }
    }

    private int ended() {
        return search.finished() + search.failed().size();
    }

    private int lines() {
        return (int) ((long) Math.min(LINES, search.size()) * ended() / search.size());
    }

    /** Called when a model has ended. */
    void update() {
        if (bar != null) {
            bar.stepTo(ended());
            bar.setExtraMessage(best());
        } else if (lines() > lines) {
            lines = lines();
            double perSecond = (ended() - before) / ((System.nanoTime() - start) / 1e9);
            err.println(Cli.format(
                    "%,d/%,d models, %,.1f models/minute, %s left, %s",
                    ended(),
                    search.size(),
                    60 * perSecond,
                    BarRenderer.time((search.size() - ended()) / perSecond),
                    best()));
        }
    }

    private String best() {
        return Double.isNaN(search.best()) ? "none done" : Cli.format("best %.2f %%", 100 * search.best());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
