package inkling.client.worker;

import inkling.analysis.WeightImages;
import inkling.client.js.Js;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.Progress;
import inkling.client.protocol.Wire;
import inkling.nn.Parameters;
import inkling.train.TrainingRun;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Tells the page how a run stands: recordings as they are taken, progress 20 times a second, W1·W2 12 times a second, all
 * parameters 3 times a second.
 */
final class Reporter {
    private final TrainingRun run;
    private final Timer progressTimer = new Timer(50);
    private final Timer picturesTimer = new Timer(80);
    private final Timer weightsTimer = new Timer(330);
    private int recordingsSent;

    Reporter(TrainingRun run) {
        this.run = run;
    }

    /** Tells what is due at this time, in milliseconds. */
    void tellDue(double now, boolean playing, double stepsPerSecond) {
        tellRecordings();
        if (progressTimer.isDue(now)) {
            tellProgress(playing, stepsPerSecond);
        }
        boolean weights = weightsTimer.isDue(now);
        if (picturesTimer.isDue(now) || weights) {
            Parameters parameters = run.parameters();
            tellPictures(parameters);
            if (weights) {
                tell(Event.WEIGHTS, parameters.toFloats());
            }
        }
    }

    /** Tells everything: the run stands still, and this is how it will be seen. */
    void tellAll() {
        tellRecordings();
        tellProgress(false, 0);
        Parameters parameters = run.parameters();
        tellPictures(parameters);
        tell(Event.WEIGHTS, parameters.toFloats());
    }

    /** Shows W1·W2 of these parameters. */
    static void tellPictures(Parameters parameters) {
        tell(Event.PICTURES, WeightImages.product(parameters));
    }

    private void tellRecordings() {
        for (; recordingsSent < run.recordings().size(); recordingsSent++) {
            Js.post(Message.of(Event.RECORDED, Wire.numbers(run.recordings().get(recordingsSent))), null);
        }
    }

    private void tellProgress(boolean playing, double stepsPerSecond) {
        Progress progress =
                new Progress(run.step(), stepsPerSecond, playing, run.isOver(), run.status(), run.divergedAt());
        Js.post(progress.toMessage(), null);
    }

    private static void tell(Event event, float[] floats) {
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
