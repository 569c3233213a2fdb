package inkling.search;

import inkling.train.Hyperparameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the rest of a search takes, from what was run since it was started. Results of earlier sessions, pauses, and
 * workers that are still loading say nothing of that. All times are seconds of one clock, which the caller reads.
 */
final class RemainingTime {
    /** Up to so many trials per worker are laid out one by one; of more, the mean is as good. */
    private static final int LAID_OUT = 20;

    /** As if so many trials had been run to their last step before: one that diverges at once does not mean that all will. */
    private static final double WHOLE_BEFORE = 10;

    private final Map<Hyperparameters, Attempt> running = new LinkedHashMap<>();
    private double cost; // of what was run of the trials that are over
    private double workerSeconds; // that it took, of all workers together
    private int ended; // with a result
    private double shares; // of their steps that were done, summed up
    private double ranBefore; // seconds until the last pause
    private double since = Double.NaN; // when the clock was started; NaN while it stands

    /** A trial that is running. Its times leave out pauses. */
    private static final class Attempt {
        final double cost; // of all of it
        final double begun;
        double told; // when its share was
        double share; // of its steps that are done, 0 .. 1

        Attempt(double cost, double begun) {
            this.cost = cost;
            this.begun = begun;
            told = begun;
        }

        /** Seconds from then on: the more of it is done, the more by its own pace, and not by that of all. */
        double left(double perCost, double ran) {
            double rest = (1 - share) * (told - begun + (1 - share) * cost * perCost);
            return Math.max(0, rest - (ran - told));
        }
    }

    /** A trial has begun, and with the first of them the clock. */
    void begin(Hyperparameters trial, double now) {
        if (Double.isNaN(since)) {
            since = now;
        }
        running.put(trial, new Attempt(TrialCost.of(trial), ran(now)));
    }

    /** A trial that is running has come so far. */
    void progress(Hyperparameters trial, double share, double now) {
        Attempt attempt = running.get(trial);
        if (attempt != null) {
            attempt.share = share;
            attempt.told = ran(now);
        }
    }

    /** A trial has come to a result, having taken such a share of its steps. One that was not run here says nothing. */
    void end(Hyperparameters trial, double share, double now) {
        if (!running.containsKey(trial)) {
            return;
        }
        if (share == 1) {
            progress(trial, share, now);
        } // else it has diverged after what it told last, nobody knows when
        drop(trial);
        ended++;
        shares += share;
    }

    /** A trial runs no longer, and has no result. */
    void drop(Hyperparameters trial) {
        Attempt attempt = running.remove(trial);
        if (attempt != null && attempt.share > 0) {
            cost += attempt.share * attempt.cost;
            workerSeconds += attempt.told - attempt.begun;
        }
    }

    /** The clock stands still. */
    void pause(double now) {
        ranBefore = ran(now);
        since = Double.NaN;
    }

    /** The clock goes on, if it has ever been started. */
    void goOn(double now) {
        if (!running.isEmpty() && Double.isNaN(since)) {
            since = now;
        }
    }

    /** Seconds since the first trial was begun, without pauses. */
    private double ran(double now) {
        return ranBefore + (Double.isNaN(since) ? 0 : now - since);
    }

    /** Results a minute; NaN before the first. */
    double resultsPerMinute(double now) {
        return ended == 0 ? Double.NaN : 60 * ended / ran(now);
    }

    /** Seconds that a worker takes for a unit of {@link TrialCost}; the other, where nothing was measured yet. */
    private double secondsPerCost(double otherwise) {
        double done = cost;
        double seconds = workerSeconds;
        for (Attempt attempt : running.values()) {
            if (attempt.share > 0) {
                done += attempt.share * attempt.cost;
                seconds += attempt.told - attempt.begun;
            }
        }
        return done > 0 ? seconds / done : otherwise;
    }

    /**
     * Seconds until all of these trials and those that are running have ended, if each worker takes the next one as soon as
     * it is free.
     *
     * @param due in the order in which they will be begun
     * @param workers at least 1
     * @param otherwise seconds that a worker takes for a unit of {@link TrialCost}, for as long as none has been measured
     * @return NaN if neither is known
     */
    double left(Collection<Hyperparameters> due, int workers, double now, double otherwise) {
        double perCost = secondsPerCost(otherwise);
        if (Double.isNaN(perCost)) {
            return due.isEmpty() && running.isEmpty() ? 0 : perCost;
        }
        double[] free = new double[workers]; // (workers) seconds until each is
        double last = takeRunning(free, perCost, ran(now));
        double perDueCost = perCost * (WHOLE_BEFORE + shares) / (WHOLE_BEFORE + ended);
        if (due.size() > LAID_OUT * workers) {
            double sum = 0;
            for (double each : free) {
                sum += each;
            }
            for (Hyperparameters trial : due) {
                sum += TrialCost.of(trial) * perDueCost;
            }
            return sum / workers;
        }
        for (Hyperparameters trial : due) {
            int next = first(free);
            free[next] += TrialCost.of(trial) * perDueCost;
            last = Math.max(last, free[next]);
        }
        return last;
    }

    /** @param free Modified: workers that are running a trial are busy with it; returns when the last of these ends */
    private double takeRunning(double[] free, double perCost, double ran) {
        double last = 0;
        int worker = 0;
        for (Attempt attempt : running.values()) {
            double left = attempt.left(perCost, ran);
            last = Math.max(last, left);
            if (worker < free.length) { // those who are too many take no other
                free[worker++] = left;
            }
        }
        return last;
    }

    private static int first(double[] free) {
        int first = 0;
        for (int i = 1; i < free.length; i++) {
            first = free[i] < free[first] ? i : first;
        }
        return first;
    }
}
