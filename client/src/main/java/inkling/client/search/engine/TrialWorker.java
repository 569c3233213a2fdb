package inkling.client.search.engine;

import inkling.train.Hyperparameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker that runs one trial after the other: its trial, and the points that this has come to. */
public interface TrialWorker {
    /** Who gives it work. */
    interface Listener {
        /** It has nothing to do. */
        void idle(TrialWorker worker);

        /** Its trial has come to another point. */
        void progressed(TrialWorker worker);

        /** It has finished its trial, of which this is the journal's line. */
        void finished(TrialWorker worker, String line);

        /** It has failed, with its trial or without any, and is of no more use. */
        void failed(TrialWorker worker, String reason);
    }

    /** Whether it has loaded what it needs, and has no trial. */
    boolean isIdle();

    /** What it runs; null if nothing. */
    @Nullable
    Hyperparameters trial();

    /** (points) step and share of validation images correct. */
    List<double[]> points();

    /** Begins a trial; it must be idle. */
    void begin(Hyperparameters trial);

    /** Rests, or goes on. */
    void rest(boolean now);

    /** Ends, whatever it does. */
    void terminate();
}
