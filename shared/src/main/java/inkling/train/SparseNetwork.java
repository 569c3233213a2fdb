package inkling.train;

import inkling.data.Standardization;
import inkling.math.Exact;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.Arrays;

/**
 * The network in float, factored so that a pass over an image touches only the rows of its inked pixels:
 *
 * <pre>
 *   W1 = α·(V + 1⊗g)    W2 = α·Uᵀ    b1 = α·v    b2 = α·u
 * </pre>
 *
 * A standardised pixel is b + s with b = −mean/std for all and s ≠ 0 only where there is ink, and the weight decay of a
 * step is one multiplication of α. Every float operation below is part of a contract: in this order, without fused
 * multiply-add, a WebAssembly kernel computes the same bits.
 */
final class SparseNetwork {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;
    /** Below it, α is folded into the other factors. */
    private static final double LEAST_ALPHA = 1.0 / 1024;

    final Architecture architecture;
    private final boolean relu;
    private final float background; // b
    private final float perGreyLevel;

    final float[][] v; // (784 × H) V
    final float[][] u; // (10 × H) U, the transpose of W2/α
    final float[] hiddenBias; // (H) v
    final float[] outputBias; // (10) u
    double alpha; // α, in double: in float 1 − 2λη would round to 1 for most λ
    private final float[] shift; // (H) g
    private final float[] columnSums; // (H) colsum V
    private final float[] scratch; // (H)

    /** Starts at these parameters, with α = 1 and g = 0. */
    SparseNetwork(Parameters parameters, Standardization standardization) {
        this(FactoredWeights.of(parameters), parameters.architecture(), standardization);
    }

    /** Goes on from these weights, which are copied. */
    SparseNetwork(FactoredWeights weights, Architecture architecture, Standardization standardization) {
        this.architecture = architecture;
        relu = architecture.activation() == Activation.RELU;
        background = (float) standardization.background();
        perGreyLevel = (float) standardization.perGreyLevel();
        FactoredWeights own = weights.copy();
        v = own.v();
        u = own.u();
        hiddenBias = own.hiddenBias();
        outputBias = own.outputBias();
        shift = own.shift();
        columnSums = own.columnSums();
        alpha = own.alpha();
        scratch = new float[architecture.hiddenUnits()];
    }

    /**
     * Z1 = α·(sV + b·colsum V + (784·b + Σs)·g + v), A1 = act(Z1), Z2 = α·(A1·Uᵀ + u).
     *
     * @param pass Modified: hidden, outputs (the logits) and inkSum
     */
    void forward(SparseImages images, int image, PassBuffers pass) {
        float[] z = pass.hidden;
        float inkSum = addInkedRows(images, image, z);
        float a = (float) alpha;
        float b = background;
        float all = D * b + inkSum; // Σ x over all pixels
        for (int h = 0; h < z.length; h++) {
            z[h] = (((z[h] + b * columnSums[h]) + all * shift[h]) + hiddenBias[h]) * a;
        }
        activateInPlace(z);
        for (int k = 0; k < K; k++) {
            pass.outputs[k] = (VectorOps.dot(z, u[k]) + outputBias[k]) * a;
        }
        pass.inkSum = inkSum;
    }

    /** z = Σ s_j·V_j over the inked pixels j, four rows at a pass; returns Σ s. */
    private float addInkedRows(SparseImages images, int image, float[] z) {
        int[] ink = images.ink;
        int q = images.start[image];
        int end = images.start[image + 1];
        float sum = 0;
        Arrays.fill(z, 0);
        for (; q + 3 < end; q += 4) {
            float s0 = (ink[q] & 255) * perGreyLevel;
            float s1 = (ink[q + 1] & 255) * perGreyLevel;
            float s2 = (ink[q + 2] & 255) * perGreyLevel;
            float s3 = (ink[q + 3] & 255) * perGreyLevel;
            VectorOps.add4(
                    z, s0, v[ink[q] >>> 8], s1, v[ink[q + 1] >>> 8], s2, v[ink[q + 2] >>> 8], s3, v[ink[q + 3] >>> 8]);
            sum = (((sum + s0) + s1) + s2) + s3;
        }
        for (; q < end; q++) {
            float s = (ink[q] & 255) * perGreyLevel;
            VectorOps.add(z, s, v[ink[q] >>> 8]);
            sum += s;
        }
        return sum;
    }

    private void activateInPlace(float[] z) {
        if (relu) {
            for (int h = 0; h < z.length; h++) {
                z[h] = Math.max(z[h], 0f);
            }
        } else {
            for (int h = 0; h < z.length; h++) {
                z[h] = -z[h];
            }
            Exact.expInPlace(z, scratch, z.length);
            for (int h = 0; h < z.length; h++) {
                z[h] = 1f / (1f + z[h]);
            }
        }
    }

