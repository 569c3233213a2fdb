package inkling.client.page;

import inkling.client.js.Js;
import inkling.client.pad.PadStage;
import inkling.client.train.Transport;
import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Single keys that do something wherever the focus is, unless it wants them itself. They can be turned off. */
final class Shortcuts {
    private static final String KEY = "inkling-shortcuts";
    private static final String OFF = "off";

    private final Transport transport;
    private final PadStage pad;
    private final HelpDrawer help;

    Shortcuts(Transport transport, PadStage pad, HelpDrawer help) {
        this.transport = transport;
        this.pad = pad;
        this.help = help;
        HTMLDocument.current().addEventListener("keydown", (KeyboardEvent event) -> {
            boolean on = !OFF.equals(Js.recall(KEY));
            if (on && !Js.isMeantForFocus(event) && press(event.getKey())) {
                event.preventDefault();
            }
        });
    }

    private boolean press(String key) {
        char only = key.length() == 1 ? key.charAt(0) : 0; // others have names
        if (only >= '0' && only <= '9') {
            pad.loadExample(only - '0');
            return true;
        }
        switch (only) { // switching by texts would weigh more
            case ' ' -> transport.playOrPause();
            case '.' -> transport.step();
            case 'r' -> transport.reset();
            case 'c' -> pad.pad().clear();
            case 'z' -> pad.pad().undo();
            case 'e' -> pad.pad().toggleEraser();
            case '?' -> help.toggle();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts the switch into an element. */
    static void addSwitch(HTMLElement place) {
        HTMLElement label = Dom.create("label", "", "");
        HTMLInputElement box = Dom.create("input", "", "");
        box.setType("checkbox");
        box.setChecked(!OFF.equals(Js.recall(KEY)));
        box.addEventListener("change", (Event event) -> Js.remember(KEY, box.isChecked() ? "on" : OFF));
        label.appendChild(box);
        label.appendChild(Dom.create("span", "", " single keys work"));
        place.appendChild(label);
    }
}
