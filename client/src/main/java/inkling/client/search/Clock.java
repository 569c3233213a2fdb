package inkling.client.search;

import org.teavm.jso.browser.Performance;

/**
 * The time that a search has run since its first model was begun, without pauses, and what was done in it. What comes
 * before, the workers' loading, says nothing of how long models take.
 */
final class Clock {
    private double since = Double.NaN; // milliseconds; NaN while it stands still
    private double before; // milliseconds until then
    private int models;
    private double work;

    private boolean isStarted;

    /** Begins anew with the next model. */
    void reset() {
        isStarted = false;
        since = Double.NaN;
        before = 0;
        models = 0;
        work = 0;
    }

    /** A model is begun. */
    void begin() {
        if (!isStarted) {
            isStarted = true;
            since = Performance.now();
        }
    }

    /** Stands still, or goes on. */
    void pause(boolean now) {
        double time = Performance.now();
        if (!Double.isNaN(since)) {
            before += time - since;
        }
        since = now || !isStarted ? Double.NaN : time;
    }

    /** Counts a finished model. */
    void count(double itsWork) {
        models++;
        work += itsWork;
    }

    private double ms() {
        return before + (Double.isNaN(since) ? 0 : Performance.now() - since);
    }

    /** NaN before the first. */
    double modelsPerMinute() {
        return models == 0 ? Double.NaN : models * 60_000 / ms();
    }

    /**
     * Seconds for so much more, at the pace so far; NaN before the first model.
     *
     * @param underWay work that is done of trials that have not ended
     */
    double seconds(double more, double underWay) {
        return work > 0 ? more / (work + underWay) * ms() / 1000 : Double.NaN;
    }
}
