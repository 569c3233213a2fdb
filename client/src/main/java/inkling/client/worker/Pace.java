package inkling.client.worker;

/** How many steps are due now, at a pace of so many a second, and how fast they really are. Times are milliseconds. */
final class Pace {
    /** A slice is cut into pieces of about this length. */
    private static final double PIECE_MS = 3;
    /** Weight of the newest measurement in the shown speed. */
    private static final double NEWEST = 0.05;

    private double stepsPerSecond = Double.POSITIVE_INFINITY;
    private double since; // when the count of steps began
    private double taken; // steps since then
    private double stepMs = 0.1; // estimate of the time one step takes
    private double rateFrom; // when the window of the shown speed began
    private double rateSteps; // steps in that window
    private double rate; // the shown speed, in steps a second

    void set(double stepsPerSecond, double now) {
        this.stepsPerSecond = stepsPerSecond;
        restart(now);
    }

    /** Counts from now on: what was missed while paused is not caught up with. */
    void restart(double now) {
        since = now;
        taken = -1; // the first step is due at once
        rateFrom = now;
        rateSteps = 0;
        rate = 0;
    }

    /** Steps that are due. */
    int due(double now) {
        double due = (now - since) * stepsPerSecond / 1000 - taken;
        return Double.isInfinite(stepsPerSecond) ? Integer.MAX_VALUE : (int) Math.floor(due);
    }

    /** Steps to take before looking at the clock again. */
    int chunk() {
        return (int) Math.max(1, Math.min(10_000, PIECE_MS / stepMs));
    }

    /** Notes that so many steps took so long. */
    void took(int steps, double ms) {
        if (steps > 0) {
            stepMs += NEWEST * (Math.max(ms, 0.001) / steps - stepMs);
            taken += steps;
            rateSteps += steps;
        }
    }

    /** How long to wait until a step is due again. */
    double delay(double now) {
        measure(now);
        if (Double.isInfinite(stepsPerSecond)) {
            return 0;
        }
        return Math.max(0, since + (taken + 1) * 1000 / stepsPerSecond - now);
    }

    private void measure(double now) {
        double elapsed = now - rateFrom;
        if (elapsed >= 500) {
            rate = rateSteps * 1000 / elapsed;
            rateFrom = now;
            rateSteps = 0;
        }
    }

    /** The speed of the last half second, in steps a second; 0 before there is one. */
    double stepsPerSecond() {
        return rate;
    }
}
