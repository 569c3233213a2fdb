package inkling.client.worker;

import inkling.client.js.Js;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * A worker's end of the line. This is the one place that catches: whatever goes wrong while a command is carried out becomes
 * a FAILED event, which the page shows.
 */
final class Commands {
    private Commands() {}

    /** Who carries commands out. */
    interface Handler {
        void carryOut(Command command, Message message);
    }

    /** Listens to the page from now on. */
    static void listen(Handler handler) {
        Window.worker().addEventListener("message", (MessageEvent event) -> {
            Message message = (Message) event.getData();
            try {
                handler.carryOut(Command.valueOf(message.getType()), message);
            } catch (RuntimeException e) {
                fail(message, e.getMessage());
            }
        });
    }

    /** Answers a command; what the answer has of floats moves to the page. */
    static void answer(Message command, Message answer) {
        answer.setId(command.getId());
        Js.post(answer, answer.getFloats());
    }

    /** Answers that a command could not be carried out. */
    static void fail(Message command, @Nullable String reason) {
        answer(command, failure(reason));
    }

    /** What tells of a failure. */
    static Message failure(@Nullable String reason) {
        return Message.of(Event.FAILED, reason == null ? "An unknown error in a worker." : reason);
    }

    /** The error that a command is for another kind of worker. */
    static IllegalArgumentException notMine(Command command) {
        return new IllegalArgumentException(command.name() + " is for another worker.");
    }
}
