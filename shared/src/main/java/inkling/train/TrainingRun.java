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
    /** A run that ends more than so many points of accuracy below its best has collapsed. */
    private static final int COLLAPSE_POINTS = 5;

    private final Hyperparameters hyperparameters;
    private final TrainingData data;
    private final Trainer trainer;
    private final @Nullable String continuedFrom;
    private final List<Recording> recordings = new ArrayList<>();
    private int nextRecording; // 0 .. 50; 51 when all are taken
    private @Nullable Measurement measurement; // under way
    private Parameters recorded; // as of the last recording
    private Parameters spare; // takes those of the next
    private int divergedAt = -1;

    /**
     * Prepares a run from its seed; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step, of these hyperparameters and data
     */
    public TrainingRun(Hyperparameters hyperparameters, TrainingData data, Trainer trainer) {
        this(hyperparameters, data, trainer, Start.SEED);
    }

    /**
     * Prepares a run; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step, of these hyperparameters, data and start
     */
    public TrainingRun(Hyperparameters hyperparameters, TrainingData data, Trainer trainer, Start start) {
        this.hyperparameters = hyperparameters;
        this.data = data;
        this.trainer = trainer;
        continuedFrom = start.continuedFrom();
        recorded = Parameters.zeros(hyperparameters.architecture());
        trainer.readParameters(recorded);
        spare = Parameters.zeros(hyperparameters.architecture());
    }

    /**
     * Does the next piece of what is due: either at most {@code mostSteps} steps, or a slice of a recording.
     *
     * @return the number of steps taken, 0 for a slice of a recording
     */
    public int advance(int mostSteps) {
        if (isOver()) {
            return 0;
        }
        if (measurement == null && isRecordingDue()) {
            measurement = measure(nextRecording == INTERVALS);
        }
        if (measurement != null) {
            if (measurement.advance()) {
                finishRecording(measurement);
            }
            return 0;
        }
        int steps = Math.min(mostSteps, recordingStep(nextRecording) - trainer.step());
        int taken = trainer.run(steps);
        if (taken < steps) {
            divergedAt = trainer.step() + 1;
        }
        return taken;
    }

    private void finishRecording(Measurement finished) {
        measurement = null;
        if (!finished.isFinite()) {
            divergedAt = trainer.step();
            return;
        }
        recordings.add(finished.recording());
        spare = recorded;
        recorded = finished.parameters;
        do { // a run of fewer than 50 steps has some steps twice in its list
            nextRecording++;
        } while (nextRecording <= INTERVALS && recordingStep(nextRecording) == trainer.step());
    }

    /** Whether the next piece of work belongs to a recording, so that {@code advance(0)} does it. */
    public boolean isRecordingDue() {
        return !isOver() && trainer.step() == recordingStep(nextRecording);
    }

    /** Whether nothing is left to do: all steps taken and recorded, or diverged. */
    public boolean isOver() {
        return divergedAt >= 0 || nextRecording > INTERVALS;
    }

    /** How the run stands. */
    public Status status() {
        if (divergedAt >= 0) {
            return Status.DIVERGED;
        }
        if (!isOver()) {
            return Status.STOPPED;
        }
        return ending(recordings);
    }

    /** How a run with these recordings has ended: collapsed, if more than 5 points of accuracy below its best. */
    static Status ending(List<Recording> recordings) {
        int best = 0;
        for (Recording recording : recordings) {
            best = Math.max(best, recording.validation().correct());
        }
        Evaluation last = recordings.get(recordings.size() - 1).validation();
        // in whole images: 0.9 − 0.85 > 0.05 in double
        return 100 * (best - last.correct()) > COLLAPSE_POINTS * last.n() ? Status.COLLAPSED : Status.DONE;
    }

    /** Steps taken; of a diverged run, those up to the last recording, whose state it has fallen back to. */
    public int step() {
        if (divergedAt < 0) {
            return trainer.step();
        }
        return recordings.isEmpty() ? 0 : recordings.get(recordings.size() - 1).step();
    }

    /** The step at which the run diverged, or −1. */
    public int divergedAt() {
        return divergedAt;
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
        if (divergedAt < 0) {
            trainer.readParameters(target);
        } else {
            target.set(recorded);
        }
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
        if (divergedAt >= 0 || (last != null && last.step() == step())) {
            return last;
        }
        Measurement now = measure(false);
        while (!now.advance()) {
            // slice by slice
        }
        if (!now.isFinite()) {
            divergedAt = trainer.step();
            return last;
        }
        return now.recording();
    }

    private int recordingStep(int i) {
        return (int) Math.floor((double) i * hyperparameters.steps() / INTERVALS + 0.5);
    }

    private Measurement measure(boolean last) {
        Split.Part training = last ? Split.Part.TRAINING : Split.Part.TRAINING_SAMPLE;
        return new Measurement(trainer, hyperparameters.l2(), data.split(), training, spare);
    }
}
