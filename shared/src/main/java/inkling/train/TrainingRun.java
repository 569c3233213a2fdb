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
 * <p>It is a function of its recipe alone: how it is cut into pieces changes nothing, and neither does which trainer takes the
 * steps. 51 recordings are taken, at steps round(i·N/50) for i = 0 .. 50, on all validation images and on as many training
 * images; the last one on all training images.
 */
public final class TrainingRun {
    private final Recipe recipe;
    private final Trainer trainer;
    private final TrainingLoop loop;
    private final List<Recording> recordings = new ArrayList<>(); // of what the loop has recorded, as far as was asked

    /**
     * Prepares a run; the recording at step 0 is the first thing due.
     *
     * @param split of the recipe's data
     * @param trainer at its first step, of this recipe
     */
    public TrainingRun(Recipe recipe, Split split, Trainer trainer) {
        this(recipe, trainer, new TrainingLoop(recipe, split, trainer, RecordingPlan.RUN));
    }

    private TrainingRun(Recipe recipe, Trainer trainer, TrainingLoop loop) {
        this.recipe = recipe;
        this.trainer = trainer;
        this.loop = loop;
    }

    /**
     * Goes on with a run.
     *
     * @param trainer that has started from the state's checkpoint
     * @param state of a run of this recipe
     * @throws IllegalArgumentException if the state is of something else
     */
    public static TrainingRun resume(Recipe recipe, Split split, Trainer trainer, RunState state) {
        return new TrainingRun(recipe, trainer, TrainingLoop.resume(recipe, split, trainer, RecordingPlan.RUN, state));
    }

    /** All that is needed to go on with it elsewhere, also in the middle of a recording. */
    public RunState state() {
        return loop.state();
    }

    private Recording recording(MeasuredStep m) {
        double penalty = recipe.hyperparameters().l2() * m.squaredNorm();
        return new Recording(
                m.step(), m.learningRate(), penalty, m.evaluations().get(0), m.validation());
    }

    /**
     * Does the next piece of what is due: either at most {@code mostSteps} steps, or a slice of a recording.
     *
     * @return the number of steps taken, 0 for a slice of a recording
     */
    public int advance(int mostSteps) {
        return loop.advance(mostSteps);
    }

    /** Whether the next piece of work belongs to a recording, so that {@code advance(0)} does it. */
    public boolean isRecordingDue() {
        return loop.isRecordingDue();
    }

    /** Whether nothing is left to do: all steps taken and recorded, or diverged. */
    public boolean isOver() {
        return loop.isOver();
    }

    /** How the run stands. */
    public Status status() {
        return loop.status();
    }

    /** Steps taken; of a diverged run, those up to the last recording, whose state it has fallen back to. */
    public int step() {
        return loop.step();
    }

    /** The step at which the run diverged, or −1. */
    public int divergedAt() {
        return loop.divergedAt();
    }

    /** The parameters at {@link #step()}, in float32. */
    public Parameters parameters() {
        Parameters parameters = Parameters.zeros(hyperparameters().architecture());
        readParameters(parameters);
        return parameters;
    }

    /**
     * Reads the parameters at {@link #step()}, in float32.
     *
     * @param target Modified: takes them
     */
    public void readParameters(Parameters target) {
        loop.readParameters(target);
    }

    /** The recordings so far, the oldest first. */
    public List<Recording> recordings() {
        while (recordings.size() < loop.recorded().size()) {
            recordings.add(recording(loop.recorded().get(recordings.size())));
        }
        return Collections.unmodifiableList(recordings);
    }

    /** η of the next step. */
    public double learningRate() {
        return trainer.learningRate();
    }

    /** What the run is a function of. */
    public Recipe recipe() {
        return recipe;
    }

    /** Those of its recipe. */
    public Hyperparameters hyperparameters() {
        return recipe.hyperparameters();
    }

    /**
     * Measures the parameters as they are between two recordings, all at once: what a run that is stopped here is worth.
     * The run goes on as if it had not been measured, unless what is found is not finite: then it has diverged.
     *
     * @return a recording of this step; the last one, if it is of this step or the run has diverged; null if it has
     *     diverged before its first
     */
    public @Nullable Recording recordNow() {
        List<Recording> all = recordings();
        Recording last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (divergedAt() >= 0 || (last != null && last.step() == step())) {
            return last;
        }
        MeasuredStep now = loop.measureNow();
        return now == null ? last : recording(now);
    }
}
