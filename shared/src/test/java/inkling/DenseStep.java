package inkling;

import inkling.data.LabeledImages;
import inkling.data.Standardization;
import inkling.nn.Network;
import inkling.nn.Parameters;

/** One step of gradient descent as the paper writes it: dense, in double. The oracle of the fast trainers. */
public final class DenseStep {
    private DenseStep() {}

    /** W ← (1 − 2λη)·W − η/B·Σ gradient. Modified: p. */
    public static void take(
            Parameters p, LabeledImages images, int[] batch, Standardization standardization, double rate, double l2) {
        Parameters sum = Parameters.zeros(p.architecture());
        for (int i : batch) {
            sum.addInPlace(1, new Network(p).gradient(standardization.apply(images.image(i)), images.label(i)));
        }
        p.addInPlace(-2 * l2 * rate, copy(p));
        p.addInPlace(-rate / batch.length, sum);
    }

    public static Parameters copy(Parameters p) {
        Parameters copy = Parameters.zeros(p.architecture());
        copy.addInPlace(1, p);
        return copy;
    }

    /** The largest difference between two networks' numbers. */
    public static double distance(Parameters a, Parameters b) {
        Parameters difference = copy(a);
        difference.addInPlace(-1, b);
        double largest = 0;
        for (double[][] rows :
                new double[][][] {difference.w1(), difference.w2(), {difference.b1()}, {difference.b2()}}) {
            for (double[] row : rows) {
                for (double x : row) {
                    largest = Math.max(largest, Math.abs(x));
                }
            }
        }
        return largest;
    }
}
