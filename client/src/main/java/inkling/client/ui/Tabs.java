package inkling.client.ui;

import inkling.client.js.Js;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** A list of tabs, each with the panel that its aria-controls names; the arrow keys go from tab to tab. */
public final class Tabs {
    private final List<HTMLElement> tabs = new ArrayList<>();
    private final IntConsumer onShow;
    private int shown;

    /**
     * Takes the tabs of a list.
     *
     * @param onShow is called with the place of a tab when its panel has come into sight
     */
    public Tabs(String id, IntConsumer onShow) {
        this.onShow = onShow;
        HTMLElement list = Dom.byId(id);
        for (int i = 0; i < list.getChildren().getLength(); i++) {
            HTMLElement tab = (HTMLElement) list.getChildren().get(i);
            int place = i;
            Dom.onClick(tab, () -> show(place));
            tab.addEventListener("keydown", (KeyboardEvent event) -> key(event));
            tabs.add(tab);
        }
    }

    private void key(KeyboardEvent event) {
        if (!Js.isPlain(event)) {
            return;
        }
        int step = event.getKey().equals("ArrowRight") ? 1 : event.getKey().equals("ArrowLeft") ? -1 : 0;
        if (step != 0) {
            event.preventDefault();
            show((shown + step + tabs.size()) % tabs.size());
            tabs.get(shown).focus();
        }
    }

    /** Shows a tab's panel. */
    public void show(int place) {
        shown = place;
        for (int i = 0; i < tabs.size(); i++) {
            HTMLElement tab = tabs.get(i);
            tab.setAttribute("aria-selected", Boolean.toString(i == place));
            tab.setAttribute("tabindex", i == place ? "0" : "-1");
            Dom.byId(tab.getAttribute("aria-controls")).setHidden(i != place);
        }
        onShow.accept(place);
    }

    /** The place of the tab that is shown. */
    public int shown() {
        return shown;
    }
}
