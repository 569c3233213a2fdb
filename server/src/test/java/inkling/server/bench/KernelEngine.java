package inkling.server.bench;

import inkling.server.browser.DrivenWorker;
import inkling.train.Hyperparameters;

/** The kernel, in the page's own worker in Chromium. */
final class KernelEngine implements Engine {
    private final DrivenWorker worker;

    KernelEngine(DrivenWorker worker) {
        this.worker = worker;
    }

    @Override
    public String name() {
        return "kernel, Chromium";
    }

    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        return worker.benchmark(hyperparameters, milliseconds).stepsPerSecond();
    }

    @Override
    public void close() {
        worker.close();
    }
}
