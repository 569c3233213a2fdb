package inkling.client.search.engine;

import inkling.client.protocol.SearchCommand.Rest;
import inkling.client.protocol.SearchCommand.TakeData;
import inkling.client.protocol.SearchCommand.TryOut;
import inkling.client.protocol.TrialPoint;
import inkling.client.protocol.WorkerClient;
import inkling.client.session.TrainingSession;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page's end of a search worker. */
final class SearchWorkerClient implements TrialWorker {
    private final WorkerClient client;
    private final Listener listener;
    private @Nullable Hyperparameters trial;
    /** (points) step and share of validation images correct. */
    private final List<double[]> points = new ArrayList<>();

    private boolean ready;

    /**
     * Starts it, and has it take the training images.
     *
     * @param session which has them
     */
    SearchWorkerClient(TrainingSession session, Listener listener) {
        this.listener = listener;
        Consumer<String> onFailure = reason -> listener.failed(this, reason);
        client = new WorkerClient("js/search.js", TrialPoint::decode, this::hear, onFailure);
        session.share(
                data -> client.send(new TakeData(data), done -> {
                    ready = true;
                    listener.idle(this);
                }),
                onFailure);
    }

    private void hear(TrialPoint point) {
        points.add(new double[] {point.step(), point.accuracy()});
        listener.progressed(this);
    }

    @Override
    public void begin(Hyperparameters hyperparameters) {
        trial = hyperparameters;
        points.clear();
        client.send(new TryOut(hyperparameters), line -> {
            trial = null;
            listener.finished(this, line);
        });
    }

    @Override
    public void rest(boolean now) {
        client.send(new Rest(now));
    }

    @Override
    public void terminate() {
        client.terminate();
    }

    @Override
    public boolean isIdle() {
        return ready && trial == null;
    }

    @Override
    public @Nullable Hyperparameters trial() {
        return trial;
    }

    @Override
    public List<double[]> points() {
        return points;
    }
}
