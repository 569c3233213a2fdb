package inkling.server.cli;

import inkling.train.TrainingRun;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar that moves. */
final class BarProgress implements ProgressDisplay {
    private final ProgressBar bar;

    BarProgress(TrainingRun run) {
        bar = bar(0, run.hyperparameters().steps(), BarRenderer.ofSteps());
    }

    /** A bar on stderr. */
    static ProgressBar bar(long done, long all, BarRenderer renderer) {
        return new ProgressBarBuilder()
                .startsFrom(done, Duration.ZERO)
                .setInitialMax(all)
                .setUpdateIntervalMillis(200)
                .setRenderer(renderer)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void update(TrainingRun run) {
        bar.stepTo(run.step());
        bar.setExtraMessage(ProgressDisplay.lastRecording(run));
    }

    @Override
    public void close() {
        bar.close();
    }
}
