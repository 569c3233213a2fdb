package inkling.server.bench;

import inkling.server.browser.DrivenWorker;
import inkling.train.Hyperparameters;

/** The kernel, in the page's own worker in Chromium. */
final class KernelEngine implements Engine {
    private static final int WARM_UP_MS = 300;

    private final DrivenWorker worker;

    KernelEngine(DrivenWorker worker) {
        this.worker = worker;
    }

    @Override
    public String name() {
        return "kernel, Chromium";
    }

    /** Once shortly before, for the browser to compile the module well, as the other engines are by then. */
    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        worker.benchmark(hyperparameters, WARM_UP_MS);
        return worker.benchmark(hyperparameters, milliseconds).stepsPerSecond();
    }

    @Override
    public void close() {
        worker.close();
    }
}
