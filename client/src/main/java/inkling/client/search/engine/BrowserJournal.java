package inkling.client.search.engine;

import inkling.data.MalformedDataException;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The journal of all searches on the same data in this browser, kept line by line. One tab alone may write it. Each version
 * of the trainer has its own: their results are not the same.
 */
final class BrowserJournal {
    private static final String NAME = "the journal in this browser";
    private static final String BEGUN = "\"status\":\"running\""; // in a line that nothing follows from
    private static final int DIGITS = 16; // of the data's digest, which tell it from other data
    private static final double SLICE_MS = 20; // of reading, so that the page stays awake

    private final Browser browser;
    private final Consumer<String> complain;
    private final String dataSha256;
    private final Consumer<BrowserJournal> onRead;
    private final JournalStore store;
    private final TabGuard guard;
    private Journal journal;
    private String plan = ""; // as it was read
    private boolean isUnderWay; // as it was read
    private boolean isKept = true;
    private boolean isOwner;
    private final List<Runnable> waiting = new ArrayList<>(); // until this tab owns it
    private final List<Runnable> refused = new ArrayList<>(); // what to do if it does not

    private BrowserJournal(
            Browser browser,
            Consumer<String> complain,
            String dataSha256,
            Consumer<BrowserJournal> onRead,
            Runnable onLost) {
        this.browser = browser;
        this.complain = complain;
        this.dataSha256 = dataSha256;
        this.onRead = onRead;
        String name = "inkling-search-" + Trainer.VERSION + "-" + dataSha256.substring(0, DIGITS);
        store = browser.store(name);
        guard = new TabGuard(name, store, browser, () -> lose(onLost));
        journal = new Journal(dataSha256);
    }

    /**
     * Opens it, empty where this browser keeps nothing.
     *
     * @param complain takes what went wrong, in sentences
     * @param onRead takes it each time it has been read: at first, and again before this tab begins to write
     * @param onLost is called when another tab has begun to write in this one's place
     */
    static void open(
            Browser browser,
            Consumer<String> complain,
            String dataSha256,
            Consumer<BrowserJournal> onRead,
            Runnable onLost) {
        new BrowserJournal(browser, complain, dataSha256, onRead, onLost).read(() -> {});
    }

    private void read(Runnable then) {
        store.read(
                (lines, itsPlan, underWay) -> {
                    plan = itsPlan;
                    isUnderWay = underWay;
                    take(lines, 0, new Journal(dataSha256), then);
                },
                reason -> {
                    warnNotKept(reason);
                    onRead.accept(this);
                    then.run();
                });
    }

    /** Takes the lines from there on, a slice at a time. One that cannot be read is left out: nothing else is lost for it. */
    private void take(String lines, int from, Journal into, Runnable then) {
        double until = browser.now() + SLICE_MS;
        int at = from;
        for (int to = lines.indexOf('\n', at); to >= 0; to = lines.indexOf('\n', at)) {
            if (browser.now() > until) {
                int rest = at;
                browser.later(() -> take(lines, rest, into, then), 0);
                return;
            }
            take(lines.substring(at, to), into);
            at = to + 1;
        }
        journal = into;
        onRead.accept(this);
        then.run();
    }

    private void take(String line, Journal into) {
        if (line.indexOf(BEGUN) < 0) {
            try {
                into.add(Journal.entry(NAME, line));
            } catch (MalformedDataException e) {
                complain.accept(e.getMessage() + ". That line is left out, and its model is run again.");
            }
        }
    }

    /** Makes sure that this tab alone writes, and calls back; otherwise says what stands in the way. */
    void own(Runnable then) {
        own(
                then,
                () -> complain.accept(
                        "Another tab of this browser searches, or has searched: go on there, or close it first."
                                + (browser.hasLocks() ? "" : " If it has ended without a word, wait two minutes.")));
    }

    /**
     * Makes sure that this tab alone writes, and calls back.
     *
     * @param otherwise is called where another tab does
     */
    void own(Runnable then, Runnable otherwise) {
        if (isOwner) {
            then.run();
            return;
        }
        waiting.add(then);
        refused.add(otherwise);
        if (waiting.size() == 1) {
            guard.claim(this::answer);
        }
    }

    private void lose(Runnable onLost) {
        if (isOwner) {
            isOwner = false;
            complain.accept("Another tab of this browser has gone on with the search while this one slept.");
            onLost.run();
        }
    }

    private void answer(boolean owns) {
        if (owns) {
            read(() -> tell(true)); // once more: another tab may have written since it was opened
        } else {
            tell(false);
        }
    }

    private void tell(boolean owns) {
        isOwner = owns;
        List<Runnable> all = List.copyOf(owns ? waiting : refused);
        waiting.clear();
        refused.clear();
        all.forEach(Runnable::run);
    }

    /** What is in it, to look at. */
    Journal journal() {
        return journal;
    }

    /** What is to be tried, as it was last kept; empty if nothing was. */
    String plan() {
        return plan;
    }

    /** Whether a search was under way when this was last written: if it is not now, it was interrupted. */
    boolean isUnderWay() {
        return isUnderWay;
    }

    /** Notes whether a search is under way. */
    void keepUnderWay(boolean now) {
        store.keepUnderWay(now, this::warnNotKept);
    }

    /** Keeps what is to be tried. */
    void keepPlan(String other) {
        store.keepPlan(other, this::warnNotKept);
    }

    /** Whether this browser really keeps it. */
    boolean isKept() {
        return isKept;
    }

    /** Adds an event. */
    void write(TrialRecord entry) {
        journal.add(entry);
        store.append(Journal.line(entry), this::warnNotKept);
    }

    private void warnNotKept(String reason) {
        if (isKept) {
            isKept = false;
            complain.accept("This browser does not keep the journal of the search (" + reason
                    + "): download it before you close the page.");
        }
    }

    /**
     * A journal file of the same data, of which nothing is taken yet.
     *
     * @throws MalformedDataException if it is none
     */
    Journal read(String source, String text) {
        Journal other = Journal.read(source, text, dataSha256);
        if (!other.warnings().isEmpty()) {
            complain.accept(String.join(". ", other.warnings()) + ".");
        }
        return other;
    }

    /** Takes the results of another journal along with its own; returns how many are new. */
    int merge(Journal other) {
        List<TrialRecord> taken = journal.merge(other);
        StringBuilder lines = new StringBuilder();
        for (TrialRecord entry : taken) {
            lines.append(Journal.line(entry));
        }
        store.append(lines.toString(), this::warnNotKept);
        return taken.size();
    }

    /** Empties it. */
    void forget() {
        journal = new Journal(dataSha256);
        store.clear(this::warnNotKept);
    }
}
