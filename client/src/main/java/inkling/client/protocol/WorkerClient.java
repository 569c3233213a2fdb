package inkling.client.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page's end of the line: sends commands, and hands each answer to who asked. */
public final class WorkerClient {
    private final WorkerLine worker;
    private final Consumer<Content> onEvent;
    private final Consumer<String> onFailure;
    private final Map<Integer, Waiting> waiting = new LinkedHashMap<>();
    private int lastId;
    private boolean isHeard; // whether it has ever said anything
    private @Nullable String obstacle; // why it will never answer; null if nothing is known to stand in its way

    private record Waiting(Consumer<Content> onAnswer, Consumer<String> onFailure) {}

    /**
     * Starts a worker.
     *
     * @param eventDecoder reads what the worker tells without being asked
     * @param onEvent takes all that it tells so
     * @param onFailure takes why a command failed of which nobody else wants to know, or the worker itself
     * @param <E> what this kind of worker tells
     */
    public <E> WorkerClient(
            String url, Function<Content, E> eventDecoder, Consumer<E> onEvent, Consumer<String> onFailure) {
        this(WorkerLine.start(url), url, eventDecoder, onEvent, onFailure);
    }

    <E> WorkerClient(
            WorkerLine worker,
            String url,
            Function<Content, E> eventDecoder,
            Consumer<E> onEvent,
            Consumer<String> onFailure) {
        this.worker = worker;
        this.onEvent = content -> onEvent.accept(eventDecoder.apply(content));
        this.onFailure = onFailure;
        worker.listen(
                this::receive,
                error -> fail(
                        isHeard
                                ? "A worker has failed: " + error
                                : "A part of the page, " + url + ", could not be loaded. Load the page again."));
    }

    /** Whatever is waited for fails, and if the worker has never come to life, so does all that it will be asked for. */
    private void fail(String reason) {
        obstacle = isHeard ? null : reason;
        List<Waiting> all = new ArrayList<>(waiting.values());
        waiting.clear();
        if (all.isEmpty()) {
            onFailure.accept(reason);
        }
        for (Waiting each : all) {
            each.onFailure.accept(reason);
        }
    }

    /** Sends a command whose answer has nothing to tell; returns its number. */
    public int send(Command<Done> command) {
        return send(command, answer -> {}, onFailure);
    }

    /** Sends a command; its answer comes later, unless it fails. Returns its number. */
    public <A> int send(Command<A> command, Consumer<A> onAnswer) {
        return send(command, onAnswer, onFailure);
    }

    /**
     * Sends a command; its answer comes later, or why it failed.
     *
     * @param command its floats and bytes move to the worker
     * @return its number
     */
    public <A> int send(Command<A> command, Consumer<A> onAnswer, Consumer<String> onItsFailure) {
        return send(command, (id, answer) -> onAnswer.accept(answer), onItsFailure);
    }

    /** The same, for who wants the number of the command with its answer. */
    public <A> int send(Command<A> command, NumberedAnswer<A> onAnswer, Consumer<String> onItsFailure) {
        int id = ++lastId;
        if (obstacle != null) {
            onItsFailure.accept(obstacle);
            return id;
        }
        waiting.put(id, new Waiting(content -> onAnswer.accept(id, command.decodeAnswer(content)), onItsFailure));
        worker.post(id, command.encode());
        return id;
    }

    /** Takes the answer to the command of a number. */
    public interface NumberedAnswer<A> {
        void accept(int id, A answer);
    }

    /** Ends the worker, whatever it does: nothing that it was asked for will be answered. */
    public void terminate() {
        worker.terminate();
        waiting.clear();
    }

    private void receive(int id, Content content) {
        isHeard = true;
        @Nullable Waiting asked = waiting.remove(id);
        if (content.kind().equals(Message.FAILED)) {
            (asked == null ? onFailure : asked.onFailure).accept(content.text(0));
        } else if (asked != null) {
            asked.onAnswer.accept(content);
        } else {
            onEvent.accept(content);
        }
    }
}
