package inkling.server.cli;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.train.JavaTrainer;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;

/** Makes the run of a model again. */
final class Verification {
    private static final int STEPS_AT_ONCE = 1000;

    private Verification() {}

    /**
     * Makes the run again, up to where the model's ended.
     *
     * @throws CommandFailure if it ends or was recorded otherwise, or can't be made again
     */
    static void requireSame(Model model, Dataset dataset) {
        if (model.continuedFrom() != null) {
            throw new CommandFailure("the model went on from another (" + model.continuedFrom()
                    + "): a run is made again from its seed alone");
        }
        TrainingData data = TrainingData.of(dataset);
        if (!data.standardization().equals(model.standardization())) {
            throw new CommandFailure(
                    "the model has " + model.standardization() + ", but its data has " + data.standardization());
        }
        Model again = Model.of(madeAgain(model, data), model.name(), model.createdAt());
        requireEqual(
                "fingerprint",
                model.parameters().fingerprint(),
                again.parameters().fingerprint());
        requireEqual("stepsDone", model.stepsDone(), again.stepsDone());
        requireEqual("status", model.status(), again.status());
        requireEqual("divergedAt", String.valueOf(model.divergedAt()), String.valueOf(again.divergedAt()));
        requireEqual(
                "number of recordings",
                model.recordings().size(),
                again.recordings().size());
        for (int i = 0; i < model.recordings().size(); i++) {
            requireEqual(
                    "recording " + i,
                    model.recordings().get(i),
                    again.recordings().get(i));
        }
    }

    private static void requireEqual(String what, Object inTheFile, Object madeAgain) {
        if (!inTheFile.equals(madeAgain)) {
            throw new CommandFailure("not verified: made again from its seed, the " + what + " is " + madeAgain
                    + ", but the file has " + inTheFile);
        }
    }

    private static TrainingRun madeAgain(Model model, TrainingData data) {
        TrainingRun run =
                new TrainingRun(model.hyperparameters(), data, new JavaTrainer(model.hyperparameters(), data));
        boolean stopped = model.status() == Status.STOPPED;
        while (!run.isOver() && !(stopped && run.step() == model.stepsDone())) {
            run.advance(stopped ? Math.min(STEPS_AT_ONCE, model.stepsDone() - run.step()) : STEPS_AT_ONCE);
        }
        return run;
    }
}
