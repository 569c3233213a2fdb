package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.lab.Lab;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.Messages;
import inkling.client.ui.Terms;
import inkling.data.MalformedDataException;
import inkling.search.Entry;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The search: what is to be tried, what has come of it, and the pool of workers that tries. It is kept as it grows: a
 * closed tab loses only the trials that were under way.
 */
public final class Search implements TrialWorker.Boss {
    private final Lab lab;
    private final Messages messages;
    private final Clock clock = new Clock();
    private final Speed speed = new Speed();
    private final Pool pool = new Pool();
    private final Agenda agenda = new Agenda();
    private final Set<String> retried = new HashSet<>(); // keys of trials that have failed once
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable KeptJournal journal;
    private boolean isOpening;
    private boolean isInterrupted; // the page was closed while it was under way
    private State state = State.RESTING;

    /** How it stands. */
    enum State {
        /** Nobody works on it: it has not begun, was stopped, or is done. */
        RESTING,
        RUNNING,
        PAUSED
    }

    /** Searches on the data that the lab has loaded. */
    public Search(Lab lab, Messages messages) {
        this.lab = lab;
        this.messages = messages;
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
        TrainingImages images = lab.images();
        if (isOpening || images == null) {
            return;
        }
        isOpening = true;
        KeptJournal.open(messages, images.sha256(), read -> {
            journal = read;
            isInterrupted = read.isUnderWay();
            try {
                setPlan(Plan.parse("the plan in this browser", read.plan()));
            } catch (MalformedDataException e) {
                messages.complain(e.getMessage() + ". Choose a grid anew: none of its finished models is run again.");
            }
            changed();
        });
    }

    /** Goes on if the page was closed while it was under way, unless another tab is at it. */
    void goOnIfInterrupted() {
        if (isInterrupted && state == State.RESTING) {
            isInterrupted = false;
            requireJournal().own(this::run, () -> {});
        }
    }

    /** What has come of it; null until it has been opened. */
    @Nullable
    KeptJournal journal() {
        return journal;
    }

    private KeptJournal requireJournal() {
        if (journal == null) {
            throw new IllegalStateException("The journal has not been opened yet.");
        }
        return journal;
    }

    /** All trials of this browser with a result, of whichever plan. */
    public List<Entry> finished() {
        return journal == null ? List.of() : journal.finished();
    }

    /** The trials of the plan with a result. */
    List<Entry> finishedOfPlan() {
        return requireJournal().results(agenda.points());
    }

    Agenda agenda() {
        return agenda;
    }

    Pool pool() {
        return pool;
    }

    State state() {
        return state;
    }

    Speed speed() {
        return speed;
    }

    Clock clock() {
        return clock;
    }

    /** Finds out how fast this machine is, by a short trial of which nothing is kept; then calls back. */
    void measure(Runnable then) {
        TrainingImages images = lab.images();
        if (images != null) {
            new TrialWorker(lab.urls(), images.sha256(), new Measuring(speed, messages, then));
        }
    }

    private void setPlan(Plan other) {
        agenda.set(other);
        agenda.refill(requireJournal(), pool.trying());
    }

    /** Searches by another plan, unless another tab is at it; what it has in common with earlier ones is not run again. */
    void search(Plan other) {
        requireJournal().own(() -> {
            stop();
            choose(other);
            run();
        });
    }

    private void choose(Plan other) {
        setPlan(other);
        requireJournal().keepPlan(other.text());
    }

    /** Adds to the plan, and goes on, or begins. */
    void add(List<Grid> grids) {
        requireJournal().own(() -> {
            List<Grid> missing = agenda.missing(grids);
            if (missing.isEmpty()) {
                messages.say("All of this has been asked for already.");
            } else {
                choose(agenda.plan().and(missing));
            }
            run();
        });
    }

    /** Goes on where it was stopped, unless another tab is at it. */
    void start() {
        requireJournal().own(this::run);
    }

    private void run() {
        agenda.refill(requireJournal(), pool.trying()); // another tab may have written since it was read
        if (state == State.RESTING && !agenda.queue().isEmpty()) {
            retried.clear();
            setState(State.RUNNING);
            clock.reset();
        }
        hire();
        changed();
    }

