package inkling.server.cli;

import inkling.train.TrainingRun;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar that moves. */
final class BarProgress implements Progress {
    private final ProgressBar bar;

    BarProgress(TrainingRun run) {
        bar = new ProgressBarBuilder()
                .setInitialMax(run.hyperparameters().steps())
                .setUpdateIntervalMillis(200)
                .setRenderer(new BarRenderer())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void update(TrainingRun run) {
        bar.stepTo(run.step());
        bar.setExtraMessage(Progress.lastRecording(run));
    }

    @Override
    public void close() {
        bar.close();
    }
}
