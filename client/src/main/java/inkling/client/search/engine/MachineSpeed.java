package inkling.client.search.engine;

import inkling.client.js.Js;
import inkling.search.TrialCost;
import inkling.search.TrialRecord;
import inkling.search.TrialState;

/** How fast this machine runs trials, as this browser remembers it: what is known before a search has run any. */
public final class MachineSpeed {
    /** Under this the browser remembers the seconds that a worker takes for a unit of {@link TrialCost}. */
    private static final String KEY = "inkling-search-speed";

    private static final double FURTHER = 0.85; // what a further worker adds: they share the memory
    private static final double NEWEST = 0.2; // weight of the newest measurement

    private double secondsPerCost = recalled(); // NaN before anything was measured

    MachineSpeed() {}

    private static double recalled() {
        String stored = Js.recall(KEY);
        double number = stored == null ? Double.NaN : Js.number(stored);
        return number > 0 && number < 1 ? number : Double.NaN;
    }

    /** Whether anything has been measured yet. */
    public boolean isKnown() {
        return secondsPerCost > 0;
    }

    /** Seconds for trials of such a cost by so many workers; NaN before anything was measured. */
    public double seconds(double cost, int workers) {
        return cost * secondsPerCost(workers) / workers;
    }

    /** Seconds that each of so many workers takes for a unit of cost; NaN before anything was measured. */
    double secondsPerCost(int workers) {
        return secondsPerCost * workers / (1 + FURTHER * (workers - 1));
    }

    /** Learns from a trial; from one that has diverged nothing: it says not how long steps take. */
    void learn(TrialRecord result) {
        if (result.state() != TrialState.DIVERGED) {
            double now = result.seconds() / TrialCost.of(result.hyperparameters());
            secondsPerCost = isKnown() ? secondsPerCost + NEWEST * (now - secondsPerCost) : now;
            Js.remember(KEY, Double.toString(secondsPerCost));
        }
    }
}
