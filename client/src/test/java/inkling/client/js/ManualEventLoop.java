package inkling.client.js;

import java.util.ArrayList;
import java.util.List;

/** An event loop in which time passes only while a test says so, or by so much each time that the clock is read. */
public final class ManualEventLoop implements EventLoop {
    private double tick; // milliseconds that pass between two readings of the clock
    private final List<Task> tasks = new ArrayList<>(); // in the order in which they were asked for
    private double now;

    private record Task(Runnable action, double due) {}

    /** @param tick milliseconds that pass between two readings of the clock */
    public ManualEventLoop(double tick) {
        this.tick = tick;
    }

    @Override
    public double now() {
        now += tick;
        return now;
    }

    @Override
    public void later(Runnable action, double ms) {
        tasks.add(new Task(action, now + ms));
    }

    /** Whether nothing is to be done any more. */
    public boolean isIdle() {
        return tasks.isEmpty();
    }

    /** Has so many milliseconds pass between two readings of the clock from now on. */
    public void slowDown(double ms) {
        tick = ms;
    }

    /** Lets time pass in which nothing is done. */
    public void sleep(double ms) {
        now += ms;
    }

    /** Waits for the task that is due first, and runs it; returns how long it took. */
    public double runNext() {
        Task next = tasks.get(0);
        for (Task task : tasks) {
            next = task.due < next.due ? task : next;
        }
        tasks.remove(next);
        now = Math.max(now, next.due);
        double start = now;
        next.action.run();
        return now - start;
    }

    /** Runs all that is due before a time, and lets it pass up to there. */
    public void runUntil(double end) {
        while (tasks.stream().anyMatch(task -> task.due < end)) {
            runNext();
        }
        now = Math.max(now, end);
    }

    /** Runs until nothing is left to do. */
    public void runAll() {
        while (!isIdle()) {
            runNext();
        }
    }
}
