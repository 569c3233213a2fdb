package inkling.search;

import inkling.Fixtures;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Workers on a made-up machine, whose speed does not follow {@link TrialCost} too closely, play a search to its end. */
final class SimulatedSearch {
    private static final int POINTS = 10; // of progress, as a trial has them
    private static final int ESTIMATES = 3; // laying out all that is left takes longer than all else here

    private final Random random;
    private final List<Worker> workers = new ArrayList<>();
    private final Journal journal = new Journal(Fixtures.DATA_SHA256);
    private final TrialQueue queue = new TrialQueue(journal::add);
    private final List<Estimate> estimates = new ArrayList<>();
    private final double diverging; // share of the trials
    double seconds; // of its clock
    private double paused; // seconds of the pauses up to now

    /** What was said when a model had ended, and what was true. */
    record Estimate(double said, double workedUntilThen) {}

    private static final class Worker {
        @Nullable
        Hyperparameters trial;

        double perStep; // seconds
        double endsAt; // share of the steps
        double share;
        double next; // when it comes to its next point
    }

    SimulatedSearch(List<Hyperparameters> trials, int workerCount, double diverging, int seed) {
        random = new Random(seed);
        this.diverging = diverging;
        for (int i = 0; i < workerCount; i++) {
            Worker worker = new Worker();
            worker.next = 3 + random.nextDouble(); // it loads
            workers.add(worker);
        }
        queue.search(journal, trials);
        queue.start();
    }

    /** Has these many trials finished already, in an earlier session. */
    SimulatedSearch resumed(int finished) {
        for (Hyperparameters trial : queue.trials().subList(0, finished)) {
            journal.add(TrialRecord.finished(journal.key(trial), trial, result(trial, 1), 1, now().at()));
        }
        queue.refill();
        return this;
    }

    /** Runs all of it; at the n-th model it pauses, if n is above 0. Returns an estimate after each of the first models. */
    List<Estimate> run(int pauseAfter) {
        while (true) {
            Worker worker = workers.get(0);
            for (Worker each : workers) {
                worker = each.next < worker.next ? each : worker;
            }
            if (worker.next == Double.POSITIVE_INFINITY) {
                return estimates;
            }
            seconds = worker.next;
            if (advance(worker) && estimates.size() == pauseAfter) {
                pause();
            }
        }
    }

    /** When all had ended, without pauses. */
    double worked() {
        return seconds - paused;
    }

    private void pause() {
        queue.pause(now());
        seconds += 1000;
        paused += 1000;
        workers.forEach(each -> each.next += 1000);
        queue.goOn(now());
    }

    /** Lets a worker come to its next point; whether a model has ended with it. */
    private boolean advance(Worker worker) {
        Hyperparameters ended = worker.trial;
        if (ended != null && worker.share + 1.0 / POINTS < worker.endsAt + 1e-9) {
            worker.share += 1.0 / POINTS;
            queue.progress(ended, worker.share, now());
        } else if (ended != null) {
            double told = worker.endsAt == 1 ? 1 : worker.share;
            queue.finish(ended, result(ended, told), 1, now());
        }
        boolean hasEnded = ended != null && !queue.running().contains(ended);
        if (ended == null || hasEnded) {
            worker.trial = queue.begin(now());
            begin(worker);
        }
        if (worker.trial != null) {
            double share = Math.min(1.0 / POINTS, worker.endsAt - worker.share);
            worker.next = seconds + share * worker.trial.steps() * worker.perStep;
        } else {
            worker.next = Double.POSITIVE_INFINITY;
        }
        if (hasEnded && estimates.size() < ESTIMATES) {
            estimates.add(new Estimate(queue.secondsLeft(workers.size(), now(), Double.NaN), worked()));
        }
        return hasEnded;
    }

    private void begin(Worker worker) {
        Hyperparameters trial = worker.trial;
        worker.share = 0;
        worker.endsAt = random.nextDouble() < diverging ? random.nextDouble() : 1;
        if (trial != null) {
            double noise = 0.85 + 0.3 * random.nextDouble();
            double perImage = 2e-8 * (trial.hiddenUnits() + 70);
            double measuring = 11 * 5000 * 0.3 * perImage / trial.steps();
            worker.perStep = noise * (1e-7 + trial.batchSize() * perImage + measuring);
        }
    }

    private Timestamp now() {
        return new Timestamp("2026-01-01T00:00:00Z", seconds);
    }

    private static Trial.Result result(Hyperparameters trial, double share) {
        Trial.Point last = new Trial.Point((int) Math.round(share * trial.steps()), new Evaluation(0.5, 1, 1));
        Status status = share == 1 ? Status.DONE : Status.DIVERGED;
        return new Trial.Result(status, last, last, new byte[] {-128}, "f".repeat(64));
    }
}
