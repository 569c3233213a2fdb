package inkling.client;

import inkling.client.page.Page;
import inkling.client.worker.AnalysisWorker;
import inkling.client.worker.SearchWorker;
import inkling.client.worker.TrainingWorker;

/** The entry of the compiled program. */
public final class Main {
    private Main() {}

    /** Becomes the page or, with the argument {@code worker}, {@code analysis} or {@code search}, one of its workers. */
    public static void main(String[] args) {
        switch (args.length == 0 ? "page" : args[0]) {
            case "worker" -> TrainingWorker.start();
            case "analysis" -> AnalysisWorker.start();
            case "search" -> SearchWorker.start();
            default -> Page.start();
        }
    }
}
