package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run, from its start to its last recording, in pieces small enough for a browser to stay awake between them.
 *
 * <p>It is a function of hyperparameters, data and start alone: how it is cut into pieces changes nothing. 51 recordings are
 * taken, at steps round(i·N/50) for i = 0 .. 50, on all validation images and on as many training images; the last one on
 * all training images.
 */
public final class TrainingRun {
    private static final int INTERVALS = 50;

    private final Hyperparameters hyperparameters;
    private final TrainingData data;
    private final Trainer trainer;
    private final @Nullable String continuedFrom;
    private final List<Recording> recordings = new ArrayList<>();
    private final TrainingLoop course;

    /**
     * Prepares a run from its seed; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step, of these hyperparameters and data
     */
    public TrainingRun(Hyperparameters hyperparameters, TrainingData data, Trainer trainer) {
        this(hyperparameters, data, trainer, InitialWeights.SEED);
    }

    /**
     * Prepares a run; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step, of these hyperparameters, data and start
     */
    public TrainingRun(Hyperparameters hyperparameters, TrainingData data, Trainer trainer, InitialWeights start) {
        this.hyperparameters = hyperparameters;
        this.data = data;
        this.trainer = trainer;
        continuedFrom = start.continuedFrom();
        course = new TrainingLoop(
                trainer,
                data.split(),
                hyperparameters,
                INTERVALS,
                TrainingRun::parts,
                measurement -> recordings.add(recording(measurement)));
    }

    private static Split.Part[] parts(boolean last) {
        return new Split.Part[] {last ? Split.Part.TRAINING : Split.Part.TRAINING_SAMPLE, Split.Part.VALIDATION};
    }

    private Recording recording(SlicedEvaluation m) {
        return new Recording(
                m.step,
                m.learningRate,
                hyperparameters.l2() * m.squaredNorm,
                m.tally(0).result(),
                m.tally(1).result());
    }

    /**
     * Does the next piece of what is due: either at most {@code mostSteps} steps, or a slice of a recording.
     *
     * @return the number of steps taken, 0 for a slice of a recording
     */
    public int advance(int mostSteps) {
        return course.advance(mostSteps);
    }

    /** Whether the next piece of work belongs to a recording, so that {@code advance(0)} does it. */
    public boolean isRecordingDue() {
        return course.isRecordingDue();
    }

    /** Whether nothing is left to do: all steps taken and recorded, or diverged. */
    public boolean isOver() {
        return course.isOver();
    }

    /** How the run stands. */
    public Status status() {
        if (divergedAt() >= 0) {
            return Status.DIVERGED;
        }
        return isOver() ? ending(recordings) : Status.STOPPED;
    }

    /** How a run with these recordings has ended. */
    static Status ending(List<Recording> recordings) {
        int best = 0;
        for (Recording recording : recordings) {
            best = Math.max(best, recording.validation().correct());
        }
        return Status.ending(best, recordings.get(recordings.size() - 1).validation());
    }

    /** Steps taken; of a diverged run, those up to the last recording, whose state it has fallen back to. */
    public int step() {
        return course.step();
    }

    /** The step at which the run diverged, or −1. */
    public int divergedAt() {
        return course.divergedAt();
    }

    /** The parameters at {@link #step()}, in float32. */
    public Parameters parameters() {
        Parameters parameters = Parameters.zeros(hyperparameters.architecture());
        readParameters(parameters);
        return parameters;
    }

    /**
     * Reads the parameters at {@link #step()}, in float32.
     *
     * @param target Modified: takes them
     */
    public void readParameters(Parameters target) {
        course.readParameters(target);
    }

    /** The recordings so far, the oldest first. */
    public List<Recording> recordings() {
        return Collections.unmodifiableList(recordings);
    }

    /** η of the next step. */
    public double learningRate() {
        return trainer.learningRate();
    }

    /** What the run was made from. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** The fingerprint of the model that the run continues; null where it started from its seed. */
    public @Nullable String continuedFrom() {
        return continuedFrom;
    }

    /** What it learns from. */
    public TrainingData data() {
        return data;
    }

    /**
     * Measures the parameters as they are between two recordings, all at once: what a run that is stopped here is worth.
     * The run goes on as if it had not been measured, unless what is found is not finite: then it has diverged.
     *
     * @return a recording of this step; the last one, if it is of this step or the run has diverged; null if it has
     *     diverged before its first
     */
    public @Nullable Recording recordNow() {
        Recording last = recordings.isEmpty() ? null : recordings.get(recordings.size() - 1);
        if (divergedAt() >= 0 || (last != null && last.step() == step())) {
            return last;
        }
        SlicedEvaluation now = course.measureNow();
        return now == null ? last : recording(now);
    }
}
