package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.lab.Lab;
import inkling.client.lab.TrainingImages;
import inkling.client.ui.Messages;
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
    /** As many workers as a machine may have: each has the images for itself. */
    static final int MOST_WORKERS = 16;

    private final Lab lab;
    private final Messages messages;
    private final Clock clock = new Clock();
    private final Speed speed = new Speed();
    private final List<TrialWorker> workers = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final Set<String> retried = new HashSet<>(); // keys of trials that have failed once
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable KeptJournal journal;
    private boolean isOpening;
    private int wanted = Math.max(1, Math.min(MOST_WORKERS, Js.cores() - 1));
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
        KeptJournal.open(messages, images.sha256(), opened -> {
            journal = opened;
            try {
                setPlan(Plan.parse("the plan in this browser", opened.plan()));
            } catch (MalformedDataException e) {
                messages.complain(e.getMessage() + ". Choose a grid anew: none of its finished models is run again.");
            }
            changed();
        });
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

    private List<Entry> finishedOfPlan() {
        return requireJournal().results(agenda.points());
    }

    Agenda agenda() {
        return agenda;
    }

    List<TrialWorker> workers() {
        return workers;
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

    /** What the workers try. */
    Set<Hyperparameters> trying() {
        Set<Hyperparameters> trying = new HashSet<>();
        for (TrialWorker worker : workers) {
            Hyperparameters trial = worker.trial();
            if (trial != null) {
                trying.add(trial);
            }
        }
        return trying;
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
        agenda.refill(requireJournal(), trying());
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
            choose(agenda.plan().and(agenda.missing(grids)));
            run();
        });
    }

    /** Goes on where it was stopped, unless another tab is at it. */
    void start() {
        requireJournal().own(this::run);
    }

    private void run() {
        agenda.refill(requireJournal(), trying()); // another tab may have written since it was read
        if (state == State.RESTING && !agenda.queue().isEmpty()) {
            retried.clear();
            state = State.RUNNING;
            clock.start();
        }
        hire();
        changed();
    }

    /** Lets the workers rest where they are, or go on. */
    void pause(boolean now) {
        state = now ? State.PAUSED : State.RUNNING;
        clock.pause(now);
        for (TrialWorker worker : List.copyOf(workers)) {
            worker.rest(now);
            idle(worker);
        }
        changed();
    }

    /** Gives up what is under way, and lets all workers go. */
    void stop() {
        for (Hyperparameters trial : trying()) {
            requireJournal().write(Entry.stopped(requireJournal().key(trial), trial, Js.now()));
        }
        rest();
        agenda.refill(requireJournal(), trying());
        changed();
    }

    private void rest() {
        workers.forEach(TrialWorker::terminate);
        workers.clear();
        state = State.RESTING;
        clock.pause(true);
    }

    int wanted() {
        return wanted;
    }

    /** So many workers from now on; those who are too many finish their trial first. */
    void setWanted(int number) {
        wanted = number;
        hire();
        List.copyOf(workers).forEach(this::idle);
    }

    /** Fills the pool, as far as there is work. */
    private void hire() {
        TrainingImages images = lab.images();
        int needed = Math.min(wanted, agenda.queue().size() + trying().size());
        while (state != State.RESTING && images != null && workers.size() < needed) {
            TrialWorker hired = new TrialWorker(lab.urls(), images.sha256(), this);
            workers.add(hired);
            if (state == State.PAUSED) {
                hired.rest(true);
            }
        }
    }

    @Override
    public void idle(TrialWorker worker) {
        if (state != State.RUNNING || !worker.isIdle()) {
            return;
        }
        Hyperparameters next = workers.size() > wanted ? null : agenda.poll();
        if (next != null) {
            requireJournal().write(Entry.running(requireJournal().key(next), next, Js.now()));
            worker.begin(next);
        } else {
            workers.remove(worker);
            worker.terminate();
            if (workers.isEmpty()) {
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
        boolean whole = entry.state() != TrialState.DIVERGED; // one that diverged says nothing of how long steps take
        if (whole) {
            speed.took(entry.hyperparameters(), entry.seconds());
        }
        clock.count(whole ? Speed.work(entry.hyperparameters()) : 0);
        requireJournal().write(entry);
        if (agenda.queue().isEmpty() && trying().isEmpty()) {
            rest(); // also when paused
        } else {
            idle(worker);
        }
        changed();
    }

    /** The worker is replaced, and its trial tried once more. */
    @Override
    public void failed(TrialWorker worker, String reason) {
        worker.terminate();
        if (!workers.remove(worker)) {
            return;
        }
        Hyperparameters trial = worker.trial();
        if (trial == null) {
            messages.complain("A search worker could not begin: " + reason);
            wanted = Math.max(1, workers.size()); // the others go on without it
        } else if (retried.add(requireJournal().key(trial))) {
            agenda.putBack(trial);
            hire();
        } else {
            requireJournal().write(Entry.failed(requireJournal().key(trial), trial, reason, Js.now()));
            messages.complain("A model has failed twice, and is left out: " + reason);
            hire();
        }
        if (workers.isEmpty()) {
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
            agenda.refill(requireJournal(), trying());
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
