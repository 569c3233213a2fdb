package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Messages;
import inkling.client.ui.SettingText;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workers that try what is on the agenda, several at the same time, and journal what comes of it. */
final class Pool implements TrialWorker.Boss {
    private static final int MOST = 16; // on any machine: each has the images for itself
    private static final String WORKERS = "inkling-workers"; // how many this browser is to have

    private final TrainingSession session;
    private final Messages messages;
    private final Agenda agenda;
    private final Runnable onChange;
    private final Clock clock = new Clock();
    private final Speed speed = new Speed();
    private final List<TrialWorker> workers = new ArrayList<>();
    private final Set<String> retried = new HashSet<>(); // keys of trials that have failed once
    private int wanted;
    private State state = State.RESTING;
    private @Nullable BrowserJournal kept;

    /** How it stands. */
    enum State {
        /** Nobody works: the search has not begun, was stopped, or is done. */
        RESTING,
        RUNNING,
        PAUSED
    }

    /** @param onChange is called whenever anything has changed */
    Pool(TrainingSession session, Messages messages, Agenda agenda, Runnable onChange) {
        this.session = session;
        this.messages = messages;
        this.agenda = agenda;
        this.onChange = onChange;
        String chosen = Js.recall(WORKERS);
        double number = chosen == null ? Double.NaN : Js.number(chosen);
        wanted = (int) Math.min(most(), number >= 1 ? number : Math.max(1, Js.cores() - 1));
    }

    /** Has this journal from now on; it must be this tab's before anybody is set to work. */
    void write(BrowserJournal journal) {
        kept = journal;
    }

    private BrowserJournal journal() {
        if (kept == null) {
            throw new IllegalStateException("The journal has not been opened yet.");
        }
        return kept;
    }

    /** As many workers as there may be. */
    static int most() {
        return Math.max(2, Math.min(Js.cores(), MOST));
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

    /** How many there are to be, if there is work for them. */
    int wanted() {
        return wanted;
    }

    List<TrialWorker> workers() {
        return workers;
    }

    /** What is being tried. */
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

    /** Sets to work as many as are wanted, if there is anything to do. */
    void run() {
        agenda.refill(journal(), trying()); // another tab may have written since it was read
        if (state == State.RESTING && !agenda.queue().isEmpty()) {
            retried.clear();
            setState(State.RUNNING);
            clock.reset();
        }
        hire();
        onChange.run();
    }

    private void setState(State other) {
        state = other;
        journal().keepUnderWay(other == State.RUNNING);
    }

    /** Lets the workers rest where they are, or go on. */
    void pause(boolean now) {
        setState(now ? State.PAUSED : State.RUNNING);
        clock.pause(now);
        for (TrialWorker worker : List.copyOf(workers)) {
            worker.rest(now);
            idle(worker);
        }
        onChange.run();
    }

    /** Gives up what is under way, and lets all workers go. */
    void stop() {
        for (Hyperparameters trial : trying()) {
            journal().write(TrialRecord.stopped(journal().key(trial), trial, Js.now()));
        }
        rest();
        agenda.refill(journal(), trying());
        onChange.run();
    }

    private void rest() {
        leave();
        setState(State.RESTING);
    }

    /** Lets all workers go, and writes nothing: the journal is another tab's now. */
    void leave() {
        workers.forEach(TrialWorker::terminate);
        workers.clear();
        state = State.RESTING;
        clock.pause(true);
        onChange.run();
    }

    /** So many workers from now on; those who are too many finish their trial first. */
    void setWanted(int number) {
        wanted = number;
        Js.remember(WORKERS, Integer.toString(number));
        hire();
        List.copyOf(workers).forEach(this::idle);
    }

    /** Fills the pool, as far as there is work. */
    private void hire() {
        TrainingImages images = session.images();
        int needed = Math.min(wanted, agenda.queue().size() + trying().size());
        while (state != State.RESTING && images != null && workers.size() < needed) {
            TrialWorker hired = new TrialWorker(session.urls(), images.sha256(), this);
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
            journal().write(TrialRecord.running(journal().key(next), next, Js.now()));
            worker.begin(next);
            clock.begin();
        } else {
            dismiss(worker);
            if (workers.isEmpty()) {
                rest();
            }
        }
        onChange.run();
    }

    /** Lets one go; whether it was one of them. */
    private boolean dismiss(TrialWorker worker) {
        worker.terminate();
        return workers.remove(worker);
    }

    @Override
    public void pointed() {
        onChange.run();
    }

    @Override
    public void tried(TrialWorker worker, String line) {
        TrialRecord entry = Journal.entry("a search worker", line);
        Hyperparameters tried = entry.hyperparameters();
        if (entry.state() != TrialState.DIVERGED) { // such a one says nothing of how long steps take
            speed.took(tried, entry.seconds());
        }
        double done = (double) entry.requireResult().last().step() / tried.steps();
        clock.count(done * Speed.work(tried));
        journal().write(entry);
        if (agenda.queue().isEmpty() && trying().isEmpty()) {
            rest(); // also when paused
        } else {
            idle(worker);
        }
        onChange.run();
    }

    /** The worker is replaced, and its trial tried once more. */
    @Override
    public void failed(TrialWorker worker, String reason) {
        if (!dismiss(worker)) {
            return;
        }
        Hyperparameters trial = worker.trial();
        if (trial == null) {
            messages.complain("A search worker could not begin: " + reason); // the others go on without it
        } else if (retried.add(journal().key(trial))) {
            agenda.putBack(trial);
            hire();
        } else {
            journal().write(TrialRecord.failed(journal().key(trial), trial, reason, Js.now()));
            messages.complain(SettingText.setting(trial) + " has failed twice, and is left out: " + reason);
            hire();
        }
        if (workers.isEmpty()) {
            stop();
        }
        onChange.run();
    }
}
