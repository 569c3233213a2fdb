package inkling.server.search;

import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import inkling.train.Hyperparameters;
import inkling.train.Trial;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs the trials of a queue on threads. What they have to tell comes to the one thread that has the queue. */
public final class TrialThreads {
    private static final long LOOK_MILLIS = 50; // between two looks at the stop signal

    private final TrialQueue queue;
    private final TrialRunner runner;
    private final Supplier<Timestamp> clock;
    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>(); // for the queue's thread

    /** Trials of this queue, run by this runner. */
    public TrialThreads(TrialQueue queue, TrialRunner runner, Supplier<Timestamp> clock) {
        this.queue = queue;
        this.runner = runner;
        this.clock = clock;
    }

    /**
     * Runs until nothing is left to do, or it is to stop: then the trials that are running are given up at once.
     *
     * @param threads at least 1
     * @param look called many times a second
     */
    public void run(int threads, BooleanSupplier stop, Runnable look) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, TrialThreads::thread);
        try {
            begin(threads, pool);
            while (!queue.isOver() && !stop.getAsBoolean()) {
                Runnable next = news.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                    begin(threads, pool);
                }
                look.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        } finally {
            pool.shutdown();
        }
        for (Runnable last = news.poll(); last != null; last = news.poll()) {
            last.run(); // a result is a result
        }
        queue.stop(clock.get());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true); // one that is given up does not keep the process alive
        return thread;
    }

    private void begin(int threads, Executor pool) {
        while (queue.running().size() < threads) {
            Hyperparameters trial = queue.begin(clock.get());
            if (trial == null) {
                return;
            }
            pool.execute(() -> run(trial));
        }
    }

    private void run(Hyperparameters trial) {
        long begin = System.nanoTime();
        try {
            Trial.Result result = runner.run(trial, share -> news.add(() -> queue.progress(trial, share, clock.get())));
            double seconds = Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
            news.add(() -> queue.finish(trial, result, seconds, clock.get()));
        } catch (RuntimeException | Error e) { // too little memory, say: others may still be run
            news.add(() -> queue.fail(trial, e.toString(), clock.get()));
        }
    }
}
