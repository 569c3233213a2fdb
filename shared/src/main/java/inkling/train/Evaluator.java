package inkling.train;

import inkling.data.Standardization;
import inkling.math.Exact;
import inkling.nn.Architecture;
import inkling.nn.Parameters;

/**
 * Measures parameters as they are saved, in float, so that a model that is loaded again measures the same as when it was
 * trained. Made for being interrupted: images come in as many calls as one likes.
 */
public final class Evaluator {
    private final SparseNetwork network;
    private final Pass pass;
    private double lossSum;
    private int correct;
    private int n;

    /** Starts with no images. */
    public Evaluator(Parameters parameters, Standardization standardization) {
        this(new SparseNetwork(parameters, standardization));
    }

    /** Starts with no images; does not modify the network. */
    Evaluator(SparseNetwork network) {
        this.network = network;
        pass = new Pass(network.architecture.hiddenUnits());
    }

    /** Measures all these images at once. */
    public static Evaluation evaluate(
            Parameters parameters, Standardization standardization, SparseImages images, int[] indices) {
        Evaluator evaluator = new Evaluator(parameters, standardization);
        evaluator.add(images, indices, 0, indices.length);
        return evaluator.result();
    }

    /** Measures images indices[from] .. indices[to − 1] as well. */
    public void add(SparseImages images, int[] indices, int from, int to) {
        for (int i = from; i < to; i++) {
            network.forward(images, indices[i], pass);
            addLogits(pass.outputs, images.label(indices[i]));
        }
    }

    private void addLogits(float[] z, int label) {
        int best = 0;
        for (int k = 1; k < Architecture.CLASSES; k++) {
            if (z[k] > z[best]) {
                best = k;
            }
        }
        double sum = 0;
        for (int k = 0; k < Architecture.CLASSES; k++) {
            sum += Exact.exp((double) z[k] - z[best]);
        }
        lossSum += Exact.log(sum) + ((double) z[best] - z[label]);
        correct += best == label ? 1 : 0;
        n++;
    }

    /** The measure of the images so far, at least one. Its loss is not finite if a logit was not. */
    public Evaluation result() {
        return new Evaluation(lossSum / n, correct, n);
    }
}
