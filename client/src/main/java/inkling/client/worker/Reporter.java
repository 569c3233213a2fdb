package inkling.client.worker;

import inkling.analysis.WeightImages;
import inkling.client.js.Js;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.client.protocol.RunProgress;
import inkling.nn.Parameters;
import inkling.train.TrainingRun;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Tells the page how a run stands: recordings, progress and W1·W2 15 times a second, all parameters 3 times a second.
 */
final class Reporter {
    private final TrainingRun run;
    private final KernelTrainer trainer;
    private final int subject;
    private final Throttle timer = new Throttle(66);
    private final Throttle weightsTimer = new Throttle(330);
    private final Parameters parameters; // for those that are told
    private int recordingsSent;
    private boolean fingerprintSent;

    /** @param subject the number of the command that began the run */
    Reporter(TrainingRun run, KernelTrainer trainer, int subject) {
        this.run = run;
        this.trainer = trainer;
        this.subject = subject;
        parameters = Parameters.zeros(run.hyperparameters().architecture());
    }

    /** Tells what is due at this time, in milliseconds: all at once, so that the page draws it in one frame. */
    void tellDue(double now, boolean playing, double stepsPerSecond) {
        if (!timer.isDue(now)) {
            return;
        }
        tellRecordings();
        tellProgress(playing, stepsPerSecond);
        tell(subject, Event.PICTURES, trainer.product());
        if (weightsTimer.isDue(now)) {
            run.readParameters(parameters);
            tell(subject, Event.WEIGHTS, parameters.toFloats());
        }
    }

    /** Tells everything: the run stands still, and this is how it will be seen. */
    void tellAll() {
        tellRecordings();
        tellProgress(false, 0);
        run.readParameters(parameters);
        tellPictures(subject, parameters);
        tell(subject, Event.WEIGHTS, parameters.toFloats());
        if (run.isOver() && !fingerprintSent) {
            tellFingerprint(subject, parameters);
            fingerprintSent = true;
        }
    }

    /** Tells what identifies these parameters. */
    static void tellFingerprint(int subject, Parameters parameters) {
        Message message = Message.of(Event.FINGERPRINT, parameters.fingerprint());
        message.setSubject(subject);
        Js.post(message, null);
    }

    /** Shows W1·W2 of these parameters. */
    static void tellPictures(int subject, Parameters parameters) {
        tell(subject, Event.PICTURES, WeightImages.product(parameters));
    }

    private void tellRecordings() {
        for (; recordingsSent < run.recordings().size(); recordingsSent++) {
            tell(Message.of(
                    Event.RECORDED, MessageCodec.numbers(run.recordings().get(recordingsSent))));
        }
    }

    private void tellProgress(boolean playing, double stepsPerSecond) {
        RunProgress progress =
                new RunProgress(run.step(), stepsPerSecond, playing, run.isOver(), run.status(), run.divergedAt());
        tell(progress.toMessage());
    }

    private void tell(Message message) {
        message.setSubject(subject);
        Js.post(message, null);
    }

    private static void tell(int subject, Event event, float[] floats) {
        tell(subject, event, Float32Array.fromJavaArray(floats));
    }

    private static void tell(int subject, Event event, Float32Array floats) {
        Message message = Message.of(event);
        message.setSubject(subject);
        message.setFloats(floats);
        Js.post(message, floats);
    }
}
