package inkling.client.train;

import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameter.Kind;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** One hyperparameter in the form: label, "?", input, and an error below. */
final class SettingField {
    private final Hyperparameter hyperparameter;
    private final HTMLElement input; // an input or a select
    private final HTMLElement error;

    SettingField(HTMLElement list, Hyperparameter hyperparameter, Runnable onChange, HelpDrawer drawer) {
        this.hyperparameter = hyperparameter;
        String id = "setting-" + hyperparameter.key();
        HTMLElement row = Dom.create("div", "setting", "");
        HTMLElement label = Dom.create("label", "", hyperparameter.label());
        label.setAttribute("for", id);
        error = Dom.create("p", "error", "");
        error.setId(id + "-error");
        input = hyperparameter.range().kind() == Kind.CHOICE ? select() : input();
        input.setId(id);
        input.setAttribute("aria-describedby", error.getId());
        input.addEventListener("input", (Event event) -> onChange.run());
        row.appendChild(label);
        row.appendChild(drawer.button(hyperparameter));
        row.appendChild(input);
        row.appendChild(error);
        list.appendChild(row);
    }

    private HTMLElement select() {
        HTMLSelectElement select = Dom.create("select", "", "");
        for (String choice : hyperparameter.range().choices()) {
            HTMLOptionElement option = Dom.create("option", "", shown(choice));
            option.setValue(choice);
            select.appendChild(option);
        }
        return select;
    }

    private static String shown(String choice) {
        return switch (choice) {
            case "true" -> "on";
            case "false" -> "off";
            default -> choice;
        };
    }

    private HTMLElement input() {
        HTMLInputElement text = Dom.create("input", "", "");
        boolean hasSign = hyperparameter == Hyperparameter.SEED; // or letters: keys that a pad of digits lacks
        boolean hasName = !hyperparameter.range().leastName().isEmpty();
        text.setAttribute("inputmode", hasSign || hasName ? "text" : "decimal");
        text.setAttribute("autocomplete", "off");
        text.setAttribute("spellcheck", "false");
        return text;
    }

    void show(String text) {
        if (hyperparameter.range().kind() == Kind.CHOICE) {
            ((HTMLSelectElement) input).setValue(text);
        } else {
            ((HTMLInputElement) input).setValue(text);
        }
    }

    /** Its value; null, and an error shown, if it is out of range. */
    @Nullable
    Double value() {
        try {
            double value = hyperparameter.parse(text());
            complain("");
            return value;
        } catch (IllegalArgumentException e) {
            complain("Must be " + hyperparameter.range() + ".");
            return null;
        }
    }

    private String text() {
        return hyperparameter.range().kind() == Kind.CHOICE
                ? ((HTMLSelectElement) input).getValue()
                : ((HTMLInputElement) input).getValue();
    }

    private void complain(String complaint) {
        Dom.setText(error, complaint);
        input.setAttribute("aria-invalid", Boolean.toString(!complaint.isEmpty()));
    }

    void focus() {
        input.focus();
    }
}
