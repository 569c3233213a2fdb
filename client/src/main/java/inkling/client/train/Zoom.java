package inkling.client.train;

/** The steps of a run that a chart shows: all of them, or a part. */
final class Zoom {
    /** The share of what is shown that stays on either side of what is zoomed into. */
    private static final double SIDE = 0.25;
    /** The least share of a run that is shown: about two recordings. */
    private static final double LEAST_SHOWN = 0.04;

    private static final int LEAST_STEPS = 2;

    private double most; // steps of the run
    private double from; // the first that is shown
    private double to; // the last

    /** All of a run of so many steps. */
    Zoom(int steps) {
        most = steps;
        to = steps;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** Whether it is a part. */
    boolean isPart() {
        return from > 0 || to < most;
    }

    boolean shows(double step) {
        return step >= from && step <= to;
    }

    /** Shows all of a run of so many steps. */
    void showAll(int steps) {
        most = steps;
        from = 0;
        to = steps;
    }

    /** Shows the steps between these, if they are not too few for a curve; whether it does. */
    boolean show(double first, double last) {
        boolean isEnough = last - first >= Math.min(most, Math.max(LEAST_STEPS, most * LEAST_SHOWN));
        if (isEnough) {
            from = Math.max(0, first);
            to = Math.min(most, last);
        }
        return isEnough;
    }

    /** Shows half as many steps, around this one; NaN for the middle of those that are shown. */
    boolean zoomIn(double step) {
        return showAround(Double.isNaN(step) ? (from + to) / 2 : step, SIDE * (to - from));
    }

    /** Shows as many steps as now, around this one. */
    boolean moveTo(double step) {
        return showAround(step, (to - from) / 2);
    }

    private boolean showAround(double middle, double half) {
        double first = Math.max(0, Math.min(middle - half, most - 2 * half));
        return show(first, first + 2 * half);
    }
}
