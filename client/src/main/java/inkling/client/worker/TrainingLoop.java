package inkling.client.worker;

import inkling.analysis.WeightImages;
import inkling.client.js.Js;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.Progress;
import inkling.client.protocol.Wire;
import inkling.nn.Parameters;
import inkling.train.TrainingRun;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Trains in slices of a few milliseconds, between which commands are heard: so that a pause acts at once. Tells the page
 * how it stands 20 times a second, shows W1·W2 12 times a second and all parameters 3 times a second.
 */
final class TrainingLoop {
    private static final double SLICE_MS = 12;

    private final Consumer<RuntimeException> onFailure;
    private final Pace pace = new Pace();
    private final Timer progressTimer = new Timer(50);
    private final Timer picturesTimer = new Timer(80);
    private final Timer weightsTimer = new Timer(330);
    private @Nullable TrainingRun run;
    private boolean playing;
    private boolean scheduled;
    private int recordingsSent;

    TrainingLoop(Consumer<RuntimeException> onFailure) {
        this.onFailure = onFailure;
    }

    /** Takes up a run, at its first step and paused. */
    void prepare(TrainingRun prepared) {
        run = prepared;
        playing = false;
        recordingsSent = 0;
        postAll();
    }

    /** Lets go of the run. */
    void discard() {
        run = null;
        playing = false;
    }

    TrainingRun requireRun() {
        if (run == null) {
            throw new IllegalStateException("There is no run yet.");
        }
        return run;
    }

    void play() {
        requireRun();
        playing = true;
        pace.restart(Performance.now());
        schedule(0);
    }

    void pause() {
        playing = false;
        if (run != null) {
            postAll();
        }
    }

    void setPace(double stepsPerSecond) {
        pace.set(stepsPerSecond, Performance.now());
        if (playing) {
            schedule(0);
        }
    }

    /** Takes one step, and what recording is due before it. */
    void step() {
        TrainingRun current = requireRun();
        playing = false;
        int taken = 0;
        while (taken == 0 && !current.isOver()) {
            taken = current.advance(1);
        }
        finishDueRecording(current);
        postAll();
    }

    /** After the last step there is nothing left to press Step for: the last recording is taken with it. */
    private static void finishDueRecording(TrainingRun current) {
        while (current.step() == current.hyperparameters().steps() && !current.isOver()) {
            current.advance(1);
        }
    }

    private void schedule(double delay) {
        if (scheduled) {
            return;
        }
        scheduled = true;
        if (delay > 0) {
            Window.setTimeout(this::slice, delay);
        } else {
            Js.soon(this::slice);
        }
    }

    private void slice() {
        scheduled = false;
        TrainingRun current = run;
        if (!playing || current == null) {
            return;
        }
        try {
            train(current);
        } catch (RuntimeException e) {
            playing = false;
            onFailure.accept(e);
        }
    }

    private void train(TrainingRun current) {
        double now = Performance.now();
        double end = now + SLICE_MS;
        int due = pace.due(now);
        while (due > 0 && now < end && !current.isOver()) {
            int taken = current.advance(Math.min(due, pace.chunk()));
            double before = now;
            now = Performance.now();
            pace.took(taken, now - before);
            due -= taken;
        }
        if (current.isOver()) {
            playing = false;
            postAll();
        } else {
            postDue(current, now);
            schedule(pace.delay(now));
        }
    }

    private void postDue(TrainingRun current, double now) {
        postRecordings(current);
        if (progressTimer.isDue(now)) {
            postProgress(current);
        }
        boolean weights = weightsTimer.isDue(now);
        if (picturesTimer.isDue(now) || weights) {
            Parameters parameters = current.parameters();
            postPictures(parameters);
            if (weights) {
                postWeights(parameters);
            }
        }
    }

    private void postAll() {
        TrainingRun current = requireRun();
        postRecordings(current);
        postProgress(current);
        Parameters parameters = current.parameters();
        postPictures(parameters);
        postWeights(parameters);
    }

    private void postRecordings(TrainingRun current) {
        for (; recordingsSent < current.recordings().size(); recordingsSent++) {
            Js.post(Message.of(Event.RECORDED, Wire.numbers(current.recordings().get(recordingsSent))), null);
        }
    }

    private void postProgress(TrainingRun current) {
        double rate = playing ? pace.stepsPerSecond() : 0;
        Progress progress =
                new Progress(current.step(), rate, playing, current.isOver(), current.status(), current.divergedAt());
        Js.post(progress.toMessage(), null);
    }

    void postPictures(Parameters parameters) {
        postFloats(Event.PICTURES, WeightImages.product(parameters));
    }

    private static void postWeights(Parameters parameters) {
        postFloats(Event.WEIGHTS, parameters.toFloats());
    }

    private static void postFloats(Event event, float[] floats) {
        Message message = Message.of(event);
        message.setFloats(Float32Array.fromJavaArray(floats));
        Js.post(message, message.getFloats());
    }

    /** Says that something is due, at most once in so many milliseconds. */
    private static final class Timer {
        private final double interval;
        private double last;

        Timer(double interval) {
            this.interval = interval;
        }

        boolean isDue(double now) {
            boolean due = now - last >= interval;
            if (due) {
                last = now;
            }
            return due;
        }
    }
}
