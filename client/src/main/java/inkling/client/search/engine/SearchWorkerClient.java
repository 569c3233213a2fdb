package inkling.client.search.engine;

import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.client.protocol.WorkerClient;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page's end of a search worker. */
final class SearchWorkerClient implements TrialWorker {
    private final WorkerClient client;
    private final Listener listener;
    private final String dataSha256;
    private @Nullable Hyperparameters trial;
    /** (points) step and share of validation images correct. */
    private final List<double[]> points = new ArrayList<>();

    private boolean ready;

    /**
     * Starts it, and has it load the training images.
     *
     * @param urls of the data, one a line
     * @param dataSha256 of the data
     */
    SearchWorkerClient(String urls, String dataSha256, Listener listener) {
        this.listener = listener;
        this.dataSha256 = dataSha256;
        Consumer<String> onFailure = reason -> listener.failed(this, reason);
        client = new WorkerClient("js/search.js", this::hear, onFailure);
        client.send(Message.of(Command.LOAD_TRAINING, urls), answer -> {
            ready = true;
            listener.idle(this);
        });
    }

    private void hear(Message message) {
        if (Event.valueOf(message.getType()) == Event.POINT) {
            points.add(MessageCodec.numbers(message));
            listener.progressed(this);
        }
    }

    @Override
    public void begin(Hyperparameters hyperparameters) {
        trial = hyperparameters;
        points.clear();
        Message command = Message.of(Command.TRY, MessageCodec.numbers(hyperparameters));
        command.setText(dataSha256);
        client.send(command, answer -> {
            String line = MessageCodec.text(answer);
            trial = null;
            listener.finished(this, line);
        });
    }

    @Override
    public void rest(boolean now) {
        client.send(Message.of(now ? Command.PAUSE : Command.PLAY));
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
