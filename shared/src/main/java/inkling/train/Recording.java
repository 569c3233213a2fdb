package inkling.train;

/**
 * What was measured at one step of a run.
 *
 * @param learningRate of the step that follows
 * @param l2Penalty λ·(‖W1‖² + ‖W2‖²)
 */
public record Recording(int step, double learningRate, double l2Penalty, Evaluation training, Evaluation validation) {}
