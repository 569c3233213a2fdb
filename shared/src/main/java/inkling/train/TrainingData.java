package inkling.train;

import inkling.data.Dataset;
import inkling.data.Split;
import inkling.data.Standardization;

/** A data set made ready for training: split, measured and packed once, for any number of runs. Immutable. */
public record TrainingData(Dataset dataset, Split split, Standardization standardization, SparseImages images) {
    /** Prepares a data set. Takes a few tenths of a second for MNIST. */
    public static TrainingData of(Dataset dataset) {
        return new TrainingData(
                dataset,
                Split.of(dataset.training().size()),
                Standardization.of(dataset.training()),
                SparseImages.of(dataset.training()));
    }
}
