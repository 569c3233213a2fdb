package inkling.train;

import inkling.data.Standardization;
import inkling.nn.Architecture;
import inkling.nn.Parameters;

/**
 * Measures parameters as they are saved, in float, so that a model that is loaded again measures the same as when it was
 * trained. Made for being interrupted: images come in as many calls as one likes.
 */
public final class Evaluator {
    private final SparseNetwork network;
    private final PassBuffers pass;

    Evaluator(Parameters parameters, Standardization standardization) {
        network = new SparseNetwork(parameters, standardization);
        pass = new PassBuffers(network.architecture.hiddenUnits());
    }

    /** Measures all these images at once. */
    public static Evaluation evaluate(
            Parameters parameters, Standardization standardization, SparseImages images, int[] indices) {
        EvaluationSum tally = new EvaluationSum(indices.length);
        new Evaluator(parameters, standardization).measure(images, indices, 0, indices.length, tally);
        return tally.result();
    }

    /**
     * Measures images indices[from] .. indices[to − 1].
     *
     * @param tally Modified.
     */
    void measure(SparseImages images, int[] indices, int from, int to, EvaluationSum tally) {
        for (int i = from; i < to; i++) {
            int label = images.label(indices[i]);
            network.forward(images, indices[i], pass);
            boolean correct = digitRead(pass.outputs) == label;
            double labelLogit = pass.outputs[label];
            pass.takeExponentials();
            tally.add(correct, pass.largestLogit, labelLogit, pass.expSum);
        }
    }

    /** The first of the largest logits. */
    private static int digitRead(float[] logits) {
        int read = 0;
        for (int k = 1; k < Architecture.CLASSES; k++) {
            if (logits[k] > logits[read]) {
                read = k;
            }
        }
        return read;
    }
}
