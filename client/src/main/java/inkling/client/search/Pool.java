package inkling.client.search;

import inkling.client.js.Js;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The workers that try models at the same time, and how many of them there are to be. */
final class Pool {
    /** As many as a machine may have: each has the images for itself. */
    static final int MOST_WORKERS = 16;

    private final List<TrialWorker> workers = new ArrayList<>();
    private int wanted = Math.max(1, Math.min(MOST_WORKERS, Js.cores() - 1));

    int wanted() {
        return wanted;
    }

    void setWanted(int number) {
        wanted = number;
    }

    List<TrialWorker> workers() {
        return workers;
    }

    /** What is being tried. */
    Set<Hyperparameters> trying() {
        Set<Hyperparameters> trying = new HashSet<>();
        for (TrialWorker worker : workers) {
            Hyperparameters trial = worker.trial();
            if (trial != null) {
                trying.add(trial);
            }
        }
        return trying;
    }

    /** Hires as many as are wanted, but no more than there is work for. */
    void fill(int work, Supplier<TrialWorker> hire) {
        while (workers.size() < Math.min(wanted, work)) {
            workers.add(hire.get());
        }
    }

    /** Whether one is too many. */
    boolean isTooLarge() {
        return workers.size() > wanted;
    }

    /** Lets one go; whether it was one of them. */
    boolean dismiss(TrialWorker worker) {
        worker.terminate();
        return workers.remove(worker);
    }

    void dismissAll() {
        workers.forEach(TrialWorker::terminate);
        workers.clear();
    }
}
