package inkling.client.worker;

import inkling.analysis.WeightImages;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Fingerprinted;
import inkling.client.protocol.TrainingEvent.Learned;
import inkling.client.protocol.TrainingEvent.Multiplied;
import inkling.client.protocol.TrainingEvent.Progressed;
import inkling.client.protocol.TrainingEvent.Recorded;
import inkling.client.results.RunProgress;
import inkling.nn.Parameters;
import inkling.train.TrainingRun;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells the page how a run stands: recordings, progress and W1·W2 15 times a second, all parameters 3 times a second.
 */
final class Reporter {
    private final TrainingRun run;
    private final Supplier<float[]> product; // W1·W2 (10 × 784) as it is now
    private final int id; // of the command that began the run
    private final Consumer<TrainingEvent> page;
    private final Throttle timer = new Throttle(66);
    private final Throttle weightsTimer = new Throttle(330);
    private final Parameters parameters; // for those that are told
    private int recordingsSent;
    private boolean fingerprintSent;

    /**
     * Tells of a run.
     *
     * @param product computes W1·W2 (10 × 784) of the parameters as they are
     * @param id of the command that began the run
     * @param page takes what is told
     */
    Reporter(TrainingRun run, Supplier<float[]> product, int id, Consumer<TrainingEvent> page) {
        this.run = run;
        this.product = product;
        this.id = id;
        this.page = page;
        parameters = Parameters.zeros(run.hyperparameters().architecture());
    }

    /** Tells what is due at this time, in milliseconds: all at once, so that the page draws it in one frame. */
    void tellDue(double now, boolean playing, double stepsPerSecond) {
        if (!timer.isDue(now)) {
            return;
        }
        tellRecordings();
        tellProgress(playing, stepsPerSecond);
        page.accept(new Multiplied(id, product.get()));
        if (weightsTimer.isDue(now)) {
            run.readParameters(parameters);
            page.accept(new Learned(id, parameters.toFloats()));
        }
    }

    /** Tells everything: the run stands still, and this is how it will be seen. */
    void tellAll() {
        tellRecordings();
        tellProgress(false, 0);
        run.readParameters(parameters);
        page.accept(product(id, parameters));
        page.accept(new Learned(id, parameters.toFloats()));
        if (run.isOver() && !fingerprintSent) {
            page.accept(fingerprint(id, parameters));
            fingerprintSent = true;
        }
    }

    /** What tells of W1·W2 of these parameters. */
    static TrainingEvent product(int id, Parameters parameters) {
        return new Multiplied(id, WeightImages.product(parameters));
    }

    /** What tells of that which identifies these parameters. */
    static TrainingEvent fingerprint(int id, Parameters parameters) {
        return new Fingerprinted(id, parameters.fingerprint());
    }

    private void tellRecordings() {
        for (; recordingsSent < run.recordings().size(); recordingsSent++) {
            page.accept(new Recorded(id, run.recordings().get(recordingsSent)));
        }
    }

    private void tellProgress(boolean playing, double stepsPerSecond) {
        page.accept(new Progressed(
                id,
                new RunProgress(run.step(), stepsPerSecond, playing, run.isOver(), run.status(), run.divergedAt())));
    }
}
