package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.ui.Messages;
import inkling.data.MalformedDataException;
import inkling.search.Entry;
import inkling.search.Journal;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The journal of all searches in this browser, kept line by line. One tab alone may write it. */
final class KeptJournal {
    private static final String NAME = "the journal in this browser";

    private final Messages messages;
    private final String dataSha256;
    private final JournalStore store = new JournalStore();
    private final Map<Hyperparameters, String> keys = new HashMap<>(); // those that were asked for: a digest takes time
    private Journal journal;
    private String plan = ""; // as it was read
    private boolean isKept = true;
    private boolean isOwner;
    private boolean isAsking; // to be

    private KeptJournal(Messages messages, String dataSha256) {
        this.messages = messages;
        this.dataSha256 = dataSha256;
        journal = new Journal(dataSha256);
    }

    /** Opens it, empty where this browser keeps nothing. */
    static void open(Messages messages, String dataSha256, Consumer<KeptJournal> then) {
        KeptJournal opened = new KeptJournal(messages, dataSha256);
        opened.read(() -> then.accept(opened));
    }

    private void read(Runnable then) {
        store.open(
                (text, itsPlan) -> {
                    take(text);
                    plan = itsPlan;
                    then.run();
                },
                reason -> {
                    warnNotKept(reason);
                    then.run();
                });
    }

    private void take(String text) {
        try {
            journal = Journal.read(NAME, text, dataSha256);
            messages.complainOf(journal.warnings());
        } catch (MalformedDataException e) {
            journal = readable(text); // which says what is wrong
        }
    }

    /** What is left without the lines that cannot be read: nothing else is lost for them. */
    private Journal readable(String text) {
        Journal readable = new Journal(dataSha256);
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            try {
                readable.add(Journal.entry(NAME, text.substring(from, to)));
            } catch (MalformedDataException e) {
                messages.complain(e.getMessage() + ". That line is left out, and its model is run again.");
            }
            from = to + 1;
        }
        return readable;
    }

    /** Makes sure that this tab alone writes, and calls back; otherwise says what stands in the way. */
    void own(Runnable then) {
        if (isOwner) {
            then.run();
        } else if (!isAsking) { // a second click means what the first did
            isAsking = true;
            Js.own(
                    "inkling-search",
                    () -> {
                        isOwner = true;
                        read(then); // another tab may have written since it was opened
                    },
                    () -> {
                        isAsking = false;
                        messages.complain("Another tab of this browser searches, or has searched: go on there, or"
                                + " close it first.");
                    });
        }
    }

    /** The key of a trial. */
    String key(Hyperparameters hyperparameters) {
        String key = keys.get(hyperparameters);
        if (key == null) {
            key = journal.key(hyperparameters);
            keys.put(hyperparameters, key);
        }
        return key;
    }

    /** What has come of a trial; null if it has no result. */
    @Nullable
    Entry result(Hyperparameters hyperparameters) {
        Entry entry = journal.get(key(hyperparameters));
        return entry != null && entry.state().isFinished() ? entry : null;
    }

    /** What has come of those of these trials that have a result, in their order. */
    List<Entry> results(List<Hyperparameters> trials) {
        List<Entry> results = new ArrayList<>();
        for (Hyperparameters trial : trials) {
            Entry entry = result(trial);
            if (entry != null) {
                results.add(entry);
            }
        }
        return results;
    }

    /** What is to be tried, as it was last kept; empty if nothing was. */
    String plan() {
        return plan;
    }

    /** Keeps what is to be tried. */
    void keepPlan(String other) {
        store.keepPlan(other, this::warnNotKept);
    }

    /** All trials with a result. */
    List<Entry> finished() {
        return journal.finished();
    }

    /** Whether this browser really keeps it. */
    boolean isKept() {
        return isKept;
    }

    /** Adds an event. */
    void write(Entry entry) {
        journal.add(entry);
        store.append(Journal.line(entry), this::warnNotKept);
    }

    private void warnNotKept(String reason) {
        if (isKept) {
            isKept = false;
            messages.complain("This browser does not keep the journal of the search (" + reason
                    + "): download it before you close the page.");
        }
    }

    /** All of it as a file: the last line of each trial. */
    String text() {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : journal.entries()) {
            lines.append(Journal.line(entry));
        }
        return lines.toString();
    }

    /**
     * A journal file of the same data, of which nothing is taken yet.
     *
     * @throws MalformedDataException if it is none
     */
    Journal read(String source, String text) {
        Journal other = Journal.read(source, text, dataSha256);
        messages.complainOf(other.warnings());
        return other;
    }

    /** Takes the results of another journal along with its own; returns how many are new. */
    int merge(Journal other) {
        StringBuilder lines = new StringBuilder();
        int more = 0;
        for (Entry entry : other.finished()) {
            if (!journal.isFinished(entry.key())) {
                journal.add(entry);
                lines.append(Journal.line(entry));
                more++;
            }
        }
        store.append(lines.toString(), this::warnNotKept);
        return more;
    }

    /** Empties it. */
    void forget() {
        journal = new Journal(dataSha256);
        store.replace("", this::warnNotKept);
    }
}