    private void setState(State other) {
        state = other;
        requireJournal().keepUnderWay(other == State.RUNNING);
    }

    /** Lets the workers rest where they are, or go on. */
    void pause(boolean now) {
        setState(now ? State.PAUSED : State.RUNNING);
        clock.pause(now);
        for (TrialWorker worker : List.copyOf(pool.workers())) {
            worker.rest(now);
            idle(worker);
        }
        changed();
    }

    /** Gives up what is under way, and lets all workers go. */
    void stop() {
        for (Hyperparameters trial : pool.trying()) {
            requireJournal().write(Entry.stopped(requireJournal().key(trial), trial, Js.now()));
        }
        rest();
        agenda.refill(requireJournal(), pool.trying());
        changed();
    }

    private void rest() {
        pool.dismissAll();
        setState(State.RESTING);
        clock.pause(true);
    }

    /** So many workers from now on; those who are too many finish their trial first. */
    void setWanted(int number) {
        pool.setWanted(number);
        hire();
        List.copyOf(pool.workers()).forEach(this::idle);
    }

    /** Fills the pool, as far as there is work. */
    private void hire() {
        TrainingImages images = lab.images();
        if (state != State.RESTING && images != null) {
            pool.fill(agenda.queue().size() + pool.trying().size(), () -> {
                TrialWorker hired = new TrialWorker(lab.urls(), images.sha256(), this);
                if (state == State.PAUSED) {
                    hired.rest(true);
                }
                return hired;
            });
        }
    }

    @Override
    public void idle(TrialWorker worker) {
        if (state != State.RUNNING || !worker.isIdle()) {
            return;
        }
        Hyperparameters next = pool.isTooLarge() ? null : agenda.poll();
        if (next != null) {
            requireJournal().write(Entry.running(requireJournal().key(next), next, Js.now()));
            worker.begin(next);
            clock.begin();
        } else {
            pool.dismiss(worker);
            if (pool.workers().isEmpty()) {
                rest();
            }
        }
        changed();
    }

    @Override
    public void pointed() {
        changed();
    }

    @Override
    public void tried(TrialWorker worker, String line) {
        Entry entry = Journal.entry("a search worker", line);
        Hyperparameters tried = entry.hyperparameters();
        if (entry.state() != TrialState.DIVERGED) { // such a one says nothing of how long steps take
            speed.took(tried, entry.seconds());
        }
        double done = (double) entry.requireResult().last().step() / tried.steps();
        clock.count(done * Speed.work(tried));
        requireJournal().write(entry);
        if (agenda.queue().isEmpty() && pool.trying().isEmpty()) {
            rest(); // also when paused
        } else {
            idle(worker);
        }
        changed();
    }

    /** The worker is replaced, and its trial tried once more. */
    @Override
    public void failed(TrialWorker worker, String reason) {
        if (!pool.dismiss(worker)) {
            return;
        }
        Hyperparameters trial = worker.trial();
        if (trial == null) {
            messages.complain("A search worker could not begin: " + reason); // the others go on without it
        } else if (retried.add(requireJournal().key(trial))) {
            agenda.putBack(trial);
            hire();
        } else {
            requireJournal().write(Entry.failed(requireJournal().key(trial), trial, reason, Js.now()));
            messages.complain(Terms.setting(trial) + " has failed twice, and is left out: " + reason);
            hire();
        }
        if (pool.workers().isEmpty()) {
            stop();
        }
        changed();
    }

    /**
     * Takes the results of a journal file along with its own, unless another tab searches.
     *
     * @param onMore takes how many are new, and how many of them belong to the plan
     * @throws MalformedDataException if it is none
     */
    void merge(String source, String text, BiConsumer<Integer, Integer> onMore) {
        Journal read = requireJournal().read(source, text);
        requireJournal().own(() -> {
            int before = finishedOfPlan().size();
            int more = requireJournal().merge(read);
            agenda.refill(requireJournal(), pool.trying());
            changed();
            onMore.accept(more, finishedOfPlan().size() - before);
        });
    }

    /** Forgets all that has been tried, unless another tab searches; then calls back. */
    void forget(Runnable then) {
        requireJournal().own(() -> {
            stop();
            requireJournal().forget();
            choose(Plan.EMPTY);
            changed();
            then.run();
        });
    }
}
