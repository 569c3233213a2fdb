package inkling.train;

import inkling.data.Split;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run and its recordings at equal distances, in pieces small enough for a browser to stay awake between
 * them. How it is cut into pieces changes nothing.
 */
final class TrainingLoop {
    private final Trainer trainer;
    private final Split split;
    private final int steps;
    private final int intervals;
    private final Function<Boolean, Split.Part[]> parts;
    private final Consumer<SlicedEvaluation> recorder;
    private int next; // recording, 0 .. intervals; intervals + 1 when all are taken
    private @Nullable SlicedEvaluation measurement; // under way
    private Parameters recorded; // as of the last recording
    private int recordedStep;
    private Parameters spare; // takes those of the next
    private int divergedAt = -1;

    /**
     * Prepares it; the recording at step 0 is the first thing due.
     *
     * @param trainer at its first step
     * @param intervals between recordings: one is taken at each step round(i·N/intervals)
     * @param parts what a recording measures on, given whether it is the last
     * @param recorder takes each recording
     */
    TrainingLoop(
            Trainer trainer,
            Split split,
            Hyperparameters hyperparameters,
            int intervals,
            Function<Boolean, Split.Part[]> parts,
            Consumer<SlicedEvaluation> recorder) {
        this.trainer = trainer;
        this.split = split;
        this.steps = hyperparameters.steps();
        this.intervals = intervals;
        this.parts = parts;
        this.recorder = recorder;
        Architecture architecture = hyperparameters.architecture();
        recorded = Parameters.zeros(architecture);
        trainer.readParameters(recorded);
        spare = Parameters.zeros(architecture);
    }

    /** Does the next piece of what is due: at most so many steps, or a slice of a recording. Returns the steps taken. */
    int advance(int mostSteps) {
        if (isOver()) {
            return 0;
        }
        if (measurement == null && isRecordingDue()) {
            measurement = measure(next == intervals);
        }
        if (measurement != null) {
            if (measurement.advance()) {
                finishRecording(measurement);
            }
            return 0;
        }
        int due = Math.min(mostSteps, recordingStep(next) - trainer.step());
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
        recorder.accept(finished);
        spare = recorded;
        recorded = finished.parameters;
        recordedStep = finished.step;
        do { // a run of fewer steps than intervals has some steps twice in its list
            next++;
        } while (next <= intervals && recordingStep(next) == trainer.step());
    }

    /** Measures the parameters as they are, all at once; null if they are not finite: then it has diverged. */
    @Nullable
    SlicedEvaluation measureNow() {
        SlicedEvaluation now = measure(false);
        while (!now.advance()) {
            // slice by slice
        }
        if (now.isFinite()) {
            return now;
        }
        divergedAt = trainer.step();
        return null;
    }

    private SlicedEvaluation measure(boolean last) {
        return new SlicedEvaluation(trainer, split, spare, parts.apply(last));
    }

    /** Whether the next piece of work belongs to a recording, so that {@code advance(0)} does it. */
    boolean isRecordingDue() {
        return !isOver() && trainer.step() == recordingStep(next);
    }

    /** Whether nothing is left to do: all steps taken and recorded, or diverged. */
    boolean isOver() {
        return divergedAt >= 0 || next > intervals;
    }

    /** The step at which it diverged, or −1. */
    int divergedAt() {
        return divergedAt;
    }

    /** Steps taken; where it has diverged, those up to the last recording, whose state it has fallen back to. */
    int step() {
        return divergedAt < 0 ? trainer.step() : recordedStep;
    }

    /** @param target Modified: takes the parameters at {@link #step()}, in float32 */
    void readParameters(Parameters target) {
        if (divergedAt < 0) {
            trainer.readParameters(target);
        } else {
            target.set(recorded);
        }
    }

    private int recordingStep(int i) {
        return (int) Math.floor((double) i * steps / intervals + 0.5);
    }
}
