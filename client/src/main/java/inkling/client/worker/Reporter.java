package inkling.client.worker;

import inkling.analysis.WeightImages;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Fingerprinted;
import inkling.client.protocol.TrainingEvent.Learned;
import inkling.client.protocol.TrainingEvent.Multiplied;
import inkling.client.protocol.TrainingEvent.Progressed;
import inkling.client.protocol.TrainingEvent.Recorded;
import inkling.client.protocol.WorkerPort;
import inkling.client.results.RunProgress;
import inkling.nn.Parameters;
import inkling.train.TrainingRun;

/**
 * Tells the page how a run stands: recordings, progress and W1·W2 15 times a second, all parameters 3 times a second.
 */
final class Reporter {
    private final TrainingRun run;
    private final KernelTrainer trainer;
    private final int id; // of the command that began the run
    private final Throttle timer = new Throttle(66);
    private final Throttle weightsTimer = new Throttle(330);
    private final Parameters parameters; // for those that are told
    private int recordingsSent;
    private boolean fingerprintSent;

    /** @param id of the command that began the run */
    Reporter(TrainingRun run, KernelTrainer trainer, int id) {
        this.run = run;
        this.trainer = trainer;
        this.id = id;
        parameters = Parameters.zeros(run.hyperparameters().architecture());
    }

    /** Tells what is due at this time, in milliseconds: all at once, so that the page draws it in one frame. */
    void tellDue(double now, boolean playing, double stepsPerSecond) {
        if (!timer.isDue(now)) {
            return;
        }
        tellRecordings();
        tellProgress(playing, stepsPerSecond);
        tell(new Multiplied(id, trainer.product()));
        if (weightsTimer.isDue(now)) {
            run.readParameters(parameters);
            tell(new Learned(id, parameters.toFloats()));
        }
    }

    /** Tells everything: the run stands still, and this is how it will be seen. */
    void tellAll() {
        tellRecordings();
        tellProgress(false, 0);
        run.readParameters(parameters);
        tellProduct(id, parameters);
        tell(new Learned(id, parameters.toFloats()));
        if (run.isOver() && !fingerprintSent) {
            tellFingerprint(id, parameters);
            fingerprintSent = true;
        }
    }

    /** Tells what identifies these parameters. */
    static void tellFingerprint(int id, Parameters parameters) {
        tell(new Fingerprinted(id, parameters.fingerprint()));
    }

    /** Tells W1·W2 of these parameters. */
    static void tellProduct(int id, Parameters parameters) {
        tell(new Multiplied(id, WeightImages.product(parameters)));
    }

    private void tellRecordings() {
        for (; recordingsSent < run.recordings().size(); recordingsSent++) {
            tell(new Recorded(id, run.recordings().get(recordingsSent)));
        }
    }

    private void tellProgress(boolean playing, double stepsPerSecond) {
        tell(new Progressed(
                id,
                new RunProgress(run.step(), stepsPerSecond, playing, run.isOver(), run.status(), run.divergedAt())));
    }

    private static void tell(TrainingEvent event) {
        WorkerPort.tell(event.encode());
    }
}
