package inkling.analysis;

import inkling.nn.Network;
import inkling.nn.Parameters;

/**
 * Why a digit was read, or was not: its logit, taken apart. Nothing is approximated:
 *
 * <pre>
 *   z_k = Σ_h a1_h·w2_hk + b2_k
 * </pre>
 */
public final class Contributions {
    private final double logit; // z_k
    private final double bias; // b2_k
    private final double[] ofUnits; // (H) a1_h·w2_hk
    private final int[] order; // (H)

    private Contributions(double logit, double bias, double[] ofUnits) {
        this.logit = logit;
        this.bias = bias;
        this.ofUnits = ofUnits;
        double[] magnitudes = new double[ofUnits.length]; // (H)
        for (int h = 0; h < ofUnits.length; h++) {
            magnitudes[h] = Math.abs(ofUnits[h]);
        }
        order = Indices.byFalling(magnitudes);
    }

    /**
     * What makes up the logit of a digit.
     *
     * @param p Not modified.
     * @param reading what the network with these parameters made of an image. Not modified.
     * @param digit k, 0 .. 9
     */
    public static Contributions of(Parameters p, Network.Reading reading, int digit) {
        double[] ofUnits = new double[reading.hidden().length]; // (H)
        for (int h = 0; h < ofUnits.length; h++) {
            ofUnits[h] = reading.hidden()[h] * p.w2()[h][digit];
        }
        return new Contributions(reading.logits()[digit], p.b2()[digit], ofUnits);
    }

    /** z_k: what the bias and the contributions of all units add up to. */
    public double logit() {
        return logit;
    }

    /** b2_k; 0 where the architecture has no biases. */
    public double bias() {
        return bias;
    }

    /** a1_h·w2_hk: positive where the unit speaks for the digit, negative where against it. */
    public double ofUnit(int h) {
        return ofUnits[h];
    }

    /** The hidden units (H) by falling magnitude of their contributions; of equal ones the smaller index first. */
    public int[] order() {
        return order.clone();
    }
}
