package inkling.client.search;

import org.teavm.jso.browser.Performance;

/** The time that a search has run since it was last begun, without pauses, and what was done in it. */
final class Clock {
    private double since = Double.NaN; // milliseconds; NaN while it stands still
    private double before; // milliseconds until then
    private int models;
    private double work;

    /** Begins anew. */
    void start() {
        since = Performance.now();
        before = 0;
        models = 0;
        work = 0;
    }

    /** Stands still, or goes on. */
    void pause(boolean now) {
        double time = Performance.now();
        if (!Double.isNaN(since)) {
            before += time - since;
        }
        since = now ? Double.NaN : time;
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
