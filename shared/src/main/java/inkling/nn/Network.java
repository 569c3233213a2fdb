package inkling.nn;

import java.util.Arrays;

/**
 * The network of the paper for one image, in double precision and as plainly as it can be written: what the pad reads
 * with, and what the fast trainers are held against.
 *
 * <pre>
 *   Z1 = A0·W1 + b1    A1 = act(Z1)    Z2 = A1·W2 + b2    A2 = softmax(Z2)
 * </pre>
 *
 * Math.exp differs between platforms in its last bits, so nothing that is compared bit for bit is computed here.
 */
public final class Network {
    private static final int K = Architecture.CLASSES;

    private final Parameters p;
    private final Activation activation;
    private final int hiddenUnits;

    /** A network with these parameters, which it reads but does not modify. */
    public Network(Parameters parameters) {
        p = parameters;
        activation = parameters.architecture().activation();
        hiddenUnits = parameters.architecture().hiddenUnits();
    }

    /**
     * What the network makes of an image.
     *
     * @param hidden A1 (H)
     * @param logits Z2 (10)
     * @param probabilities A2 (10), sums to 1
     */
    public record Reading(double[] hidden, double[] logits, double[] probabilities) {
        /**
         * A highest probability below this is a weak reading. Of 6,263 digits that many people wrote with a pen, framed as
         * on the pad, the starter model read 13 % so: 44 % of these wrong, and 2 % of all others.
         */
        private static final double WEAK = 0.95;

        /** The digit of the largest logit; of equal ones the smallest. */
        public int digit() {
            return argMax(logits);
        }

        /** The digit of the second largest logit. */
        public int runnerUp() {
            double[] others = logits.clone();
            others[digit()] = Double.NEGATIVE_INFINITY;
            return argMax(others);
        }

        /** Whether the network is so unsure that the runner-up may well be right. */
        public boolean isWeak() {
            return probabilities[digit()] < WEAK;
        }

        /** Whether the probabilities are numbers: those of a network that has diverged need not be. */
        public boolean isFinite() {
            return Double.isFinite(probabilities[0]);
        }
    }

    /** The forward pass for one input (784): paper, equations (1) to (4). */
    public Reading forward(double[] x) {
        double[] hidden = Arrays.copyOf(p.b1(), hiddenUnits); // Z1 (H), then A1
        for (int j = 0; j < x.length; j++) {
            double[] row = p.w1()[j]; // (H)
            for (int h = 0; h < hiddenUnits; h++) {
                hidden[h] += x[j] * row[h];
            }
        }
        double[] logits = Arrays.copyOf(p.b2(), K); // Z2 (10)
        for (int h = 0; h < hiddenUnits; h++) {
            hidden[h] = activation.apply(hidden[h]);
            for (int k = 0; k < K; k++) {
                logits[k] += hidden[h] * p.w2()[h][k];
            }
        }
        return new Reading(hidden, logits, softmax(logits));
    }

    /** −log p of the label, in nats: one image's cross-entropy. */
    public static double crossEntropy(Reading reading, int label) {
        double[] z = reading.logits();
        double max = z[argMax(z)];
        double sum = 0;
        for (double logit : z) {
            sum += Math.exp(logit - max);
        }
        return Math.log(sum) + max - z[label];
    }

    /**
     * The gradient of one image's cross-entropy; the L2 term adds 2λW to it.
     *
     * <pre>
     *   δ2 = A2 − Y    dW2 = A1ᵀ·δ2    δ1 = (δ2·W2ᵀ) ∘ act'(Z1)    dW1 = A0ᵀ·δ1
     * </pre>
     *
     * @param x (784) Not modified.
     * @param label 0 .. 9
     */
    public Parameters gradient(double[] x, int label) {
        Reading reading = forward(x);
        Parameters gradient = Parameters.zeros(p.architecture());
        double[] delta2 = Arrays.copyOf(reading.probabilities(), K); // (10) softmax and cross-entropy together: p − y
        delta2[label] -= 1;
        double[] delta1 = new double[hiddenUnits]; // (H)
        for (int h = 0; h < hiddenUnits; h++) {
            double a = reading.hidden()[h];
            for (int k = 0; k < K; k++) {
                gradient.w2()[h][k] = a * delta2[k];
                delta1[h] += delta2[k] * p.w2()[h][k];
            }
            delta1[h] *= activation.derivative(a);
        }
        for (int j = 0; j < x.length; j++) {
            for (int h = 0; h < hiddenUnits; h++) {
                gradient.w1()[j][h] = x[j] * delta1[h];
            }
        }
        if (p.architecture().bias()) {
            System.arraycopy(delta1, 0, gradient.b1(), 0, hiddenUnits);
            System.arraycopy(delta2, 0, gradient.b2(), 0, K);
        }
        return gradient;
    }

    private static double[] softmax(double[] logits) {
        double max = logits[argMax(logits)]; // subtracted first: e^z overflows beyond z = 709
        double[] probabilities = new double[K];
        double sum = 0;
        for (int k = 0; k < K; k++) {
            probabilities[k] = Math.exp(logits[k] - max);
            sum += probabilities[k];
        }
        for (int k = 0; k < K; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    private static int argMax(double[] z) {
        int best = 0;
        for (int k = 1; k < z.length; k++) {
            if (z[k] > z[best]) {
                best = k;
            }
        }
        return best;
    }
}
