package inkling.client.search.engine;

import inkling.client.ui.SettingText;
import inkling.search.Journal;
import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The workers that run what a queue has, several at the same time. */
public final class WorkerPool implements TrialWorker.Listener {
    private final TrialQueue queue;
    private final Function<TrialWorker.Listener, TrialWorker> hiring;
    private final Supplier<Timestamp> clock;
    private final Listener listener;
    private final List<TrialWorker> workers = new ArrayList<>();
    private int wanted;
    private State state = State.RESTING;

    /** How it stands. */
    public enum State {
        /** Nobody works: the search has not begun, was stopped, or is done. */
        RESTING,
        RUNNING,
        PAUSED
    }

    /** Who wants to know. */
    interface Listener {
        /** Something has changed, whatever it is. */
        void changed();

        /** A search is under way from now on, or no longer. */
        void underWay(boolean now);

        /** A trial has come to a result. */
        void finished(TrialRecord result);

        /** Something went wrong, in a sentence. */
        void complain(String sentence);
    }

    /**
     * An empty pool.
     *
     * @param hiring starts a worker that tells this listener
     * @param wanted how many workers there are to be, if there is work for them
     */
    WorkerPool(
            TrialQueue queue,
            Function<TrialWorker.Listener, TrialWorker> hiring,
            int wanted,
            Supplier<Timestamp> clock,
            Listener listener) {
        this.queue = queue;
        this.hiring = hiring;
        this.wanted = wanted;
        this.clock = clock;
        this.listener = listener;
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /** How many there are to be, if there is work for them. */
    public int wanted() {
        return wanted;
    }

    /** Those that there are. */
    public List<TrialWorker> workers() {
        return Collections.unmodifiableList(workers);
    }

    /** Sets to work as many as are wanted, if there is anything to do. */
    void run() {
        if (state == State.RESTING) {
            queue.start();
            if (!queue.isOver()) {
                setState(State.RUNNING);
            }
        }
        hire();
        listener.changed();
    }

    private void setState(State other) {
        state = other;
        listener.underWay(other == State.RUNNING);
    }

    /** Lets the workers rest where they are, or go on. */
    public void pause(boolean now) {
        setState(now ? State.PAUSED : State.RUNNING);
        if (now) {
            queue.pause(clock.get());
        } else {
            queue.goOn(clock.get());
        }
        for (TrialWorker worker : List.copyOf(workers)) {
            worker.rest(now);
            idle(worker);
        }
        listener.changed();
    }

    /** Gives up what is under way, and lets all workers go. */
    public void stop() {
        queue.stop(clock.get());
        rest();
    }

    private void rest() {
        leave();
        listener.underWay(false);
    }

    /** Lets all workers go, and writes nothing: the journal is another tab's now. */
    void leave() {
        workers.forEach(TrialWorker::terminate);
        workers.clear();
        state = State.RESTING;
        queue.abandon(clock.get());
        listener.changed();
    }

    /** So many workers from now on; those who are too many finish their trial first. */
    void setWanted(int number) {
        wanted = number;
        hire();
        List.copyOf(workers).forEach(this::idle);
    }

    /** Fills the pool, as far as there is work. */
    private void hire() {
        int needed = Math.min(wanted, queue.due().size() + queue.running().size());
        while (state != State.RESTING && workers.size() < needed) {
            TrialWorker hired = hiring.apply(this);
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
        Hyperparameters next = workers.size() > wanted ? null : queue.begin(clock.get());
        if (next != null) {
            worker.begin(next);
        } else {
            dismiss(worker);
            if (workers.isEmpty()) {
                rest();
            }
        }
        listener.changed();
    }

    /** Lets one go; whether it was one of them. */
    private boolean dismiss(TrialWorker worker) {
        worker.terminate();
        for (int i = 0; i < workers.size(); i++) {
            if (workers.get(i) == worker) {
                workers.remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public void progressed(TrialWorker worker) {
        Hyperparameters trial = worker.trial();
        List<double[]> points = worker.points();
        if (trial != null && !points.isEmpty()) {
            queue.progress(trial, points.get(points.size() - 1)[0] / trial.steps(), clock.get());
        }
        listener.changed();
    }

    @Override
    public void finished(TrialWorker worker, String line) {
        TrialRecord result = Journal.entry("a search worker", line);
        queue.finish(result, clock.get());
        listener.finished(result);
        if (queue.isOver()) {
            rest(); // also when paused
        } else {
            idle(worker);
        }
        listener.changed();
    }

    /** The worker is replaced, and its trial tried once more. */
    @Override
    public void failed(TrialWorker worker, String reason) {
        if (!dismiss(worker)) {
            return;
        }
        Hyperparameters trial = worker.trial();
        if (trial == null) {
            listener.complain("A search worker could not begin: " + reason); // the others go on without it
        } else {
            if (!queue.fail(trial, reason, clock.get())) {
                listener.complain(SettingText.setting(trial) + " has failed twice, and is left out: " + reason);
            }
            hire();
        }
        if (workers.isEmpty()) {
            stop();
        }
        listener.changed();
    }
}
