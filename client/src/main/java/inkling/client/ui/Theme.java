package inkling.client.ui;

import inkling.client.js.Js;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Light, dark, or as the system has it. */
public final class Theme {
    private static final String AUTO = "auto";
    private static final String KEY = "inkling-theme";

    private final HTMLSelectElement choice = Dom.byId("theme");

    /**
     * Applies the theme that was chosen last.
     *
     * @param onChange is called when colours are no longer what they were
     */
    public Theme(Runnable onChange) {
        String stored = Js.recall(KEY);
        choice.setValue(stored == null ? AUTO : stored);
        if (choice.getValue().isEmpty()) { // there is none such
            choice.setValue(AUTO);
        }
        apply();
        choice.addEventListener("change", (Event event) -> {
            Js.remember(KEY, choice.getValue());
            apply();
            onChange.run();
        });
        Js.onSystemThemeChange(onChange::run);
    }

    private void apply() {
        HTMLDocument.current().getDocumentElement().setAttribute("data-theme", choice.getValue());
    }
}
