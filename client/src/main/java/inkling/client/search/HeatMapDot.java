package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.search.Journal;
import inkling.train.Hyperparameters;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** A setting in the heat map. */
final class HeatMapDot {
    private final HTMLElement element = Dom.create("i", "dot none", "");
    private final SettingModels models = new SettingModels();
    private String shown = ""; // its class
    private double shownStrength = Double.NaN;

    /** @param place of its models, by which the map finds it again */
    HeatMapDot(String place) {
        element.setAttribute("data-place", place);
    }

    HTMLElement element() {
        return element;
    }

    /** To look at. */
    SettingModels models() {
        return models;
    }

    void add(Hyperparameters model) {
        models.add(model);
        show("dot");
    }

    /** Takes what has come of its models. */
    void update(Journal journal, Set<Hyperparameters> running) {
        String state = models.update(journal, running);
        if (!models.isEmpty()) {
            show(state.isEmpty() ? "dot" : "dot " + state);
        }
    }

    private void show(String className) {
        if (!className.equals(shown)) {
            shown = className;
            element.setClassName(className);
        }
    }

    /** Colours it, 0 .. 1. */
    void shade(double strength) {
        if (strength != shownStrength) { // NaN: anew each time, which does no harm
            shownStrength = strength;
            element.getStyle().setProperty("--strength", Format.fixed(strength, 2));
        }
    }
}
