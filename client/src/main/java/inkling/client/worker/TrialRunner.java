package inkling.client.worker;

import inkling.client.js.EventLoop;
import inkling.train.Trial;
import org.jspecify.annotations.Nullable;

/** Runs one trial after the other, in slices between which it hears whether to rest. */
final class TrialRunner {
    private static final double SLICE_MS = 40;

    private final EventLoop events;
    private final StepPacer pace = new StepPacer();
    private @Nullable Task task;
    private boolean resting;
    private boolean scheduled;

    /** Who wants to know what a trial comes to. */
    interface Listener {
        void reached(Trial.Point point);

        /**
         * It is over.
         *
         * @param seconds that were worked, to the millisecond: what it rested does not count
         */
        void finished(Trial.Result result, double seconds);

        void failed(RuntimeException e);
    }

    /** A trial, and what has been told of it. */
    private static final class Task {
        final Trial trial;
        final Listener listener;
        int pointsTold;
        double busyMs;

        Task(Trial trial, Listener listener, double busyMs) {
            this.trial = trial;
            this.listener = listener;
            this.busyMs = busyMs;
        }
    }

    TrialRunner(EventLoop events) {
        this.events = events;
    }

    /**
     * Begins a trial in place of the one before.
     *
     * @param since when its preparation was begun, which is work, too
     */
    void begin(Trial trial, double since, Listener listener) {
        task = new Task(trial, listener, events.now() - since);
        pace.newRun();
        schedule();
    }

    /** Rests, or goes on. */
    void rest(boolean now) {
        resting = now;
        schedule();
    }

    private void schedule() {
        if (!scheduled) {
            scheduled = true;
            events.later(this::slice, 0);
        }
    }

    private void slice() {
        scheduled = false;
        Task current = task;
        if (current == null || resting) {
            return;
        }
        try {
            advance(current);
        } catch (RuntimeException e) {
            task = null;
            current.listener.failed(e);
        }
    }

    private void advance(Task current) {
        double start = events.now();
        double now = start;
        while (now < start + SLICE_MS && !current.trial.isOver()) {
            int taken = current.trial.advance(pace.chunk());
            double before = now;
            now = events.now();
            pace.took(taken, now - before);
        }
        current.busyMs += now - start;
        tellPoints(current);
        if (current.trial.isOver()) {
            task = null;
            current.listener.finished(current.trial.result(), Math.round(current.busyMs) / 1e3);
        } else {
            schedule();
        }
    }

    private static void tellPoints(Task current) {
        for (; current.pointsTold < current.trial.points().size(); current.pointsTold++) {
            current.listener.reached(current.trial.points().get(current.pointsTold));
        }
    }
}
