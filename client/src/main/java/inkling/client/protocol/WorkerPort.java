package inkling.client.protocol;

import inkling.client.js.Js;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * A worker's end of the line. This is the one place that catches: whatever goes wrong while a command is carried out is told
 * to the page, which shows it.
 */
public final class WorkerPort {
    private WorkerPort() {}

    /**
     * Who carries commands out.
     *
     * @param <C> the commands that this worker knows
     */
    public interface Handler<C> {
        /**
         * Carries a command out.
         *
         * @param id the number of the command, with which it is answered, now or later
         */
        void carryOut(C command, int id);
    }

    /** Listens to the page from now on. */
    public static <C extends Command<?>> void listen(Function<Content, C> decoder, Handler<C> handler) {
        Window.worker().addEventListener("message", (MessageEvent event) -> {
            Message message = (Message) event.getData();
            try {
                requireSameBuild(message.getBuild());
                handler.carryOut(decoder.apply(message.content()), message.getId());
            } catch (RuntimeException e) {
                fail(message.getId(), e.getMessage());
            }
        });
    }

    /**
     * Holds that page and worker were built together, as only then they mean the same by a message. They were not where a page has
     * been open since before an update, or where a cache has kept one of them.
     */
    static void requireSameBuild(@Nullable String ofThePage) {
        if (!BuildId.OF_THIS.equals(ofThePage)) {
            throw new IllegalStateException("The page and a part of it are of two versions. Load the page again.");
        }
    }

    /** Answers a command. */
    public static <A> void answer(Command<A> command, int id, A answer) {
        post(id, command.encodeAnswer(answer));
    }

    /** Answers that a command could not be carried out; as number 0, tells of a failure between commands. */
    public static void fail(int id, @Nullable String reason) {
        post(id, new Content(Message.FAILED).text(reason == null ? "An unknown error in a worker." : reason));
    }

    /** Tells what nobody has asked for. */
    public static void tell(Content event) {
        post(0, event);
    }

    private static void post(int id, Content content) {
        Js.post(null, Message.of(id, content));
    }
}
