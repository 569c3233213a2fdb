package inkling.client.models;

import inkling.client.models.ServerModels.Entry;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Http.Failure;
import inkling.model.ModelJson;
import inkling.model.ModelName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The form that saves what the session shows under a name; where there is such a model already, it asks once. */
final class SaveForm {
    private final HTMLInputElement name = Dom.byId("model-name");
    private final HTMLButtonElement save = Dom.byId("save");
    private final TrainingSession session;
    private final ServerModels store;
    private final Runnable onSaved;
    private final Consumer<Failure> onFailure;
    private String justSaved = ""; // a name, until the list with it has come
    private List<Entry> entries = List.of(); // that the server is known to have

    /** @param onSaved is called when the server has it, before the list of models has been asked for again */
    SaveForm(TrainingSession session, ServerModels store, Runnable onSaved, Consumer<Failure> onFailure) {
        this.session = session;
        this.store = store;
        this.onSaved = onSaved;
        this.onFailure = onFailure;
        Dom.byId("save-form").addEventListener("submit", (Event event) -> {
            event.preventDefault();
            save();
        });
        name.addEventListener("input", (Event event) -> checkName());
    }

    /** Suggests a name. */
    void suggest(String suggested) {
        name.setValue(suggested);
        checkName();
    }

    void focus() {
        name.focus();
    }

    /** Takes what the server has now; returns the name that has just been saved, empty if none was. */
    String listed(List<Entry> listed) {
        entries = listed;
        String saved = justSaved; // told only now: who saves again replaces what the list has
        if (!saved.isEmpty()) {
            reset();
        }
        return saved;
    }

    private void save() {
        boolean sure = save.getClassName().equals("danger");
        if (!checkName()) {
            name.focus();
            return;
        }
        String chosen = name.getValue();
        Entry existing = find(chosen);
        if (existing != null && !sure) {
            save.setClassName("danger");
            save.setTextContent("Replace it?");
            return;
        }
        save.setDisabled(true); // until the answer is there
        session.export(
                chosen,
                (saved, json) -> store.put(
                        chosen,
                        keepingNotes(json, existing),
                        existing,
                        () -> {
                            justSaved = chosen;
                            saved.stored(chosen);
                            onSaved.run();
                        },
                        onFailure));
    }

    /** Notes belong to the name: what replaces a model keeps them. */
    private static String keepingNotes(String json, @Nullable Entry replaced) {
        return replaced == null || replaced.notes().isEmpty()
                ? json
                : ModelJson.withNotes(replaced.name(), json, replaced.notes());
    }

    private @Nullable Entry find(String wanted) {
        for (Entry entry : entries) {
            if (entry.name().equals(wanted)) {
                return entry;
            }
        }
        return null;
    }

    /** Nothing is under way any more, and nothing was asked. */
    void reset() {
        justSaved = "";
        restart();
    }

    /** Nothing was asked. */
    void restart() {
        save.setDisabled(false);
        save.setClassName("");
        save.setTextContent("Save");
    }

    private boolean checkName() {
        restart();
        boolean valid = ModelName.isValid(name.getValue());
        name.setAttribute("aria-invalid", Boolean.toString(!valid));
        Dom.setText(Dom.byId("model-name-error"), valid ? "" : "A name is " + ModelName.RULE + ".");
        return valid;
    }

    /** The name that is written there; another, if that is none. */
    String nameOr(String otherwise) {
        return ModelName.isValid(name.getValue()) ? name.getValue() : otherwise;
    }
}
