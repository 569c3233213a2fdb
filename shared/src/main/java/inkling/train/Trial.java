package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One model of a search: a run that is recorded at 11 points, round(i·N/10) for i = 0 .. 10, on the validation images
 * alone. Its result is a function of hyperparameters and data; how it is cut into pieces changes nothing, and neither does
 * which trainer takes the steps.
 */
public final class Trial {
    private static final int INTERVALS = 10;

    private final Hyperparameters hyperparameters;
    private final TrainingLoop course;
    private final List<Point> points = new ArrayList<>();
    private byte[] right = {}; // of the last point: a bit for each validation image

    /** What was measured at one step, on all validation images. */
    public record Point(int step, Evaluation validation) {}

    /**
     * What a trial has come to.
     *
     * @param status done, collapsed or diverged
     * @param last the last point; of a diverged trial, the last before it diverged
     * @param best the first of those with most images correct
     * @param right a bit for each validation image, in the order of the split, the first the highest of byte 0: whether it
     *     was correct at the last point
     * @param fingerprint of the parameters at the last point
     */
    public record Result(Status status, Point last, Point best, byte[] right, String fingerprint) {}

    /**
     * Prepares a trial; the point at step 0 is the first thing due.
     *
     * @param trainer at its first step, of these hyperparameters and this split
     */
    public Trial(Hyperparameters hyperparameters, Split split, Trainer trainer) {
        this.hyperparameters = hyperparameters;
        Split.Part[] validation = {Split.Part.VALIDATION};
        course = new TrainingLoop(trainer, split, hyperparameters, INTERVALS, last -> validation, this::record);
    }

    private void record(SlicedEvaluation measurement) {
        EvaluationSum tally = measurement.tally(0);
        points.add(new Point(measurement.step, tally.result()));
        right = tally.right();
    }

    /**
     * Does the next piece of what is due: either at most {@code mostSteps} steps, or a slice of a point.
     *
     * @return the number of steps taken
     */
    public int advance(int mostSteps) {
        return course.advance(mostSteps);
    }

    /** Whether it has come to a result. */
    public boolean isOver() {
        return course.isOver();
    }

    /** Steps taken so far. */
    public int step() {
        return course.step();
    }

    /** The points so far, the oldest first. */
    public List<Point> points() {
        return Collections.unmodifiableList(points);
    }

    /**
     * What it has come to.
     *
     * @throws IllegalStateException before it is over, or where not even the parameters of step 0 were finite
     */
    public Result result() {
        if (!isOver() || points.isEmpty()) {
            throw new IllegalStateException("a trial that has not ended, or not begun, has no result");
        }
        Point last = points.get(points.size() - 1);
        Point best = points.get(0);
        for (Point point : points) {
            best = point.validation.correct() > best.validation.correct() ? point : best;
        }
        Status status =
                course.divergedAt() >= 0 ? Status.DIVERGED : Status.ending(best.validation.correct(), last.validation);
        Parameters parameters = Parameters.zeros(hyperparameters.architecture());
        course.readParameters(parameters);
        return new Result(status, last, best, right, parameters.fingerprint());
    }
}