    /** δ1 = (α·U·δ2) ∘ act'(Z1), with the weights as they are before the step. Modified: pass.delta1. */
    void backward(PassBuffers pass) {
        float[] d = pass.delta1;
        float[] e = pass.outputs;
        float[] a1 = pass.hidden;
        Arrays.fill(d, 0);
        VectorOps.add4(d, e[0], u[0], e[1], u[1], e[2], u[2], e[3], u[3]);
        VectorOps.add4(d, e[4], u[4], e[5], u[5], e[6], u[6], e[7], u[7]);
        VectorOps.add(d, e[8], u[8]);
        VectorOps.add(d, e[9], u[9]);
        float a = (float) alpha;
        if (relu) {
            for (int h = 0; h < d.length; h++) {
                d[h] = a1[h] > 0 ? d[h] * a : 0f;
            }
        } else {
            for (int h = 0; h < d.length; h++) {
                d[h] = (d[h] * a) * (a1[h] * (1f - a1[h]));
            }
        }
    }

    /** α' = α·(1 − 2λη): the weight decay of one step. */
    void decay(double l2, double learningRate) {
        alpha *= 1 - 2 * l2 * learningRate;
    }

    /**
     * Subtracts one image's part of the gradient, with ε = η/(α'·B):
     *
     * <pre>
     *   U −= ε·δ2⊗A1   u −= ε·δ2   g −= ε·b·δ1   colsum V −= ε·(Σs)·δ1   v −= ε·δ1   V_j −= s_j·(ε·δ1)
     * </pre>
     *
     * @param pass Modified: delta1 becomes ε·δ1
     */
    void update(SparseImages images, int image, PassBuffers pass, float epsilon) {
        for (int k = 0; k < K; k++) {
            VectorOps.subtract(u[k], epsilon * pass.outputs[k], pass.hidden);
        }
        float[] d = pass.delta1;
        VectorOps.subtract(shift, epsilon * background, d);
        VectorOps.subtract(columnSums, epsilon * pass.inkSum, d);
        if (architecture.bias()) {
            VectorOps.subtract(hiddenBias, epsilon, d);
            VectorOps.subtract(outputBias, epsilon, pass.outputs);
        }
        VectorOps.scale(d, epsilon);
        int[] ink = images.ink;
        for (int q = images.start[image]; q < images.start[image + 1]; q++) {
            VectorOps.subtract(v[ink[q] >>> 8], (ink[q] & 255) * perGreyLevel, d);
        }
    }

    /** V += 1⊗g, g = 0, and colsum V anew: keeps rounding errors from piling up. */
    void recenter() {
        Arrays.fill(columnSums, 0);
        for (float[] row : v) {
            VectorOps.add(row, 1f, shift);
            VectorOps.add(columnSums, 1f, row);
        }
        Arrays.fill(shift, 0);
    }

    /** Where α has become small, multiplies it into the other factors and sets it to 1. */
    void foldSmallAlpha() {
        if (alpha >= LEAST_ALPHA) {
            return;
        }
        float a = (float) alpha;
        for (float[] row : v) {
            VectorOps.scale(row, a);
        }
        for (float[] row : u) {
            VectorOps.scale(row, a);
        }
        for (float[] row : new float[][] {shift, columnSums, hiddenBias, outputBias}) {
            VectorOps.scale(row, a);
        }
        alpha = 1;
    }

    /** The weights as they are saved, in parameters of their own. */
    Parameters parameters() {
        Parameters p = Parameters.zeros(architecture);
        readParameters(p);
        return p;
    }

    /**
     * The weights as they are saved: α·(V + g) and so on, rounded to float32 at each operation.
     *
     * @param p Modified.
     */
    void readParameters(Parameters p) {
        float a = (float) alpha;
        int n = architecture.hiddenUnits();
        float[] row = new float[n]; // (H)
        for (int j = 0; j < D; j++) {
            for (int h = 0; h < n; h++) {
                row[h] = v[j][h] + shift[h];
            }
            VectorOps.scale(row, a);
            for (int h = 0; h < n; h++) {
                p.w1()[j][h] = row[h];
            }
        }
        for (int k = 0; k < K; k++) {
            System.arraycopy(u[k], 0, row, 0, n);
            VectorOps.scale(row, a);
            for (int h = 0; h < n; h++) {
                p.w2()[h][k] = row[h];
            }
        }
        scaled(hiddenBias, a, p.b1());
        scaled(outputBias, a, p.b2());
    }

    /** The factors as they stand, copied. */
    FactoredWeights weights() {
        return new FactoredWeights(v, shift, columnSums, u, hiddenBias, outputBias, alpha).copy();
    }

    private static void scaled(float[] from, float a, double[] to) {
        float[] row = Arrays.copyOf(from, from.length);
        VectorOps.scale(row, a);
        for (int i = 0; i < to.length; i++) {
            to[i] = row[i];
        }
    }
}
