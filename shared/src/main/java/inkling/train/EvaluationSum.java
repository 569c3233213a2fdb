package inkling.train;

import inkling.math.Exact;

/** What measuring has come to so far, image by image. */
public final class EvaluationSum {
    private final byte[] right; // a bit for each image, the first the highest of the first byte
    private double lossSum;
    private int correct;
    private int n;

    /** @param most the number of images that may be counted */
    public EvaluationSum(int most) {
        right = new byte[(most + 7) / 8];
    }

    /**
     * Counts one image. Its cross-entropy is log Σ exp(logit) − logit of the label, with the largest logit taken out of the
     * sum.
     *
     * @param expSum Σ exp(logit − largest logit), in float precision
     */
    public void add(boolean isCorrect, double largestLogit, double labelLogit, double expSum) {
        // in this order, because TeaVM 0.15 drops the brackets of a + (b + c)
        lossSum = ((largestLogit - labelLogit) + Exact.log(expSum)) + lossSum;
        if (isCorrect) {
            right[n >> 3] |= (byte) (128 >> (n & 7));
            correct++;
        }
        n++;
    }

    /** The measure of the images so far, at least one. Its loss is not finite if a logit was not. */
    public Evaluation result() {
        return new Evaluation(lossSum / n, correct, n);
    }

    /** A bit for each image, in the order in which they came: 1 where it was correct. The first is the highest of byte 0. */
    public byte[] right() {
        return right.clone();
    }
}
