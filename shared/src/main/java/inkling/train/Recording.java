package inkling.train;

/**
 * What was measured at one step of a run.
 *
 * @param learningRate of the step that follows
 * @param l2Penalty λ·(‖W1‖² + ‖W2‖²)
 */
public record Recording(int step, double learningRate, double l2Penalty, Evaluation training, Evaluation validation) {
    /** Checks that all is finite: what is not is divergence, and is not recorded. */
    public Recording {
        if (!Double.isFinite(l2Penalty) || !Double.isFinite(training.loss()) || !Double.isFinite(validation.loss())) {
            throw new IllegalArgumentException("at step " + step + " a loss is not finite: the run has diverged");
        }
    }
}
