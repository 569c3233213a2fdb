package inkling.client;

import inkling.client.page.Page;
import inkling.client.worker.TrainingWorker;

/** The entry of the compiled program. */
public final class Main {
    private Main() {}

    /** Becomes the page or, with the argument {@code worker}, the training worker. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("worker")) {
            TrainingWorker.start();
        } else {
            Page.start();
        }
    }
}
