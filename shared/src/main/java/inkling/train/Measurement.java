package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;

/** A recording that is being taken, slice by slice. */
final class Measurement {
    /** Images in a slice: less than 10 ms with every network. */
    private static final int SLICE = 250;

    final Parameters parameters;
    private final int step;
    private final double learningRate;
    private final double squaredNorm; // not finite, or NaN, if a parameter is not
    private final double l2Penalty;
    private final Trainer trainer;
    private final Split.Part training;
    private final int trainingSize;
    private final int validationSize;
    private final Tally onTraining = new Tally();
    private final Tally onValidation = new Tally();
    private int measured; // of the training images first, then of the validation images

    /**
     * Begins to measure a trainer, which must not take a step until this has ended.
     *
     * @param training the training images to measure on
     * @param parameters Modified: takes those that are measured
     */
    Measurement(Trainer trainer, double l2, Split split, Split.Part training, Parameters parameters) {
        this.trainer = trainer;
        this.training = training;
        step = trainer.step();
        learningRate = trainer.learningRate();
        this.parameters = parameters;
        trainer.readParameters(parameters);
        squaredNorm = parameters.squaredNorm();
        l2Penalty = l2 * squaredNorm;
        trainingSize = split.of(training).length;
        validationSize = split.validation().length;
    }

    /** Measures the next slice; true when it was the last. */
    boolean advance() {
        if (measured < trainingSize) {
            int to = Math.min(measured + SLICE, trainingSize);
            trainer.measure(training, measured, to, onTraining);
            measured = to;
        } else {
            int from = measured - trainingSize;
            int to = Math.min(from + SLICE, validationSize);
            trainer.measure(Split.Part.VALIDATION, from, to, onValidation);
            measured = trainingSize + to;
        }
        return measured == trainingSize + validationSize;
    }

    /** Whether weights and logits are all finite; asked when all is measured. */
    boolean isFinite() {
        return squaredNorm <= Double.MAX_VALUE
                && Double.isFinite(onTraining.result().loss())
                && Double.isFinite(onValidation.result().loss());
    }

    Recording recording() {
        return new Recording(step, learningRate, l2Penalty, onTraining.result(), onValidation.result());
    }
}
