package inkling.client.worker;

/** How many steps are due now, at a pace of so many a second, and how fast they really are. Times are milliseconds. */
final class StepPacer {
    /** A slice is cut into pieces of about this length. */
    private static final double PIECE_MS = 3;
    /** Weight of the newest measurement, where steps become faster; where they become slower, it counts at once. */
    private static final double NEWEST = 0.2;
    /** The shown speed is that of the last three seconds: it spans several recordings, during which no step is taken. */
    private static final int SAMPLES = 12;

    private static final double SAMPLE_MS = 250;
    /** At so slow a pace, in steps a second, the pace is kept and need not be measured. */
    private static final double FEW = 10;

    private double stepsPerSecond = Double.POSITIVE_INFINITY;
    private double since; // when the count of steps began
    private double taken; // steps since then
    private double stepMs; // estimate of the time one step takes
    private int lastChunk; // steps taken at once, last time
    private final double[] sampleTimes = new double[SAMPLES]; // (12) when the samples were taken, in a ring
    private final double[] sampleSteps = new double[SAMPLES]; // (12) steps until then
    private int samples; // taken so far
    private double steps; // since restart

    StepPacer() {
        sample(0);
    }

    void set(double stepsPerSecond, double now) {
        this.stepsPerSecond = stepsPerSecond;
        restart(now);
    }

    /** Counts from now on: what was missed while paused is not caught up with. */
    void restart(double now) {
        since = now;
        taken = -1; // the first step is due at once
        steps = 0;
        samples = 0;
        sample(now);
    }

    /** Steps that are due. */
    int due(double now) {
        double due = (now - since) * stepsPerSecond / 1000 - taken;
        return Double.isInfinite(stepsPerSecond) ? Integer.MAX_VALUE : (int) Math.floor(due);
    }

    /** Forgets how long a step takes: another run may take a thousand times as long. */
    void newRun() {
        stepMs = 0;
        lastChunk = 0;
    }

    /** Steps to take before looking at the clock again: one at first, and never more than twice as many as before. */
    int chunk() {
        double fitting = stepMs > 0 ? PIECE_MS / stepMs : Integer.MAX_VALUE;
        return (int) Math.max(1, Math.min(2.0 * lastChunk, fitting));
    }

    /** Notes that so many steps took so long. */
    void took(int steps, double ms) {
        if (steps > 0) {
            stepMs = Math.max(ms / steps, stepMs + NEWEST * (ms / steps - stepMs));
            lastChunk = steps;
            taken += steps;
            this.steps += steps;
        }
    }

    /** How long to wait until a step is due again. */
    double delay(double now) {
        if (now - sampleTimes[(samples - 1) % SAMPLES] >= SAMPLE_MS) {
            sample(now);
        }
        if (Double.isInfinite(stepsPerSecond)) {
            return 0;
        }
        return Math.max(0, since + (taken + 1) * 1000 / stepsPerSecond - now);
    }

    private void sample(double now) {
        sampleTimes[samples % SAMPLES] = now;
        sampleSteps[samples % SAMPLES] = steps;
        samples++;
    }

    /** The speed of the last three seconds, in steps a second; 0 before there is one. */
    double stepsPerSecond() {
        if (stepsPerSecond <= FEW) {
            return stepsPerSecond; // three seconds are too short to count them
        }
        int newest = (samples - 1) % SAMPLES;
        int oldest = samples <= SAMPLES ? 0 : samples % SAMPLES;
        double elapsed = sampleTimes[newest] - sampleTimes[oldest];
        return elapsed > 0 ? (sampleSteps[newest] - sampleSteps[oldest]) * 1000 / elapsed : 0;
    }
}
