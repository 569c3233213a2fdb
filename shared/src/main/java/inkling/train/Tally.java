package inkling.train;

import inkling.math.Exact;

/** What measuring has come to so far, image by image. */
public final class Tally {
    private double lossSum;
    private int correct;
    private int n;

    /**
     * Counts one image. Its cross-entropy is log Σ exp(logit) − logit of the label, with the largest logit taken out of the
     * sum.
     *
     * @param expSum Σ exp(logit − largest logit), in float precision
     */
    public void add(boolean isCorrect, double largestLogit, double labelLogit, double expSum) {
        // in this order, because TeaVM 0.15 drops the brackets of a + (b + c)
        lossSum = ((largestLogit - labelLogit) + Exact.log(expSum)) + lossSum;
        correct += isCorrect ? 1 : 0;
        n++;
    }

    /** The measure of the images so far, at least one. Its loss is not finite if a logit was not. */
    public Evaluation result() {
        return new Evaluation(lossSum / n, correct, n);
    }
}
