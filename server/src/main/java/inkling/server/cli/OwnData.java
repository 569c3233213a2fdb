package inkling.server.cli;

import inkling.data.Dataset;
import inkling.data.Split;
import inkling.model.Model;
import inkling.train.TrainingData;

/** The data that a model was trained with: what measures, continues or verifies it must have the same. */
final class OwnData {
    private OwnData() {}

    static boolean isOf(Model model, Dataset dataset) {
        return model.dataSha256().equals(dataset.sha256());
    }

    /** Refuses a model whose validation images are other ones: it may have been trained on those of here. */
    static void requireSplit(Model model) {
        if (model.recipe().splitSeed() != Split.SEED) {
            throw new CommandFailure("the model was trained with the split seed "
                    + model.recipe().splitSeed() + ", not " + Split.SEED
                    + ": what validates here may have been trained on there");
        }
    }

    /** The error that a model was trained with other data than this. */
    static CommandFailure differs(Model model, Dataset dataset, String advice) {
        return new CommandFailure("the model was trained with other data (SHA-256 " + model.dataSha256() + ", not "
                + dataset.sha256() + "): " + advice);
    }

    /** Its data made ready, for a run that continues the model or makes it again. */
    static TrainingData prepared(Model model, Dataset dataset) {
        requireSplit(model);
        if (!isOf(model, dataset)) {
            throw differs(model, dataset, "name it with --data");
        }
        TrainingData data = TrainingData.of(dataset);
        if (!data.standardization().equals(model.standardization())) {
            throw new CommandFailure(
                    "the model has " + model.standardization() + ", but its data has " + data.standardization());
        }
        return data;
    }
}
