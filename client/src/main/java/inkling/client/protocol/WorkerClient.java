package inkling.client.protocol;

import inkling.client.js.Js;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.workers.Worker;

/** The page's end of the line: sends commands, and hands each answer to who asked. */
public final class WorkerClient {
    private final Worker worker;
    private final Consumer<Message> onEvent;
    private final Consumer<String> onFailure;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private int lastId;

    private record Waiting(Consumer<Message> onAnswer, Consumer<String> onFailure) {}

    /**
     * Starts the worker.
     *
     * @param onEvent takes every event that answers no command
     * @param onFailure takes why a command failed of which nobody else wants to know, or the worker itself
     */
    public WorkerClient(String url, Consumer<Message> onEvent, Consumer<String> onFailure) {
        this.onEvent = onEvent;
        this.onFailure = onFailure;
        worker = Js.moduleWorker(url);
        worker.onMessage(event -> receive((Message) event.getData()));
        worker.onError(event -> onFailure.accept("A worker has failed: " + Js.messageOf(event)));
    }

    /** Sends a command whose answer has nothing to say; returns its number. */
    public int send(Message command) {
        return send(command, answer -> {}, onFailure);
    }

    /** Sends a command; its answer comes later, unless it fails. Returns its number. */
    public int send(Message command, Consumer<Message> onAnswer) {
        return send(command, onAnswer, onFailure);
    }

    /** Sends a command; its answer comes later, or why it failed. Returns its number. */
    public int send(Message command, Consumer<Message> onAnswer, Consumer<String> onItsFailure) {
        command.setId(++lastId);
        waiting.put(lastId, new Waiting(onAnswer, onItsFailure));
        worker.postMessage(command);
        return lastId;
    }

    /** Ends the worker, whatever it does: nothing that it was asked for will be answered. */
    public void terminate() {
        worker.terminate();
        waiting.clear();
    }

    private void receive(Message message) {
        @Nullable Waiting asked = waiting.remove(message.getId());
        if (message.getType().equals(Event.FAILED.name())) {
            String reason = Objects.requireNonNullElse(message.getText(), "An unknown error.");
            (asked == null ? onFailure : asked.onFailure).accept(reason);
        } else if (asked != null) {
            asked.onAnswer.accept(message);
        } else {
            onEvent.accept(message);
        }
    }
}
