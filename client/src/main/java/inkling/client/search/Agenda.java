package inkling.client.search;

import inkling.search.Grid;
import inkling.search.SearchPlan;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be tried, and what of it is still to be begun. */
final class Agenda {
    private SearchPlan plan = SearchPlan.EMPTY;
    private List<Hyperparameters> points = List.of();
    private final List<Hyperparameters> queue = new ArrayList<>(); // points that have neither a result nor a worker

    /** Takes another plan. */
    void set(SearchPlan other) {
        plan = other;
        points = other.points();
    }

    /** Queues what has no result, but for what is being tried. */
    void refill(BrowserJournal journal, Set<Hyperparameters> trying) {
        queue.clear();
        for (Hyperparameters point : points) {
            if (journal.result(point) == null && !trying.contains(point)) {
                queue.add(point);
            }
        }
    }

    /** The next to be begun; null if there is none. */
    @Nullable
    Hyperparameters poll() {
        return queue.isEmpty() ? null : queue.remove(0);
    }

    /** Puts one that has failed in front. */
    void putBack(Hyperparameters trial) {
        queue.add(0, trial);
    }

    /** Those of these grids that are not in the plan yet. */
    List<Grid> missing(List<Grid> grids) {
        List<Grid> missing = new ArrayList<>();
        String known = plan.text();
        for (Grid grid : grids) {
            if (known.indexOf(SearchPlan.of(grid).text()) < 0) {
                missing.add(grid);
            }
        }
        return missing;
    }

    SearchPlan plan() {
        return plan;
    }

    List<Hyperparameters> points() {
        return points;
    }

    List<Hyperparameters> queue() {
        return queue;
    }
}
