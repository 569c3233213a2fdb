package inkling.client.search;

import inkling.client.js.Files;
import inkling.client.search.engine.Search;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.data.MalformedDataException;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.TrialRecord;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Takes the journal away, or its table; brings another along; forgets it. */
final class JournalPanel {
    private static final String SURE = "chip-button danger"; // of a button whose next click is meant
    private static final int MOST_MEGABYTES = 100; // of a journal: some 60,000 models

    private final Search search;
    private final Messages messages;
    private final HTMLElement said = Dom.byId("journal-said");
    private final HTMLButtonElement forget = Dom.byId("journal-forget");

    /** @param shown gives the results that the leaderboard shows */
    JournalPanel(Search search, Messages messages, Supplier<List<TrialRecord>> shown) {
        this.search = search;
        this.messages = messages;
        Dom.onClick(Dom.byId("journal-download"), this::download);
        Dom.onClick(
                Dom.byId("csv-download"),
                () -> Files.download("search.csv", "text/csv", SearchCsv.write(new Leaderboard(shown.get()))));
        HTMLInputElement file = Dom.byId("journal-file");
        Dom.onClick(Dom.byId("journal-upload"), file::click);
        file.addEventListener(
                "change", event -> Files.readChosen(file, MOST_MEGABYTES, this::merge, messages::complain));
        Dom.onClick(forget, this::forget);
        forget.addEventListener("blur", event -> arm(false));
    }

    private void download() {
        Journal journal = search.journal();
        if (journal != null) {
            Files.download("search.jsonl", "application/x-ndjson", journal.text());
        }
    }

    private void merge(String name, String text) {
        if (search.journal() == null) {
            Dom.setText(said, "The training images have not arrived yet.");
            return;
        }
        messages.dismiss(); // what was wrong with another file
        Dom.setText(said, "");
        try {
            search.merge(
                    name,
                    text,
                    more -> Dom.setText(
                            said, name + ": " + Format.grouped(more) + (more == 1 ? " new model." : " new models.")));
        } catch (MalformedDataException e) {
            messages.complain(String.valueOf(e.getMessage()));
        }
    }

    /** The second click means it, if nothing else was done in between. */
    private void forget() {
        boolean sure = forget.getClassName().equals(SURE);
        arm(!sure);
        if (sure && search.journal() != null) {
            search.forget(() -> Dom.setText(said, "The journal was emptied."));
        }
    }

    private void arm(boolean armed) {
        forget.setClassName(armed ? SURE : "chip-button");
        Dom.setText(forget, armed ? "Really forget all?" : "Forget all");
    }
}
