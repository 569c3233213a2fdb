package inkling.server.cli;

import inkling.train.TrainingRun;
import java.io.PrintWriter;

/** A line for every tenth of the run. */
final class PlainProgress implements ProgressDisplay {
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private int tenths;

    PlainProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void update(TrainingRun run) {
        int steps = run.hyperparameters().steps();
        int now = (int) (10L * run.step() / steps);
        if (now == tenths || run.isRecordingDue()) { // each tenth has a recording, which is told with it
            return;
        }
        tenths = now;
        double seconds = (System.nanoTime() - start) / 1e9;
        err.println(Texts.format(
                "%d %%, step %,d of %,d, %,.0f steps/s, %.0f s left, %s",
                10 * now,
                run.step(),
                steps,
                run.step() / seconds,
                seconds / run.step() * (steps - run.step()),
                ProgressDisplay.lastRecording(run)));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
