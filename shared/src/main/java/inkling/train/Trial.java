package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * One model of a search: a run that is recorded at 11 points, round(i·N/10) for i = 0 .. 10, on the validation images
 * alone. Its result is a function of its recipe; how it is cut into pieces changes nothing, and neither does
 * which trainer takes the steps.
 */
public final class Trial {
    private final Recipe recipe;
    private final TrainingLoop loop;

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
     * @param split of the recipe's data
     * @param trainer at its first step, of this recipe
     */
    public Trial(Recipe recipe, Split split, Trainer trainer) {
        this(recipe, new TrainingLoop(recipe, split, trainer, RecordingPlan.TRIAL));
    }

    private Trial(Recipe recipe, TrainingLoop loop) {
        this.recipe = recipe;
        this.loop = loop;
    }

    /**
     * Goes on with a trial.
     *
     * @param trainer that has started from the state's checkpoint
     * @param state of a trial of this recipe
     * @throws IllegalArgumentException if the state is of something else
     */
    public static Trial resume(Recipe recipe, Split split, Trainer trainer, RunState state) {
        return new Trial(recipe, TrainingLoop.resume(recipe, split, trainer, RecordingPlan.TRIAL, state));
    }

    /** All that is needed to go on with it elsewhere. */
    public RunState state() {
        return loop.state();
    }

    /**
     * Does the next piece of what is due: either at most {@code mostSteps} steps, or a slice of a point.
     *
     * @return the number of steps taken
     */
    public int advance(int mostSteps) {
        return loop.advance(mostSteps);
    }

    /** Whether it has come to a result. */
    public boolean isOver() {
        return loop.isOver();
    }

    /** Steps taken so far. */
    public int step() {
        return loop.step();
    }

    /** The points so far, the oldest first. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (MeasuredStep measured : loop.recorded()) {
            points.add(new Point(measured.step(), measured.validation()));
        }
        return points;
    }

    /**
     * What it has come to.
     *
     * @throws IllegalStateException before it is over, or where not even the parameters of step 0 were finite
     */
    public Result result() {
        List<Point> points = points();
        if (!isOver() || points.isEmpty()) {
            throw new IllegalStateException("a trial that has not ended, or not begun, has no result");
        }
        Point best = points.get(0);
        for (Point point : points) {
            best = point.validation.correct() > best.validation.correct() ? point : best;
        }
        Parameters parameters = Parameters.zeros(recipe.hyperparameters().architecture());
        loop.readParameters(parameters);
        Point last = points.get(points.size() - 1);
        return new Result(loop.status(), last, best, loop.right(), parameters.fingerprint());
    }
}
