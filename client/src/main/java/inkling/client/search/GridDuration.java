package inkling.client.search;

import inkling.client.ui.Format;
import inkling.search.Journal;
import inkling.search.TrialCost;
import inkling.train.Hyperparameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a grid takes, in words. */
final class GridDuration {
    private GridDuration() {}

    /** How fast a machine is. */
    interface Speed {
        /** Seconds for trials of such a cost by so many workers. */
        double seconds(double cost, int workers);
    }

    /**
     * Of those models that are left.
     *
     * @param journal that has the others; null for none
     * @param most workers
     */
    static String of(List<Hyperparameters> models, @Nullable Journal journal, int most, Speed speed) {
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
        return "about " + Format.roughly(speed.seconds(cost, workers)) + " with "
                + (workers == 1 ? "one worker" : workers + " workers") + " on this machine"
                + (left < models.size() ? ", for the " + Format.grouped(left) + " that are left" : "");
    }
}
