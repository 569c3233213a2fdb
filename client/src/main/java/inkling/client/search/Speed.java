package inkling.client.search;

import inkling.client.js.Js;
import inkling.train.Hyperparameters;

/** How long trials take on this machine, from those that it has run. */
final class Speed {
    /** Under this the browser remembers the seconds that a worker takes for a unit of work. */
    private static final String KEY = "inkling-search-speed";

    private static final double BASE_UNITS = 40; // what an image costs besides its hidden units, in hidden units
    private static final double MEASURED_IMAGES = 11 * 5000;
    private static final double MEASURING = 0.5; // of the cost of a step on the same image
    private static final double FURTHER = 0.85; // what a further worker adds: they share the memory
    private static final double NEWEST = 0.2; // weight of the newest measurement

    private double secondsPerWork = recalled();

    private static double recalled() {
        String stored = Js.recall(KEY);
        double number = stored == null ? Double.NaN : Js.number(stored);
        return number > 0 && number < 1 ? number : Double.NaN;
    }

    /** Hidden units times images, about. */
    static double work(Hyperparameters h) {
        double images = (double) h.steps() * h.batchSize() + MEASURING * MEASURED_IMAGES;
        return images * (h.hiddenUnits() + BASE_UNITS);
    }

    /** Whether anything has been measured yet. */
    boolean isKnown() {
        return secondsPerWork > 0;
    }

    /** Seconds for so much work by so many workers; NaN before anything was measured. */
    double seconds(double work, int workers) {
        return work * secondsPerWork / (1 + FURTHER * (workers - 1));
    }

    /** Notes that a worker took so long. */
    void took(Hyperparameters hyperparameters, double seconds) {
        double now = seconds / work(hyperparameters);
        secondsPerWork = isKnown() ? secondsPerWork + NEWEST * (now - secondsPerWork) : now;
        Js.remember(KEY, Double.toString(secondsPerWork));
    }
}
