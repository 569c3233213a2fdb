package inkling.server.cli;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.nn.Parameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Status;
import inkling.train.TrainingRun;
import org.jspecify.annotations.Nullable;

/** Makes the run of a model again. */
final class Verification {
    private static final int STEPS_AT_ONCE = 1000;

    private Verification() {}

    /**
     * What the model's run started from.
     *
     * @throws CommandFailure if it needs a parent, and this is none or another
     */
    static InitialWeights start(Model model, @Nullable ModelFile parent) {
        String continuedFrom = model.continuedFrom();
        if (continuedFrom == null && parent == null) {
            return InitialWeights.SEED;
        }
        if (continuedFrom == null) {
            throw new CommandFailure(
                    "the model was made from its seed, not continued from another: leave out --parent");
        }
        if (parent == null) {
            throw new CommandFailure("the model was continued from another, whose fingerprint is " + continuedFrom
                    + ": --verify needs that model’s file too, as --parent FILE");
        }
        Parameters parameters = parent.model().parameters();
        if (!parameters.fingerprint().equals(continuedFrom)) {
            throw new CommandFailure(parent.path() + " has the fingerprint " + parameters.fingerprint()
                    + ", but the model was continued from " + continuedFrom);
        }
        return InitialWeights.from(parameters);
    }

    /**
     * Makes the run again, up to where the model's ended.
     *
     * @throws CommandFailure if it ends or was recorded otherwise, or can't be made again
     */
    static void requireSame(Model model, Dataset dataset, InitialWeights start) {
        TrainingRun run = JavaTrainer.newRun(model.hyperparameters(), OwnData.prepared(model, dataset), start);
        advance(run, model);
        Model again = Model.of(run, model.name(), model.createdAt());
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
            throw new CommandFailure(
                    "not verified: made again, the " + what + " is " + madeAgain + ", but the file has " + inTheFile);
        }
    }

    private static void advance(TrainingRun run, Model to) {
        boolean stopped = to.status() == Status.STOPPED;
        while (!run.isOver() && !(stopped && run.step() == to.stepsDone())) {
            run.advance(stopped ? Math.min(STEPS_AT_ONCE, to.stepsDone() - run.step()) : STEPS_AT_ONCE);
        }
    }
}
