package inkling.client.protocol;

import inkling.client.js.Js;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.workers.Worker;

/** The page's end of the line: sends commands, and hands each answer to who asked. */
public final class WorkerClient {
    private final Worker worker;
    private final Consumer<Message> onEvent;
    private final Consumer<String> onFailure;
    private final Map<Integer, Consumer<Message>> waiting = new HashMap<>();
    private int lastId;

    /**
     * Starts the worker.
     *
     * @param onEvent takes every event that answers no command
     * @param onFailure takes why a command, or the worker itself, failed
     */
    public WorkerClient(String url, Consumer<Message> onEvent, Consumer<String> onFailure) {
        this.onEvent = onEvent;
        this.onFailure = onFailure;
        worker = Js.moduleWorker(url);
        worker.onMessage(event -> receive((Message) event.getData()));
        worker.onError(event -> onFailure.accept("The training worker has failed: " + event.getMessage()));
    }

    /** Sends a command whose answer has nothing to say. */
    public void send(Message command) {
        send(command, answer -> {});
    }

    /** Sends a command; its answer comes later, unless it fails. */
    public void send(Message command, Consumer<Message> onAnswer) {
        command.setId(++lastId);
        waiting.put(lastId, onAnswer);
        worker.postMessage(command);
    }

    private void receive(Message message) {
        Consumer<Message> onAnswer = waiting.remove(message.getId());
        if (message.getType().equals(Event.FAILED.name())) {
            onFailure.accept(Wire.text(message));
        } else if (onAnswer != null) {
            onAnswer.accept(message);
        } else {
            onEvent.accept(message);
        }
    }
}
