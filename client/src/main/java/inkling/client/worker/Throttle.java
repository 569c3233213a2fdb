package inkling.client.worker;

/** Says that something is due, at most once in so many milliseconds. */
final class Throttle {
    private final double interval;
    private double last = Double.NEGATIVE_INFINITY;

    Throttle(double interval) {
        this.interval = interval;
    }

    boolean isDue(double now) {
        boolean due = now - last >= interval;
        if (due) {
            last = now;
        }
        return due;
    }
}
