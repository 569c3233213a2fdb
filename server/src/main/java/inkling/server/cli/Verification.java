package inkling.server.cli;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.model.Reproduction;
import inkling.nn.Parameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Trainer;
import inkling.train.TrainingRun;
import org.jspecify.annotations.Nullable;

/** Makes the run of a model again. */
final class Verification {
    private Verification() {}

    /**
     * What the model's run started from.
     *
     * @throws CommandFailure if it needs a parent, and this is none or another, or if this version of the trainer cannot make
     *     the run again
     */
    static InitialWeights start(Model model, @Nullable ModelFile parent) {
        int trainerVersion = model.recipe().trainerVersion();
        if (trainerVersion != Trainer.VERSION) {
            throw new CommandFailure("not verified: the model was made by version " + trainerVersion
                    + " of the trainer, and this is version " + Trainer.VERSION + ", which comes to other bits");
        }
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
        Reproduction reproduction = Reproduction.of(model);
        reproduction.advance(run, () -> false, ran -> {}); // a signal ends the process: there is nothing to save
        Reproduction.Mismatch mismatch = reproduction.mismatch(Model.of(run, model.name(), model.createdAt()));
        if (mismatch != null) {
            throw new CommandFailure("not verified: made again, the " + mismatch.what() + " is " + mismatch.found()
                    + ", but the file has " + mismatch.expected());
        }
    }
}
