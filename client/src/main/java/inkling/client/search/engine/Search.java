package inkling.client.search.engine;

import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Messages;
import inkling.data.MalformedDataException;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.SearchPlan;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The search: what is to be tried, what has come of it, and the pool of workers that tries. It is kept as it grows: a
 * closed tab loses only the trials that were under way.
 */
public final class Search {
    private final Supplier<@Nullable TrainingImages> images;
    private final Function<TrialWorker.Listener, TrialWorker> hiring;
    private final Browser browser;
    private final Consumer<String> complain;
    private final MachineSpeed speed;
    private final TrialQueue queue = new TrialQueue(event -> requireJournal().write(event));
    private final WorkerPool pool;
    private final List<Runnable> listeners = new ArrayList<>();
    private SearchPlan plan = SearchPlan.EMPTY;
    private @Nullable BrowserJournal journal;
    private boolean isOpening;
    private boolean isInterrupted; // the page was closed while it was under way
    private Runnable whenOpened = () -> {};

    /** What the pool has to tell. */
    private final class PoolListener implements WorkerPool.Listener {
        @Override
        public void changed() {
            Search.this.changed();
        }

        @Override
        public void underWay(boolean now) {
            requireJournal().keepUnderWay(now);
        }

        @Override
        public void finished(TrialRecord result) {
            speed.learn(result);
        }

        @Override
        public void complain(String sentence) {
            complain.accept(sentence);
        }
    }

    /** Searches on the data that the session has loaded. */
    public Search(TrainingSession session, Messages messages) {
        this(
                session::images,
                listener -> new SearchWorkerClient(session, listener),
                new PageBrowser(),
                messages::complain);
    }

    /**
     * Searches.
     *
     * @param images those that were loaded; null until then
     * @param hiring starts a worker that tells this listener
     * @param complain takes what went wrong, in sentences
     */
    Search(
            Supplier<@Nullable TrainingImages> images,
            Function<TrialWorker.Listener, TrialWorker> hiring,
            Browser browser,
            Consumer<String> complain) {
        this.images = images;
        this.hiring = hiring;
        this.browser = browser;
        this.complain = complain;
        speed = new MachineSpeed(browser);
        int wanted = WorkerCount.recall(browser, browser.cores());
        pool = new WorkerPool(queue, this::hire, wanted, browser::timestamp, new PoolListener());
    }

    private TrialWorker hire(TrialWorker.Listener listener) {
        return hiring.apply(listener);
    }

    /** Has this called whenever anything has changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Reads what this browser has kept, once and as soon as the images are there. */
    public void open() {
        TrainingImages loaded = images.get();
        if (isOpening || loaded == null) {
            return;
        }
        isOpening = true;
        BrowserJournal.open(browser, complain, loaded.sha256(), this::take, pool::leave);
    }

    private void take(BrowserJournal read) {
        isInterrupted = journal == null && read.isUnderWay(); // when it is read again, it is taken up already
        journal = read;
        try {
            setPlan(SearchPlan.parse("the plan in this browser", read.plan()));
        } catch (MalformedDataException e) {
            setPlan(plan);
            complain.accept(e.getMessage() + ". Choose a grid anew: none of its finished models is run again.");
        }
        Runnable due = whenOpened;
        whenOpened = () -> {};
        due.run();
        changed();
    }

    /**
     * Goes on if the page was closed while it was under way, unless another tab is at it, or nothing tells for sure whether
     * one is.
     */
    public void goOnIfInterrupted() {
        if (isInterrupted && browser.hasLocks() && pool.state() == WorkerPool.State.RESTING) {
            isInterrupted = false;
            requireJournal().own(pool::run, () -> {});
        }
    }

    /** Has this called once the journal is there, in place of what was to be called before. */
    public void whenOpened(Runnable then) {
        whenOpened = then;
    }

    private BrowserJournal requireJournal() {
        if (journal == null) {
            throw new IllegalStateException("The journal has not been opened yet.");
        }
        return journal;
    }

    /** What has come of it, to look at; null until it has been opened. */
    public @Nullable Journal journal() {
        return journal == null ? null : journal.journal();
    }

    /** Whether this browser really keeps it. */
    public boolean isKept() {
        return journal != null && journal.isKept();
    }

    /** All trials of this browser with a result, of whichever plan. */
    public List<TrialRecord> finished() {
        return journal == null ? List.of() : journal.journal().finished();
    }

    /** What is to be tried. */
    public SearchPlan plan() {
        return plan;
    }

    /** Its trials, to look at. */
    public TrialQueue queue() {
        return queue;
    }

    /** Those who run them. */
    public WorkerPool pool() {
        return pool;
    }

    /** How fast this machine is. */
    public MachineSpeed speed() {
        return speed;
    }

    /** Results a minute; NaN before the first. */
    public double resultsPerMinute() {
        return queue.resultsPerMinute(browser.timestamp());
    }

    /** Seconds until it is over; NaN if that is not known yet. */
    public double secondsLeft() {
        return queue.secondsLeft(pool.wanted(), browser.timestamp(), speed.secondsPerCost(pool.wanted()));
    }

    /** So many workers from now on, in this and later searches. */
    public void setWorkers(int number) {
        WorkerCount.remember(browser, number);
        pool.setWanted(number);
    }

    /** Finds out how fast this machine is, by a short trial of which nothing is kept; then calls back. */
    public void measure(Runnable then) {
        hire(new SpeedMeasurement(speed, complain, then));
    }

    private void setPlan(SearchPlan other) {
        plan = other;
        queue.search(requireJournal().journal(), other.points());
    }

    /**
     * Searches by another plan, unless another tab is at it; what it has in common with earlier ones is not run again. Then
     * calls back.
     */
    public void search(SearchPlan other, Runnable then) {
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
    public void add(List<Grid> grids, Runnable onNothing) {
        requireJournal().own(() -> {
            List<Grid> missing = plan.missing(grids);
            if (missing.isEmpty()) {
                onNothing.run();
            } else {
                choose(plan.and(missing));
            }
            pool.run();
            if (pool.state() == WorkerPool.State.PAUSED) {
                pool.pause(false);
            }
        });
    }

    /** Goes on where it was stopped, unless another tab is at it. */
    public void start() {
        requireJournal().own(pool::run);
    }

    /**
     * Takes the results of a journal file along with its own, unless another tab searches.
     *
     * @param onMore takes how many are new
     * @throws MalformedDataException if it is none
     */
    public void merge(String source, String text, IntConsumer onMore) {
        Journal read = requireJournal().read(source, text);
        requireJournal().own(() -> {
            int more = requireJournal().merge(read);
            queue.refill();
            changed();
            onMore.accept(more);
        });
    }

    /** Forgets all that has been tried, unless another tab searches; then calls back. */
    public void forget(Runnable then) {
        requireJournal().own(() -> {
            pool.stop();
            requireJournal().forget();
            choose(SearchPlan.EMPTY);
            changed();
            then.run();
        });
    }
}
