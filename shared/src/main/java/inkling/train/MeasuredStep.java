package inkling.train;

import java.util.List;

/**
 * What a recording has measured, as its {@link RecordingPlan} has it.
 *
 * @param learningRate of the step that follows
 * @param squaredNorm ‖W1‖² + ‖W2‖², the bias rows included
 * @param evaluations one of each part, validation last
 */
public record MeasuredStep(int step, double learningRate, double squaredNorm, List<Evaluation> evaluations) {
    /** On the validation images. */
    public Evaluation validation() {
        return evaluations.get(evaluations.size() - 1);
    }
}
