package inkling.server.cli;

import inkling.model.Model;
import inkling.search.TrialRecord;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the model of a trial, whose weights no journal keeps, again as a run of its own. */
final class Winner {
    private static final int STEPS_AT_ONCE = 1000;

    private Winner() {}

    /**
     * The model, with all its recordings.
     *
     * @param name the model's
     * @return null if it was to stop before
     * @throws CommandFailure if it is not the one that the journal tells of
     */
    static @Nullable Model madeAgain(
            TrialRecord trial,
            String name,
            TrainingData data,
            SparseImages images,
            BooleanSupplier stop,
            PrintWriter err) {
        TrainingRun run = JavaTrainer.newRun(trial.hyperparameters(), data, images);
        try (ProgressDisplay progress = ProgressDisplay.of(run, err)) {
            while (!run.isOver() && !stop.getAsBoolean()) {
                run.advance(Math.max(1, STEPS_AT_ONCE / trial.hyperparameters().batchSize()));
                progress.update(run);
            }
        }
        if (!run.isOver()) {
            return null;
        }
        Model model = Model.of(run, name, Cli.now());
        String expected = trial.requireResult().fingerprint();
        String found = model.parameters().fingerprint();
        if (!found.equals(expected)) {
            throw new CommandFailure("made again, the first model has the fingerprint " + found
                    + ", but the journal has " + expected + ": its line was changed, or written by another version");
        }
        return model;
    }
}
