package inkling.server.cli;

import inkling.train.Recording;
import inkling.train.TrainingRun;
import java.io.PrintWriter;

/** Shows how a run goes on. */
interface ProgressDisplay extends AutoCloseable {
    /** Called after each piece of the run. */
    void update(TrainingRun run);

    @Override
    void close();

    /** A bar for a person at a terminal, a line now and then for a log. */
    static ProgressDisplay of(TrainingRun run, PrintWriter err) {
        return Terminal.isStderr() ? new BarProgress(run) : new PlainProgress(err);
    }

    /** What the last recording says, in short; nothing before the first. */
    static String lastRecording(TrainingRun run) {
        if (run.recordings().isEmpty()) {
            return "";
        }
        Recording last = run.recordings().get(run.recordings().size() - 1);
        return Texts.format(
                "%s, validation %.2f %%",
                Report.loss(last.training()), 100 * last.validation().accuracy());
    }
}
