package inkling.server.bench;

import inkling.server.browser.DrivenWorker;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;

/** The kernel, in the page's own worker in Chromium. */
final class KernelEngine implements Engine {
    private static final int WARM_UP_MS = 300;
    private static final int FEW_STEPS = 64;
    private static final int RECORDINGS = 50; // of a run, after the first
    /** Of 10,000,000 steps each 200,000th is recorded: so many can be taken without. */
    private static final int MOST_STEPS = 199_000;

    private final DrivenWorker worker;

    KernelEngine(DrivenWorker worker) {
        this.worker = worker;
    }

    @Override
    public String name() {
        return "kernel, Chromium";
    }

    /**
     * More and more steps shortly before, for the browser to compile the module well, as the other engines are by then, and to
     * know how many fill the time. A burst ends before its first recording.
     */
    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        int steps = FEW_STEPS;
        worker.prepare(hyperparameters);
        double ms = worker.step(steps);
        while (ms < WARM_UP_MS) {
            steps *= 2;
            ms = worker.step(steps);
        }
        int fitting = (int) Math.min(MOST_STEPS, steps * milliseconds / ms);
        worker.prepare(hyperparameters);
        worker.step(1); // and the recording before it
        return 1000 * fitting / worker.step(fitting);
    }

    /** Milliseconds for one recording: 10,000 images are measured, and the parameters read. */
    double recordingMs(Hyperparameters hyperparameters) {
        worker.prepare(hyperparameters.with(Hyperparameter.STEPS, RECORDINGS)); // one before each step
        worker.step(1);
        return worker.step(RECORDINGS - 1) / (RECORDINGS - 1);
    }

    @Override
    public void close() {
        worker.close();
    }
}
