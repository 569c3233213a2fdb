package inkling.train;

import inkling.nn.Architecture;

/** What the forward pass leaves for the backward pass of the same image. */
final class Pass {
    final float[] hidden; // (H) A1
    final float[] outputs = new float[Architecture.CLASSES]; // (10) logits Z2, then A2, then δ2 = A2 − Y
    final float[] delta1; // (H) δ1
    float inkSum; // Σ s
    float largestLogit;
    float expSum; // Σ exp(logit − largest logit)

    Pass(int hiddenUnits) {
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
}
