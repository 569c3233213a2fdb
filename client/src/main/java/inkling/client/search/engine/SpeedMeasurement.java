package inkling.client.search.engine;

import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameter;
import inkling.train.Preset;
import java.util.function.Consumer;

/** Has a worker run a short trial, to see how fast this machine is. */
final class SpeedMeasurement implements TrialWorker.Listener {
    private static final int STEPS = 30_000;

    private final MachineSpeed speed;
    private final Consumer<String> complain;
    private final Runnable then;

    SpeedMeasurement(MachineSpeed speed, Consumer<String> complain, Runnable then) {
        this.speed = speed;
        this.complain = complain;
        this.then = then;
    }

    @Override
    public void idle(TrialWorker worker) {
        worker.begin(Preset.PAPER_BEST.hyperparameters().with(Hyperparameter.STEPS, STEPS));
    }

    @Override
    public void progressed(TrialWorker worker) {}

    @Override
    public void finished(TrialWorker worker, String line) {
        worker.terminate();
        TrialRecord entry = Journal.entry("a search worker", line);
        if (!speed.isKnown()) {
            speed.learn(entry);
        }
        then.run();
    }

    @Override
    public void failed(TrialWorker worker, String reason) {
        worker.terminate();
        complain.accept("How fast this machine searches could not be measured: " + reason);
    }
}
