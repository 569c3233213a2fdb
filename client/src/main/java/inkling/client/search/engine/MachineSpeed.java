package inkling.client.search.engine;

import inkling.client.js.BrowserMemory;
import inkling.client.ui.Format;
import inkling.math.Decimal;
import inkling.search.Journal;
import inkling.search.TrialCost;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast this machine runs trials, as this browser remembers it: what is known before a search has run any. */
public final class MachineSpeed {
    /** Under this the browser remembers the seconds that a worker takes for a unit of {@link TrialCost}. */
    private static final String KEY = "inkling-search-speed";

    private static final double FURTHER = 0.85; // what a further worker adds: they share the memory
    private static final double NEWEST = 0.2; // weight of the newest measurement

    private final BrowserMemory memory;
    private double secondsPerCost; // NaN before anything was measured

    MachineSpeed(BrowserMemory memory) {
        this.memory = memory;
        secondsPerCost = recalled(memory);
    }

    private static double recalled(BrowserMemory memory) {
        String stored = memory.recall(KEY);
        double number = stored == null ? Double.NaN : Decimal.parse(stored);
        return number > 0 && number < 1 ? number : Double.NaN;
    }

    /** Whether anything has been measured yet. */
    public boolean isKnown() {
        return secondsPerCost > 0;
    }

    /** Seconds for trials of such a cost by so many workers; NaN before anything was measured. */
    private double seconds(double cost, int workers) {
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
            memory.remember(KEY, Format.plain(secondsPerCost));
        }
    }

    /**
     * How long those of some models take that are left, in words.
     *
     * @param journal that has the others; null for none
     * @param most workers
     */
    public String duration(List<Hyperparameters> models, @Nullable Journal journal, int most) {
        double cost = 0;
        int left = 0;
        for (Hyperparameters model : models) {
            if (journal == null || journal.result(model) == null) {
                cost += TrialCost.of(model);
                left++;
            }
        }
        if (left == 0) {
            return "all done already";
        }
        int workers = Math.min(most, left);
        return "about " + Format.roughly(seconds(cost, workers)) + " with "
                + (workers == 1 ? "one worker" : workers + " workers") + " on this machine"
                + (left < models.size() ? ", for the " + Format.grouped(left) + " that are left" : "");
    }
}
