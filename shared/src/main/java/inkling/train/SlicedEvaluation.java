package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Parameters that are being measured on parts of the data, slice by slice. */
final class SlicedEvaluation {
    /** Images in a slice: less than 10 ms with every network. */
    private static final int SLICE = 250;

    private final int step;
    private final double learningRate; // of the step that follows
    private final double squaredNorm; // not finite, or NaN, if a parameter is not
    private final Parameters parameters;
    private final Trainer trainer;
    private final Split split;
    private final Split.Part[] parts;
    private final EvaluationSum[] tallies; // one of each part
    private int part; // the number of the one that is being measured
    private int measured; // images of it

    /**
     * Begins to measure a trainer, which must not take a step until this has ended.
     *
     * @param parameters Modified: takes those that are measured
     * @param parts in the order in which they are measured
     */
    SlicedEvaluation(Trainer trainer, Split split, Parameters parameters, Split.Part... parts) {
        this.trainer = trainer;
        this.split = split;
        this.parts = parts;
        this.parameters = parameters;
        step = trainer.step();
        learningRate = trainer.learningRate();
        trainer.readParameters(parameters);
        squaredNorm = parameters.squaredNorm();
        tallies = new EvaluationSum[parts.length];
        for (int i = 0; i < parts.length; i++) {
            tallies[i] = new EvaluationSum(split.of(parts[i]).length);
        }
    }

    /** Measures the next slice; true when it was the last. */
    boolean advance() {
        int size = split.of(parts[part]).length;
        int to = Math.min(measured + SLICE, size);
        trainer.measure(parts[part], measured, to, tallies[part]);
        measured = to;
        if (measured == size) {
            part++;
            measured = 0;
        }
        return part == parts.length;
    }

    /** Whether weights and logits are all finite; asked when all is measured. */
    boolean isFinite() {
        boolean finite = squaredNorm <= Double.MAX_VALUE;
        for (EvaluationSum tally : tallies) {
            finite &= Double.isFinite(tally.result().loss());
        }
        return finite;
    }

    /** What was measured; asked when all is, and finite. */
    MeasuredStep result() {
        List<Evaluation> evaluations = new ArrayList<>();
        for (EvaluationSum tally : tallies) {
            evaluations.add(tally.result());
        }
        return new MeasuredStep(step, learningRate, squaredNorm, evaluations);
    }

    /** A bit for each image of the last part: whether it was correct. */
    byte[] right() {
        return tallies[tallies.length - 1].right();
    }

    /** What is measured. */
    Parameters parameters() {
        return parameters;
    }
}
