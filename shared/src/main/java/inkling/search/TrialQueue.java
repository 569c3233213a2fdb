package inkling.search;

import inkling.train.Hyperparameters;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The trials of a search: which are due, which are running, and what has come of them. Whoever has workers, be they a
 * page's, threads or other machines, takes trials from here and brings results back. It has no clock and no thread: it is
 * told the time, and used by one thread alone.
 *
 * <p>A trial is due until it has a result in the journal. One that fails is tried once more, and then left out until the
 * search is started again.
 */
public final class TrialQueue {
    private final Consumer<TrialRecord> log;
    private Journal journal = new Journal("");
    private List<Hyperparameters> trials = List.of(); // no two the same; each is due, running, failed or finished
    private final List<Hyperparameters> due = new ArrayList<>(); // in the order of the trials
    private final Map<Hyperparameters, Double> running = new LinkedHashMap<>(); // share of its steps that are done
    private final Set<Hyperparameters> retried = new HashSet<>(); // have failed once since the start
    private final Map<Hyperparameters, TrialRecord> failed = new LinkedHashMap<>(); // twice
    private double best = Double.NaN;
    private RemainingTime time = new RemainingTime();

    /** @param log adds an event to the journal, and keeps it, before anything else is done */
    public TrialQueue(Consumer<TrialRecord> log) {
        this.log = log;
    }

    /**
     * Searches these trials from now on; those with a result in the journal are not run again. What is running goes on.
     *
     * @param its the journal that the log adds to
     * @param wanted no two the same, and what is running among them
     */
    public void search(Journal its, List<Hyperparameters> wanted) {
        Set<Hyperparameters> known = new HashSet<>();
        for (Hyperparameters trial : wanted) {
            known.add(trial);
        }
        if (known.size() < wanted.size()) {
            throw new IllegalArgumentException("a search must try each trial once, but of these " + wanted.size()
                    + " only " + known.size() + " are different");
        }
        for (Hyperparameters trial : running.keySet()) {
            if (!known.contains(trial)) {
                throw new IllegalArgumentException("what is running must be among the trials of the search");
            }
        }
        journal = its;
        trials = wanted;
        failed.keySet().retainAll(known);
        refill();
    }

    /** Looks again which trials are due: the journal may have taken results from elsewhere. */
    public void refill() {
        due.clear();
        best = Double.NaN;
        for (Hyperparameters trial : trials) {
            TrialRecord result = journal.result(trial);
            if (result != null) {
                failed.remove(trial);
                compare(result);
            } else if (!running.containsKey(trial) && !failed.containsKey(trial)) {
                due.add(trial);
            }
        }
    }

    private void compare(TrialRecord result) {
        if (result.state() == TrialState.DONE && !(result.accuracy() <= best)) { // NaN: it is the first
            best = result.accuracy();
        }
    }

    /** A session begins: nothing has failed in it yet, and its time is counted from its first trial. */
    public void start() {
        retried.clear();
        failed.clear();
        time = new RemainingTime();
        refill();
    }

    /** Begins the next trial that is due; null if none is. */
    public @Nullable Hyperparameters begin(Timestamp now) {
        if (due.isEmpty()) {
            return null;
        }
        Hyperparameters next = due.remove(0);
        log.accept(TrialRecord.running(journal.key(next), next, now.at()));
        running.put(next, 0.0);
        time.begin(next, now.seconds());
        return next;
    }

    /** A trial that is running has taken such a share of its steps. */
    public void progress(Hyperparameters trial, double share, Timestamp now) {
        if (running.containsKey(trial)) {
            running.put(trial, share);
            time.progress(trial, share, now.seconds());
        }
    }

