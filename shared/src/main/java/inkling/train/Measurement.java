package inkling.train;

import inkling.nn.Parameters;

/** A recording that is being taken, slice by slice. */
final class Measurement {
    /** Images in a slice: some 10 ms in a browser. */
    private static final int SLICE = 250;

    final Parameters parameters;
    private final int step;
    private final double learningRate;
    private final double l2Penalty;
    private final SparseImages images;
    private final int[] training;
    private final int[] validation;
    private final Evaluator onTraining;
    private final Evaluator onValidation;
    private int measured; // of the training images first, then of the validation images

    /** @param training indices of the training images to measure on */
    Measurement(int step, double learningRate, double l2, Parameters parameters, TrainingData data, int[] training) {
        this.step = step;
        this.learningRate = learningRate;
        this.parameters = parameters;
        this.training = training;
        l2Penalty = l2 * parameters.squaredNorm();
        images = data.images();
        validation = data.split().validation();
        SparseNetwork network = new SparseNetwork(parameters, data.standardization());
        onTraining = new Evaluator(network);
        onValidation = new Evaluator(network);
    }

    /** Measures the next slice; true when it was the last. */
    boolean advance() {
        int n = training.length;
        if (measured < n) {
            int to = Math.min(measured + SLICE, n);
            onTraining.add(images, training, measured, to);
            measured = to;
        } else {
            int to = Math.min(measured + SLICE, n + validation.length);
            onValidation.add(images, validation, measured - n, to - n);
            measured = to;
        }
        return measured == n + validation.length;
    }

    /** Whether weights and logits are all finite; asked when all is measured. */
    boolean isFinite() {
        return parameters.isFinite()
                && Double.isFinite(onTraining.result().loss())
                && Double.isFinite(onValidation.result().loss());
    }

    Recording recording() {
        return new Recording(step, learningRate, l2Penalty, onTraining.result(), onValidation.result());
    }
}
