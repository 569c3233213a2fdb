package inkling.train;

/**
 * How a network does on some images.
 *
 * @param loss mean cross-entropy of an image in nats, without the L2 penalty
 * @param correct images whose largest logit is the label's
 * @param n images
 */
public record Evaluation(double loss, int correct, int n) {
    /** Checks that 0 ≤ correct ≤ n and n &gt; 0. */
    public Evaluation {
        if (n < 1 || correct < 0 || correct > n) {
            throw new IllegalArgumentException(correct + " of " + n + " images cannot be correct");
        }
    }

    /** The share of correct images, 0 .. 1. */
    public double accuracy() {
        return (double) correct / n;
    }
}