    /**
     * A trial has come to a result.
     *
     * @return whether it is news; false if the trial had one already
     * @throws IllegalArgumentException if it is of other data
     */
    public boolean finish(TrialRecord result, Timestamp now) {
        Hyperparameters trial = result.hyperparameters();
        if (!result.key().equals(journal.key(trial))) {
            throw new IllegalArgumentException(
                    "the result of trial " + result.key() + " is of other data or another version of the trainer");
        }
        boolean isNews = journal.result(trial) == null;
        if (isNews) {
            log.accept(result);
            compare(result);
        }
        if (running.remove(trial) == null) {
            refill(); // it may have been due
        }
        failed.remove(trial);
        time.end(trial, (double) result.requireResult().last().step() / trial.steps(), now.seconds());
        return isNews;
    }

    /**
     * A trial has come to this result.
     *
     * @param seconds that it took
     * @return whether it is news; false if the trial had one already
     */
    public boolean finish(Hyperparameters trial, Trial.Result result, double seconds, Timestamp now) {
        return finish(TrialRecord.finished(journal.key(trial), trial, result, seconds, now.at()), now);
    }

    /**
     * A trial that was running could not be run to its end.
     *
     * @return whether it is tried once more; if not, it is left out until the search is started again
     */
    public boolean fail(Hyperparameters trial, String reason, Timestamp now) {
        boolean isRetried = retried.add(trial);
        if (!isRetried) {
            TrialRecord event = TrialRecord.failed(journal.key(trial), trial, reason, now.at());
            log.accept(event);
            failed.put(trial, event);
        }
        running.remove(trial);
        time.drop(trial);
        if (isRetried) {
            due.add(0, trial);
        }
        return isRetried;
    }

    /** What is running is given up, and due again. */
    public void stop(Timestamp now) {
        for (Hyperparameters trial : running.keySet()) {
            log.accept(TrialRecord.stopped(journal.key(trial), trial, now.at()));
        }
        abandon(now);
    }

    /** The same, without a word: the journal is somebody else's now. */
    public void abandon(Timestamp now) {
        pause(now);
        for (Hyperparameters trial : running.keySet()) {
            time.drop(trial);
        }
        running.clear();
        refill();
    }

    /** What is running rests where it is. */
    public void pause(Timestamp now) {
        time.pause(now.seconds());
    }

    /** It goes on. */
    public void goOn(Timestamp now) {
        time.goOn(now.seconds());
    }

    /** All trials of the search. */
    public List<Hyperparameters> trials() {
        return trials;
    }

    /** Those that are to be begun, in their order. */
    public Collection<Hyperparameters> due() {
        return Collections.unmodifiableCollection(due);
    }

    /** Those that are running. */
    public Set<Hyperparameters> running() {
        return Collections.unmodifiableSet(running.keySet());
    }

    /** Those that have failed twice since the search was started. */
    public Collection<TrialRecord> failed() {
        return Collections.unmodifiableCollection(failed.values());
    }

    /** How many have a result, those that had it before among them. */
    public int finished() {
        return trials.size() - due.size() - running.size() - failed.size();
    }

    /** Whether nothing is left to do, until the search is started again. */
    public boolean isOver() {
        return due.isEmpty() && running.isEmpty();
    }

    /** All results, in the order of the trials; what else the journal has is left out. */
    public List<TrialRecord> results() {
        return journal.results(trials);
    }

    /** The best final validation accuracy so far, 0 .. 1; NaN before the first. */
    public double best() {
        return best;
    }

    /** The share of the search that is done, 0 .. 1: its trials, each in proportion to its steps. */
    public double share() {
        double done = finished();
        for (double share : running.values()) {
            done += share;
        }
        return trials.isEmpty() ? 0 : done / trials.size();
    }

    /** Results a minute since the search was started, without pauses; NaN before the first. */
    public double resultsPerMinute(Timestamp now) {
        return time.resultsPerMinute(now.seconds());
    }

    /**
     * Seconds until the search is over.
     *
     * @param workers that take the trials, at least 1
     * @param otherwise seconds that a worker takes for a unit of {@link TrialCost}, for as long as none has been measured
     *     since the start; NaN if nobody knows
     * @return NaN if it cannot be told yet
     */
    public double secondsLeft(int workers, Timestamp now, double otherwise) {
        return time.left(due, workers, now.seconds(), otherwise);
    }
}
