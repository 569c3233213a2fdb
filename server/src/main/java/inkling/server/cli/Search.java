package inkling.server.cli;

import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs those models of a grid that have no result yet, on any number of threads. They hand what happens to the one thread
 * that writes the journal.
 */
final class Search {
    private static final int ATTEMPTS = 2;
    private static final long LOOK_MILLIS = 50; // between two looks at the stop signal

    private final List<Hyperparameters> models;
    private final JournalFile file;
    private final Journal journal;
    private final Function<Hyperparameters, Trial.Result> runTrial;
    private final Queue<Hyperparameters> due = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<TrialRecord> events = new LinkedBlockingQueue<>();
    private final Map<String, TrialRecord> running = new LinkedHashMap<>(); // by key
    private final List<TrialRecord> failed = new ArrayList<>();
    private int finished; // of the models
    private double best = Double.NaN; // final validation accuracy

    /**
     * Prepares a search.
     *
     * @param models all of the grid, no two the same
     * @param runTrial a pure function; called by several threads at once
     */
    Search(List<Hyperparameters> models, JournalFile file, Function<Hyperparameters, Trial.Result> runTrial) {
        this.models = models;
        this.file = file;
        this.runTrial = runTrial;
        journal = file.journal();
        for (Hyperparameters model : models) {
            TrialRecord known = journal.get(journal.key(model));
            if (known == null || !known.state().isFinished()) {
                due.add(model);
            } else {
                count(known);
            }
        }
    }

    private void count(TrialRecord entry) {
        finished++;
        if (entry.state() == TrialState.DONE && !(entry.accuracy() <= best)) { // NaN: it is the first
            best = entry.accuracy();
        }
    }

    /**
     * Runs until all have ended, or it is to stop: then the models that are running are given up at once.
     *
     * @param changed called when a model has ended
     * @throws CommandFailure if the journal cannot be written any more
     */
    void run(int threads, BooleanSupplier stop, Runnable changed) {
        int left = due.size();
        for (int i = 1; i <= Math.min(threads, left); i++) {
            Thread thread = new Thread(this::work, "trial-" + i);
            thread.setDaemon(true); // one that is given up does not keep the process alive
            thread.start();
        }
        try {
            while (left > 0 && !stop.getAsBoolean()) {
                TrialRecord event = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null && take(event)) {
                    left--;
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("the search was interrupted", e);
        } finally {
            due.clear(); // the threads end
        }
        giveUpRunning();
    }

    private void giveUpRunning() {
        for (TrialRecord event = events.poll(); event != null; event = events.poll()) {
            take(event);
        }
        for (TrialRecord entry : running.values()) {
            file.append(TrialRecord.stopped(entry.key(), entry.hyperparameters(), Cli.now()));
        }
    }

    /** Journals what has happened; whether a model has ended with it. */
    private boolean take(TrialRecord event) {
        file.append(event);
        if (event.state() == TrialState.RUNNING) {
            running.put(event.key(), event);
            return false;
        }
        running.remove(event.key());
        if (event.state() == TrialState.FAILED) {
            failed.add(event);
        } else {
            count(event);
        }
        return true;
    }

    private void work() {
        for (Hyperparameters model = due.poll(); model != null; model = due.poll()) {
            events.add(TrialRecord.running(journal.key(model), model, Cli.now()));
            events.add(outcome(model));
        }
    }

    private TrialRecord outcome(Hyperparameters model) {
        String key = journal.key(model);
        for (int attempt = 1; ; attempt++) {
            long begin = System.nanoTime();
            try {
                Trial.Result result = runTrial.apply(model);
                double seconds = Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
                return TrialRecord.finished(key, model, result, seconds, Cli.now());
            } catch (RuntimeException | Error e) { // too little memory, say: others may still be run
                if (attempt == ATTEMPTS) {
                    return TrialRecord.failed(key, model, e.toString(), Cli.now());
                }
            }
        }
    }

    /** The number of models. */
    int size() {
        return models.size();
    }

    /** How many of them have a result, also those that had it before. */
    int finished() {
        return finished;
    }

    /** The best final validation accuracy so far, 0 .. 1; NaN before the first. */
    double best() {
        return best;
    }

    /** Those that could not be run to their end this time. */
    List<TrialRecord> failed() {
        return failed;
    }

    /** All results of these models, in the order of the grid; what else the journal has is left out. */
    List<TrialRecord> results() {
        List<TrialRecord> results = new ArrayList<>();
        for (Hyperparameters model : models) {
            @Nullable TrialRecord entry = journal.get(journal.key(model));
            if (entry != null && entry.state().isFinished()) {
                results.add(entry);
            }
        }
        return results;
    }
}
