package inkling.train;

import inkling.data.Split;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run and its recordings, in pieces small enough for a browser to stay awake between them. How it is cut into
 * pieces changes nothing, and neither does stopping, storing and going on.
 */
final class TrainingLoop {
    private final Trainer trainer;
    private final Split split;
    private final int steps;
    private final RecordingPlan plan;
    private final List<MeasuredStep> recorded = new ArrayList<>();
    private int next; // recording, 0 .. intervals; intervals + 1 when all are taken
    private @Nullable SlicedEvaluation measurement; // under way
    private byte[] right = {}; // of the last recording: a bit for each validation image
    // three that are written again and again: to take new memory at each recording costs as much as many steps
    private Parameters fallback; // at the last recording
    private Parameters spare; // for the next
    private final Parameters best;
    private int fallbackStep;
    private int bestStep;
    private int divergedAt = -1;

    /**
     * Prepares a run; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step
     */
    TrainingLoop(Recipe recipe, Split split, Trainer trainer, RecordingPlan plan) {
        this.trainer = trainer;
        this.split = split.limitedTo(recipe.hyperparameters().trainingImages());
        this.plan = plan;
        steps = recipe.hyperparameters().steps();
        Architecture architecture = recipe.hyperparameters().architecture();
        fallback = Parameters.zeros(architecture);
        best = Parameters.zeros(architecture);
        spare = Parameters.zeros(architecture);
        trainer.readParameters(fallback);
        best.set(fallback);
        fallbackStep = trainer.step();
        bestStep = fallbackStep;
    }

    /**
     * Goes on from a state.
     *
     * @param trainer that has started from the state's checkpoint
     * @throws IllegalArgumentException if trainer or plan are not the state's
     */
    static TrainingLoop resume(Recipe recipe, Split split, Trainer trainer, RecordingPlan plan, RunState state) {
        if (state.plan() != plan) {
            throw new IllegalArgumentException("the state must be of a " + plan + ", but is of a " + state.plan());
        }
        if (trainer.step() != state.checkpoint().step()) {
            throw new IllegalArgumentException("the trainer must be at step "
                    + state.checkpoint().step() + " of the state, but is at step " + trainer.step());
        }
        TrainingLoop loop = new TrainingLoop(recipe, split, trainer, plan);
        loop.fallback.set(state.fallback().parameters());
        loop.fallbackStep = state.fallback().step();
        loop.best.set(state.best().parameters());
        loop.bestStep = state.best().step();
        loop.right = state.right();
        loop.divergedAt = state.divergedAt();
        loop.recorded.addAll(state.recorded());
        loop.skipRecorded();
        return loop;
    }

    /** The state between the last step and the next. */
    RunState state() {
        return new RunState(
                plan,
                trainer.checkpoint(),
                List.copyOf(recorded),
                right,
                snapshot(fallbackStep, fallback),
                snapshot(bestStep, best),
                divergedAt);
    }

    private static Snapshot snapshot(int step, Parameters parameters) {
        Parameters copy = Parameters.zeros(parameters.architecture());
        copy.set(parameters);
        return new Snapshot(step, copy);
    }

    /** Does the next piece of what is due: at most so many steps, or a slice of a recording. Returns the steps taken. */
    int advance(int mostSteps) {
        if (isOver()) {
            return 0;
        }
        if (measurement == null && isRecordingDue()) {
            measurement = measure(next == plan.intervals());
        }
        if (measurement != null) {
            if (measurement.advance()) {
                finishRecording(measurement);
            }
            return 0;
        }
        int due = Math.min(mostSteps, plan.step(next, steps) - trainer.step());
        int taken = trainer.run(due);
        if (taken < due) {
            divergedAt = trainer.step() + 1;
        }
        return taken;
    }

    private void finishRecording(SlicedEvaluation finished) {
        measurement = null;
        if (!finished.isFinite()) {
            divergedAt = trainer.step();
            return;
        }
        MeasuredStep measured = finished.result();
        spare = fallback;
        fallback = finished.parameters();
        fallbackStep = measured.step();
        if (measured.validation().correct() > mostCorrect()) {
            best.set(fallback);
            bestStep = fallbackStep;
        }
        right = finished.right();
        recorded.add(measured);
        skipRecorded();
    }

    /** The most validation images that a recording had correct; −1 before the first. */
    private int mostCorrect() {
        int most = -1;
        for (MeasuredStep measured : recorded) {
            most = Math.max(most, measured.validation().correct());
        }
        return most;
    }

    /** Leaves the recordings behind that have been taken: a run of fewer steps than intervals has some steps twice. */
    private void skipRecorded() {
        while (!recorded.isEmpty()
                && next <= plan.intervals()
                && plan.step(next, steps) <= recorded.get(recorded.size() - 1).step()) {
            next++;
        }
    }

    /** Measures the parameters as they are, all at once; null if they are not finite: then it has diverged. */
    @Nullable
    MeasuredStep measureNow() {
        SlicedEvaluation now = measure(false);
        while (!now.advance()) {
            // slice by slice
        }
        if (now.isFinite()) {
            return now.result();
        }
        divergedAt = trainer.step();
        return null;
    }

    private SlicedEvaluation measure(boolean last) {
        return new SlicedEvaluation(trainer, split, spare, plan.parts(last));
    }

    /** Whether the next piece of work belongs to a recording, so that {@code advance(0)} does it. */
    boolean isRecordingDue() {
        return !isOver() && trainer.step() == plan.step(next, steps);
    }

    /** Whether nothing is left to do: all steps taken and recorded, or diverged. */
    boolean isOver() {
        return divergedAt >= 0 || next > plan.intervals();
    }

    /** How the run stands. */
    Status status() {
        if (divergedAt >= 0) {
            return Status.DIVERGED;
        }
        return isOver()
                ? Status.ending(mostCorrect(), recorded.get(recorded.size() - 1).validation())
                : Status.STOPPED;
    }

    /** The step at which it diverged, or −1. */
    int divergedAt() {
        return divergedAt;
    }

    /** The recordings so far, the oldest first. */
    List<MeasuredStep> recorded() {
        return Collections.unmodifiableList(recorded);
    }

    /** A bit for each validation image, the first the highest of byte 0: whether the last recording had it correct. */
    byte[] right() {
        return right;
    }

    /** Steps taken; where it has diverged, those up to the last recording, whose state it has fallen back to. */
    int step() {
        return divergedAt < 0 ? trainer.step() : fallbackStep;
    }

    /** @param target Modified: takes the parameters at {@link #step()}, in float32 */
    void readParameters(Parameters target) {
        if (divergedAt < 0) {
            trainer.readParameters(target);
        } else {
            target.set(fallback);
        }
    }
}
