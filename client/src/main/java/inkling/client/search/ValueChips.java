package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.SettingText;
import inkling.search.Grid;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameter.Kind;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The values of one hyperparameter: a chip each, pressed where it is tried, and a field for others. */
final class ValueChips {
    private final Hyperparameter hyperparameter;
    private final Runnable onChange;
    private final HTMLElement chips = Dom.create("div", "value-chips", "");
    private double[] known; // ascending
    private double[] chosen = {}; // ascending

    ValueChips(HTMLElement place, Hyperparameter hyperparameter, HelpDrawer help, Runnable onChange) {
        this.hyperparameter = hyperparameter;
        this.onChange = onChange;
        HTMLElement row = Dom.create("fieldset", "value-row", "");
        HTMLElement legend = Dom.create("legend", "", hyperparameter.label() + " ");
        legend.appendChild(help.button(hyperparameter));
        row.appendChild(legend);
        row.appendChild(chips);
        place.appendChild(row);
        boolean choice = hyperparameter.range().kind() == Kind.CHOICE;
        known = Grid.PAPER.values(hyperparameter);
        for (int i = 0; i < hyperparameter.range().choices().size(); i++) {
            known = Values.with(known, i);
        }
        if (!choice) {
            row.appendChild(field());
        }
    }

    private HTMLElement field() {
        HTMLInputElement field = Dom.create("input", "value-field", "");
        field.setAttribute("placeholder", "add…");
        field.setAttribute("autocomplete", "off");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("aria-label", "Add a value of " + hyperparameter.label());
        field.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.getKey().equals("Enter")) {
                event.preventDefault();
                add(field);
            }
        });
        field.addEventListener("change", event -> add(field));
        return field;
    }

    private void add(HTMLInputElement field) {
        if (field.getValue().trim().isEmpty()) {
            return;
        }
        try {
            double[] wanted = chosen;
            for (double value : Values.parse(field.getValue(), hyperparameter::parse)) {
                wanted = Values.with(wanted, value);
            }
            field.setValue("");
            field.removeAttribute("aria-invalid");
            field.setCustomValidity("");
            show(wanted);
            onChange.run();
        } catch (IllegalArgumentException e) {
            boolean comma = field.getValue().indexOf(',') >= 0;
            field.setAttribute("aria-invalid", "true");
            field.setCustomValidity(e.getMessage() + "."
                    + (comma ? " Decimals are written with a point, several values with spaces between them." : ""));
            field.reportValidity();
        }
    }

    /** Chooses these. */
    void show(double... values) {
        chosen = new double[0];
        for (double value : values) {
            chosen = Values.with(chosen, value);
            known = Values.with(known, value);
        }
        render();
    }

    /** Those that are chosen, ascending. */
    double[] values() {
        return chosen;
    }

    private void render() {
        Dom.clear(chips);
        for (double value : known) {
            HTMLButtonElement chip = Dom.button(SettingText.value(hyperparameter, value), () -> toggle(value));
            chip.setClassName("chip-button");
            chip.setAttribute("aria-pressed", Values.has(chosen, value) ? "true" : "false");
            chip.setAttribute("data-value", hyperparameter.format(value));
            chips.appendChild(chip);
        }
    }

    private void toggle(double value) {
        show(Values.has(chosen, value) ? Values.without(chosen, value) : Values.with(chosen, value));
        HTMLElement again = chips.querySelector("[data-value='" + hyperparameter.format(value) + "']");
        if (again != null) {
            again.focus();
        }
        onChange.run();
    }
}
