package inkling.client.models;

import inkling.client.models.ServerModels.Entry;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.model.Model;
import inkling.model.ModelName;
import inkling.train.Status;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** A saved model in the list: what it is, and what can be done with it. */
final class ModelRow {
    private final Entry entry;
    private final Actions actions;
    private final HTMLElement row = Dom.create("li", "", "");
    private final HTMLElement form = Dom.create("div", "", "");

    /** What a row needs from the list. */
    interface Actions {
        void load(Entry entry);

        void rename(Entry entry, String newName);

        void note(Entry entry, String notes);

        void delete(Entry entry);
    }

    ModelRow(Entry entry, Actions actions) {
        this.entry = entry;
        this.actions = actions;
        row.appendChild(Dom.create("b", "", entry.name()));
        row.appendChild(Dom.create("span", "about", about(entry)));
        if (!entry.notes().isEmpty()) {
            row.appendChild(Dom.create("p", "notes", entry.notes()));
        }
        HTMLElement buttons = Dom.create("span", "row-buttons", "");
        if (entry.error() == null) {
            buttons.appendChild(button("Load", () -> actions.load(entry)));
            buttons.appendChild(button("Rename", this::askForName));
            buttons.appendChild(button("Notes", this::askForNotes));
        }
        if (!entry.etag().isEmpty()) {
            buttons.appendChild(button("Delete", () -> actions.delete(entry)));
        }
        row.appendChild(buttons);
        row.appendChild(form);
    }

    HTMLElement element() {
        return row;
    }

    private HTMLButtonElement button(String label, Runnable onClick) {
        HTMLButtonElement button = Dom.button(label, onClick);
        button.setAttribute("aria-label", label + " " + entry.name());
        return button;
    }

    /** What it is, in a line. */
    static String about(Entry entry) {
        if (entry.error() != null) {
            return "broken: " + entry.error();
        }
        String status = entry.status().equals(Status.DONE.key()) ? "" : entry.status() + ", ";
        String opened = entry.openings() == 0 ? "" : ", test opened " + entry.openings() + "×";
        return status + Format.percent(entry.accuracy(), 2) + " after " + Format.grouped(entry.stepsDone()) + " steps"
                + opened + " · " + entry.settings() + " · " + entry.createdAt();
    }

    private void askForName() {
        HTMLInputElement input = Dom.create("input", "", "");
        input.setValue(entry.name());
        input.setAttribute("aria-label", "New name of " + entry.name());
        HTMLElement problem = Dom.create("p", "error", "");
        show(input, "Rename", () -> rename(input, problem));
        input.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.getKey().equals("Enter")) {
                event.preventDefault();
                rename(input, problem);
            }
        });
        form.appendChild(problem);
        input.focus();
    }

    private void rename(HTMLInputElement input, HTMLElement problem) {
        if (!ModelName.isValid(input.getValue())) {
            Dom.setText(problem, "A name is " + ModelName.RULE + ".");
            input.focus();
        } else if (!input.getValue().equals(entry.name())) {
            actions.rename(entry, input.getValue());
        } else {
            Dom.clear(form);
        }
    }

    private void askForNotes() {
        HTMLTextAreaElement text = Dom.create("textarea", "", "");
        text.setValue(entry.notes());
        text.setAttribute("aria-label", "Notes on " + entry.name());
        text.setAttribute("maxlength", Integer.toString(Model.LONGEST_NOTES));
        show(text, "Keep notes", () -> actions.note(entry, text.getValue()));
        text.focus();
    }

    private void show(HTMLElement input, String label, Runnable onDone) {
        Dom.clear(form);
        form.appendChild(input);
        HTMLElement buttons = Dom.create("span", "row-buttons", "");
        buttons.appendChild(Dom.button(label, onDone));
        buttons.appendChild(Dom.button("Cancel", () -> Dom.clear(form)));
        form.appendChild(buttons);
    }
}
