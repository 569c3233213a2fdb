package inkling.train;

import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.Arrays;

/**
 * Weights in the factors that a trainer learns: W1 = α·(V + 1⊗g), W2 = α·Uᵀ, b1 = α·v, b2 = α·u. What they are good for is
 * told at {@link SparseNetwork}.
 *
 * @param v (784 × H) V
 * @param shift (H) g
 * @param columnSums (H) colsum V, as it was added up step by step: it cannot be computed anew from V to the bit
 * @param u (10 × H) U
 * @param hiddenBias (H) v; zero where the architecture has no bias
 * @param outputBias (10) u; zero where the architecture has no bias
 * @param alpha α
 */
public record FactoredWeights(
        float[][] v,
        float[] shift,
        float[] columnSums,
        float[][] u,
        float[] hiddenBias,
        float[] outputBias,
        double alpha) {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    /** All zero but α, which is given. */
    public static FactoredWeights zeros(Architecture architecture, double alpha) {
        int h = architecture.hiddenUnits();
        return new FactoredWeights(
                new float[D][h], new float[h], new float[h], new float[K][h], new float[h], new float[K], alpha);
    }

    /** These parameters in float, with α = 1 and g = 0. */
    public static FactoredWeights of(Parameters parameters) {
        FactoredWeights weights = zeros(parameters.architecture(), 1);
        for (int j = 0; j < D; j++) {
            copy(parameters.w1()[j], weights.v[j]);
            VectorOps.add(weights.columnSums, 1f, weights.v[j]);
        }
        for (int h = 0; h < weights.shift.length; h++) {
            for (int k = 0; k < K; k++) {
                weights.u[k][h] = (float) parameters.w2()[h][k];
            }
        }
        copy(parameters.b1(), weights.hiddenBias);
        copy(parameters.b2(), weights.outputBias);
        return weights;
    }

    /** The same in arrays of their own. */
    FactoredWeights copy() {
        return new FactoredWeights(
                VectorOps.copy(v),
                Arrays.copyOf(shift, shift.length),
                Arrays.copyOf(columnSums, columnSums.length),
                VectorOps.copy(u),
                Arrays.copyOf(hiddenBias, hiddenBias.length),
                Arrays.copyOf(outputBias, K),
                alpha);
    }

    private static void copy(double[] from, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
    }
}
