package inkling.train;

import inkling.data.Dataset;
import inkling.data.Split;
import inkling.data.Standardization;

/** A data set made ready for training: split and measured once, for any number of runs. Immutable. */
public record TrainingData(Dataset dataset, Split split, Standardization standardization) {
    /** Prepares a data set. */
    public static TrainingData of(Dataset dataset) {
        return new TrainingData(dataset, Split.of(dataset.training().size()), Standardization.of(dataset.training()));
    }
}
