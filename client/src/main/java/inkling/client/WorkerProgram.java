package inkling.client;

import inkling.client.worker.AnalysisWorker;
import inkling.client.worker.SearchWorker;
import inkling.client.worker.TrainingWorker;

/** The entry of the program that all workers run. */
public final class WorkerProgram {
    private WorkerProgram() {}

    /** Becomes the worker that the first argument names. */
    public static void main(String[] args) {
        switch (args[0]) {
            case "worker" -> TrainingWorker.start();
            case "analysis" -> AnalysisWorker.start();
            case "search" -> SearchWorker.start();
            default -> throw new IllegalArgumentException("there is no worker " + args[0]);
        }
    }
}
