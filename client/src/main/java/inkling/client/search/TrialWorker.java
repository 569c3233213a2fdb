package inkling.client.search;

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

/** One worker of the pool: its trial, and the points that this has come to. */
final class TrialWorker {
    private final WorkerClient client;
    private final Boss boss;
    private final String dataSha256;
    private @Nullable Hyperparameters trial;
    /** (points) step and share of validation images correct. */
    private final List<double[]> points = new ArrayList<>();

    private boolean ready;

    /** Who gives it work. */
    interface Boss {
        /** It has nothing to do. */
        void idle(TrialWorker worker);

        /** Its trial has come to another point. */
        void pointed();

        /** It has finished its trial, of which this is the journal's line. */
        void tried(TrialWorker worker, String line);

        /** It has failed, with its trial or without any, and is of no more use. */
        void failed(TrialWorker worker, String reason);
    }

    /**
     * Starts it, and has it load the training images.
     *
     * @param urls of the data, one a line
     * @param dataSha256 of the data
     */
    TrialWorker(String urls, String dataSha256, Boss boss) {
        this.boss = boss;
        this.dataSha256 = dataSha256;
        Consumer<String> onFailure = reason -> boss.failed(this, reason);
        client = new WorkerClient("js/search.js", this::hear, onFailure);
        client.send(Message.of(Command.LOAD_TRAINING, urls), answer -> {
            ready = true;
            boss.idle(this);
        });
    }

    private void hear(Message message) {
        if (Event.valueOf(message.getType()) == Event.POINT) {
            points.add(MessageCodec.numbers(message));
            boss.pointed();
        }
    }

    /** Begins a trial; it must be idle. */
    void begin(Hyperparameters hyperparameters) {
        trial = hyperparameters;
        points.clear();
        Message command = Message.of(Command.TRY, MessageCodec.numbers(hyperparameters));
        command.setText(dataSha256);
        client.send(command, answer -> {
            String line = MessageCodec.text(answer);
            trial = null;
            boss.tried(this, line);
        });
    }

    /** Rests, or goes on. */
    void rest(boolean now) {
        client.send(Message.of(now ? Command.PAUSE : Command.PLAY));
    }

    void terminate() {
        client.terminate();
    }

    boolean isIdle() {
        return ready && trial == null;
    }

    /** What it tries; null if nothing. */
    @Nullable
    Hyperparameters trial() {
        return trial;
    }

    /** (points) step and share of validation images correct. */
    List<double[]> points() {
        return points;
    }

    /** How much of its trial is done, 0 .. 1. */
    double done() {
        return trial == null || points.isEmpty() ? 0 : points.get(points.size() - 1)[0] / trial.steps();
    }
}
