package inkling.client.search.engine;

import inkling.client.Fixtures;
import inkling.search.Journal;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does what the test says, when it says so. */
final class FakeWorker implements TrialWorker {
    static final String AT = "2026-01-01T00:00:00Z";

    private final TrialWorker.Listener listener;
    private final List<double[]> points = new ArrayList<>();
    private @Nullable Hyperparameters trial;
    private boolean isLoaded;
    private boolean isResting;
    private boolean isTerminated;

    FakeWorker(TrialWorker.Listener listener) {
        this.listener = listener;
    }

    boolean isResting() {
        return isResting;
    }

    boolean isTerminated() {
        return isTerminated;
    }

    void load() {
        if (!isLoaded) {
            isLoaded = true;
            listener.idle(this);
        }
    }

    void reach(double share) {
        points.add(new double[] {share * Objects.requireNonNull(trial).steps(), 0.9});
        listener.progressed(this);
    }

    void finish() {
        Hyperparameters ended = Objects.requireNonNull(trial);
        trial = null;
        Trial.Point last = new Trial.Point(ended.steps(), new Evaluation(0.5, 1, 1));
        Trial.Result result = new Trial.Result(Status.DONE, last, last, new byte[] {-128}, "f".repeat(64));
        String key = TrialKey.of(ended, Fixtures.DATA_SHA256);
        listener.finished(this, Journal.line(TrialRecord.finished(key, ended, result, 1, AT)));
    }

    void fail(String reason) {
        listener.failed(this, reason);
    }

    @Override
    public boolean isIdle() {
        return isLoaded && trial == null;
    }

    @Override
    public @Nullable Hyperparameters trial() {
        return trial;
    }

    @Override
    public List<double[]> points() {
        return points;
    }

    @Override
    public void begin(Hyperparameters next) {
        trial = next;
        points.clear();
    }

    @Override
    public void rest(boolean now) {
        isResting = now;
    }

    @Override
    public void terminate() {
        isTerminated = true;
    }
}
