package inkling.client.search;

import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Messages;
import inkling.data.MalformedDataException;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.SearchPlan;
import inkling.search.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The search: what is to be tried, what has come of it, and the pool of workers that tries. It is kept as it grows: a
 * closed tab loses only the trials that were under way.
 */
public final class Search {
    private final TrainingSession session;
    private final Messages messages;
    private final Agenda agenda = new Agenda();
    private final Pool pool;
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable BrowserJournal journal;
    private boolean isOpening;
    private boolean isInterrupted; // the page was closed while it was under way

    /** Searches on the data that the session has loaded. */
    public Search(TrainingSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        pool = new Pool(session, messages, agenda, this::changed);
    }

    /** Has this called whenever anything has changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Reads what this browser has kept, once and as soon as the images are there. */
    void open() {
        TrainingImages images = session.images();
        if (isOpening || images == null) {
            return;
        }
        isOpening = true;
        BrowserJournal.open(messages, images.sha256(), this::take, pool::leave);
    }

    private void take(BrowserJournal read) {
        isInterrupted = journal == null && read.isUnderWay(); // when it is read again, it is taken up already
        journal = read;
        pool.write(read);
        try {
            setPlan(SearchPlan.parse("the plan in this browser", read.plan()));
        } catch (MalformedDataException e) {
            messages.complain(e.getMessage() + ". Choose a grid anew: none of its finished models is run again.");
        }
        changed();
    }

    /**
     * Goes on if the page was closed while it was under way, unless another tab is at it, or nothing tells for sure whether
     * one is.
     */
    void goOnIfInterrupted() {
        if (isInterrupted && TabGuard.isSure() && pool.state() == Pool.State.RESTING) {
            isInterrupted = false;
            requireJournal().own(pool::run, () -> {});
        }
    }

    /** What has come of it; null until it has been opened. */
    @Nullable
    BrowserJournal journal() {
        return journal;
    }

    private BrowserJournal requireJournal() {
        if (journal == null) {
            throw new IllegalStateException("The journal has not been opened yet.");
        }
        return journal;
    }

    /** All trials of this browser with a result, of whichever plan. */
    public List<TrialRecord> finished() {
        return journal == null ? List.of() : journal.finished();
    }

    /** The trials of the plan with a result. */
    List<TrialRecord> finishedOfPlan() {
        return requireJournal().results(agenda.points());
    }

    Agenda agenda() {
        return agenda;
    }

    Pool pool() {
        return pool;
    }

    /** Finds out how fast this machine is, by a short trial of which nothing is kept; then calls back. */
    void measure(Runnable then) {
        TrainingImages images = session.images();
        if (images != null) {
            new TrialWorker(session.urls(), images.sha256(), new SpeedMeasurement(pool.speed(), messages, then));
        }
    }

    private void setPlan(SearchPlan other) {
        agenda.set(other);
        agenda.refill(requireJournal(), pool.trying());
    }

    /**
     * Searches by another plan, unless another tab is at it; what it has in common with earlier ones is not run again. Then
     * calls back.
     */
    void search(SearchPlan other, Runnable then) {
        requireJournal().own(() -> {
            pool.stop();
            choose(other);
            pool.run();
            then.run();
        });
    }

    private void choose(SearchPlan other) {
        setPlan(other);
        requireJournal().keepPlan(other.text());
    }

    /**
     * Adds to the plan, and goes on, or begins.
     *
     * @param onNothing is called where all of it has been asked for already
     */
    void add(List<Grid> grids, Runnable onNothing) {
        requireJournal().own(() -> {
            List<Grid> missing = agenda.missing(grids);
            if (missing.isEmpty()) {
                onNothing.run();
            } else {
                choose(agenda.plan().and(missing));
            }
            pool.run();
            if (pool.state() == Pool.State.PAUSED) {
                pool.pause(false);
            }
        });
    }

    /** Goes on where it was stopped, unless another tab is at it. */
    void start() {
        requireJournal().own(pool::run);
    }

    /**
     * Takes the results of a journal file along with its own, unless another tab searches.
     *
     * @param onMore takes how many are new
     * @throws MalformedDataException if it is none
     */
    void merge(String source, String text, IntConsumer onMore) {
        Journal read = requireJournal().read(source, text);
        requireJournal().own(() -> {
            int more = requireJournal().merge(read);
            agenda.refill(requireJournal(), pool.trying());
            changed();
            onMore.accept(more);
        });
    }

    /** Forgets all that has been tried, unless another tab searches; then calls back. */
    void forget(Runnable then) {
        requireJournal().own(() -> {
            pool.stop();
            requireJournal().forget();
            choose(SearchPlan.EMPTY);
            changed();
            then.run();
        });
    }
}
