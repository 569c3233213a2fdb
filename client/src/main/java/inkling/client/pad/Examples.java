package inkling.client.pad;

import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Messages;
import inkling.nn.Architecture;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Loads images of the data set onto the pad: for each digit one after the other. */
final class Examples {
    private final TrainingSession session;
    private final Messages messages;
    private final Consumer<byte[]> onImage;
    private final int[] next = new int[Architecture.CLASSES]; // (10) which example of a digit comes next

    Examples(TrainingSession session, Messages messages, Consumer<byte[]> onImage) {
        this.session = session;
        this.messages = messages;
        this.onImage = onImage;
        HTMLElement row = Dom.byId("examples");
        for (int digit = 0; digit < Architecture.CLASSES; digit++) {
            int wanted = digit;
            HTMLButtonElement button = Dom.button(Integer.toString(digit), () -> load(wanted));
            button.setAttribute("aria-label", "Example of a " + digit);
            row.appendChild(button);
        }
    }

    void load(int digit) {
        if (session.images() == null) {
            messages.say("Examples come with the training images, which have not arrived yet.");
            return;
        }
        session.fetchExample(digit, next[digit]++, onImage);
    }
}
