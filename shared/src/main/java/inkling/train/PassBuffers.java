package inkling.train;

import inkling.math.Exact;
import inkling.nn.Architecture;

/** What the forward pass leaves for the backward pass of the same image. */
final class PassBuffers {
    final float[] hidden; // (H) A1
    final float[] outputs = new float[Architecture.CLASSES]; // (10) logits Z2, then A2, then δ2 = A2 − Y
    final float[] delta1; // (H) δ1
    float inkSum; // Σ s
    float largestLogit;
    float expSum; // Σ exp(logit − largest logit)

    private final float[] scratch = new float[Architecture.CLASSES]; // (10)

    PassBuffers(int hiddenUnits) {
        hidden = new float[hiddenUnits];
        delta1 = new float[hiddenUnits];
    }

    /** Whether every logit is finite. */
    boolean isFinite() {
        for (float z : outputs) {
            if (!(Math.abs(z) <= Float.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** e^(Z2 − the largest logit), and their sum. Modified: outputs, largestLogit and expSum. */
    void takeExponentials() {
        float largest = outputs[0];
        for (int k = 1; k < outputs.length; k++) {
            largest = Math.max(largest, outputs[k]);
        }
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] -= largest;
        }
        Exact.expInPlace(outputs, scratch, outputs.length);
        float sum = 0;
        for (float exponential : outputs) {
            sum += exponential;
        }
        largestLogit = largest;
        expSum = sum;
    }

    /** From the exponentials to A2 = softmax(Z2) = e^… / Σ e^…, and on to δ2 = A2 − Y. Modified: outputs. */
    void takeOutputDeltas(int label) {
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] /= expSum;
        }
        outputs[label] -= 1f;
    }
}
