package inkling.client.protocol;

import inkling.client.js.Js;
import java.util.function.Consumer;
import org.teavm.jso.workers.Worker;

/** The line to a worker. */
interface WorkerLine {
    /** Takes what the worker says. */
    interface Listener {
        void said(int id, Content content);
    }

    /** Hears the worker from now on; and what went wrong in it, in words. */
    void listen(Listener listener, Consumer<String> onError);

    /**
     * Sends a message.
     *
     * @param content its floats and bytes move to the worker
     */
    void post(int id, Content content);

    /** Ends the worker, whatever it does. */
    void terminate();

    /** Starts a module worker. */
    static WorkerLine start(String url) {
        Worker worker = Js.moduleWorker(url);
        return new WorkerLine() {
            @Override
            public void listen(Listener listener, Consumer<String> onError) {
                worker.onMessage(event -> {
                    Message message = (Message) event.getData();
                    listener.said(message.getId(), message.content());
                });
                worker.onError(event -> onError.accept(Js.messageOf(event)));
            }

            @Override
            public void post(int id, Content content) {
                Js.post(worker, Message.of(id, content));
            }

            @Override
            public void terminate() {
                worker.terminate();
            }
        };
    }
}
