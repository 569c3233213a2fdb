package inkling.client.worker;

import inkling.client.js.EventLoop;
import inkling.train.TrainingRun;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trains in slices of a few milliseconds, between which commands are heard: so a pause acts at once. */
final class TrainingScheduler {
    private static final double SLICE_MS = 20;
    /** At a slow pace it wakes up this often all the same, so that another pace is heeded soon. */
    private static final double LONGEST_REST_MS = 40;

    private final EventLoop events;
    private final Consumer<RuntimeException> onFailure;
    private final StepPacer pace = new StepPacer();
    private @Nullable Task task;
    private boolean playing;
    private boolean scheduled;

    /** A run, and who tells of it. */
    private record Task(TrainingRun run, Reporter reporter) {}

    TrainingScheduler(EventLoop events, Consumer<RuntimeException> onFailure) {
        this.events = events;
        this.onFailure = onFailure;
    }

    /** Takes up a run, paused; a recording that is due, such as the first, is taken at once. */
    void prepare(TrainingRun run, Reporter reporter) {
        task = new Task(run, reporter);
        playing = false;
        pace.newRun();
        reporter.tellAll();
        schedule(0);
    }

    /** Lets go of the run. */
    void discard() {
        task = null;
        playing = false;
    }

    TrainingRun requireRun() {
        return requireTask().run;
    }

    private Task requireTask() {
        if (task == null) {
            throw new IllegalStateException("There is no run yet.");
        }
        return task;
    }

    void play() {
        requireTask();
        playing = true;
        pace.restart(events.now());
        schedule(0);
    }

    void pause() {
        playing = false;
        if (task != null) {
            task.reporter.tellAll();
        }
    }

    /** Steps a second; infinite for as fast as it goes. */
    void setPace(double stepsPerSecond) {
        pace.set(stepsPerSecond, events.now());
        if (playing) {
            schedule(0);
        }
    }

    /** Takes so many steps at once, and the recordings that are due before them. */
    void step(int steps) {
        Task current = requireTask();
        playing = false;
        int taken = 0;
        while (taken < steps && !current.run.isOver()) {
            taken += current.run.advance(steps - taken);
        }
        current.reporter.tellAll();
        schedule(0);
    }

    private void schedule(double delay) {
        if (scheduled) {
            return;
        }
        scheduled = true;
        events.later(this::slice, delay);
    }

    private void slice() {
        scheduled = false;
        Task current = task;
        if (current == null || !(playing || current.run.isRecordingDue())) {
            return;
        }
        try {
            train(current.run);
            goOnOrRest(current);
        } catch (RuntimeException e) {
            playing = false;
            onFailure.accept(e);
            current.reporter.tellAll();
        }
    }

    /** One slice: steps while playing, and recordings that are due also when paused. */
    private void train(TrainingRun run) {
        double now = events.now();
        double end = now + SLICE_MS;
        int due = playing ? pace.due(now) : 0;
        while (now < end && (due > 0 || run.isRecordingDue()) && !run.isOver()) {
            int taken = run.advance(Math.min(due, pace.chunk()));
            double before = now;
            now = events.now();
            pace.took(taken, now - before);
            due -= taken;
        }
    }

    private void goOnOrRest(Task current) {
        boolean recording = current.run.isRecordingDue();
        if (current.run.isOver() || !(playing || recording)) {
            playing = false;
            current.reporter.tellAll();
        } else {
            double now = events.now();
            double delay = pace.delay(now);
            current.reporter.tellDue(now, playing, playing ? pace.stepsPerSecond() : 0);
            schedule(recording ? 0 : Math.min(delay, LONGEST_REST_MS));
        }
    }
}
