package inkling.client.models;

import inkling.client.js.Files;
import inkling.client.js.Js;
import inkling.client.models.ServerModels.Entry;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Http.Failure;
import inkling.client.ui.Messages;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import java.util.List;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Models: those of the server, and files. */
public final class ModelsView implements SessionListener, ModelRow.Actions {
    /** What a static host answers that serves the page without a server of ours. */
    private static final int NOT_FOUND = 404;

    private static final int MOST_MEGABYTES = 8; // of a file: no model is larger

    private final ServerModels store = new ServerModels();
    private final HTMLElement list = Dom.byId("models");
    private final HTMLElement notice = Dom.byId("models-notice");
    private final HTMLElement dialog = Dom.byId("models-dialog");
    private final HTMLElement said = Dom.byId("models-said");
    private final HTMLElement error = Dom.byId("models-error");
    private final HTMLElement saving = Dom.byId("models-server");
    private final HTMLInputElement file = Dom.byId("upload");
    private final TrainingSession session;
    private final Messages messages;
    private final SaveForm form;

    /**
     * Saves what the session shows, and has it open models.
     *
     * @param messages where to say what goes wrong
     */
    public ModelsView(TrainingSession session, Messages messages) {
        this.session = session;
        Dom.onClick(Dom.byId("switcher"), () -> {
            refresh();
            Js.showDialog(dialog);
        });
        Dom.onClick(Dom.byId("models-close"), () -> Js.closeDialog(dialog));
        this.messages = messages;
        session.listen(this);
        form = new SaveForm(session, store, this::refresh, this::failed);
        Dom.onClick(Dom.byId("download"), () -> download(form.nameOr("inkling-model")));
        Dom.onClick(Dom.byId("upload-button"), file::click);
        file.addEventListener("change", (Event event) -> upload());
        Dom.onClick(Dom.byId("retry"), this::refresh);
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        if (what == Change.NETWORK) {
            Dom.setText(Dom.byId("subject"), shown.name());
        }
    }

    /** Offers to save what is shown, under this name or another. */
    public void offer(String suggested) {
        form.suggest(suggested);
        refresh();
        Js.showDialog(dialog);
        form.focus();
    }

    /** Asks the server for its models. */
    public void refresh() {
        store.list(this::show, failure -> {
            serverGone();
            if (failure.status() > 0 && failure.status() != NOT_FOUND) {
                complain(failure.detail());
            }
        });
    }

    /** Writes an opening of the test set into the model that the server keeps of what is shown. */
    public void addOpening(ShownNetwork network, TestOpening opening) {
        store.addOpening(
                network.storedName(),
                network.fingerprint(),
                opening,
                this::refresh, // the list may have been asked for before
                failure -> messages.complain(
                        "The opening could not be written into the saved model: " + failure.detail()));
    }

    private void open(String itsName, String json, boolean stored) {
        session.open(
                itsName,
                json,
                stored,
                () -> {
                    form.suggest(itsName);
                    say("");
                    Js.closeDialog(dialog);
                    messages.say("Loaded “" + itsName + "”.");
                },
                this::complain);
    }

    /** Says what went wrong, where it can be seen: the dialog covers the page. */
    private void complain(String reason) {
        if (dialog.hasAttribute("open")) {
            Dom.setText(error, reason);
        } else {
            messages.complain(reason);
        }
    }

    /** Says what has been done, where it was asked for. */
    private void say(String message) {
        Dom.setText(error, "");
        messages.dismiss();
        Dom.setText(said, message);
    }

    private void show(List<Entry> listed) {
        if (!notice.isHidden()) {
            Dom.setText(error, ""); // the server is back
        }
        notice.setHidden(true);
        saving.setHidden(false);
        Dom.clear(list);
        for (Entry entry : listed) {
            list.appendChild(new ModelRow(entry, this).element());
        }
        Dom.byId("no-models").setHidden(!listed.isEmpty());
        String saved = form.listed(listed);
        if (!saved.isEmpty()) {
            say("Saved as “" + saved + "”.");
        }
    }

    private void serverGone() {
        form.reset();
        saving.setHidden(true);
        notice.setHidden(false);
    }

    @Override
    public void load(Entry entry) {
        store.get(entry.name(), json -> open(entry.name(), json, true), this::failed);
    }

    @Override
    public void rename(Entry entry, String newName) {
        store.rename(
                entry,
                newName,
                () -> {
                    movedTo(entry, newName);
                    done("Renamed to “" + newName + "”.");
                },
                this::failed);
    }

    /** What is shown may be what was renamed or deleted. */
    private void movedTo(Entry entry, String newName) {
        ShownNetwork network = session.shown();
        if (network.isStored() && network.storedName().equals(entry.name())) {
            network.stored(newName);
        }
    }

    @Override
    public void note(Entry entry, String notes) {
        store.change(
                entry.name(),
                json -> ModelJson.withNotes(entry.name(), json, notes),
                () -> done("Noted."),
                this::failed);
    }

    /** Deletes at once, and offers to put it back. */
    @Override
    public void delete(Entry entry) {
        store.get(
                entry.name(),
                json -> store.delete(
                        entry,
                        () -> {
                            movedTo(entry, "");
                            done("Deleted “" + entry.name() + "”. ");
                            HTMLButtonElement undo = Dom.button(
                                    "Undo",
                                    () -> store.put(
                                            entry.name(),
                                            json,
                                            null,
                                            () -> done("“" + entry.name() + "” is back."),
                                            this::failed));
                            said.appendChild(undo);
                            undo.focus(); // the button that had the focus is gone
                        },
                        this::failed),
                this::failed);
    }

    private void done(String what) {
        say(what);
        refresh();
    }

    private void download(String fileName) {
        session.export(fileName, (saved, json) -> Files.download(fileName + ".json", "application/json", json));
    }

    private void upload() {
        Files.readChosen(
                file,
                MOST_MEGABYTES,
                (fileName, text) -> {
                    String base = fileName.endsWith(".json") ? fileName.substring(0, fileName.length() - 5) : fileName;
                    open(base, text, false);
                },
                this::complain);
    }

    /** Says why, and looks again: what the list showed may not be so any more. */
    private void failed(Failure failure) {
        Dom.setText(said, "");
        complain(failure.detail());
        form.restart();
        refresh();
    }
}
