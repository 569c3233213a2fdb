package inkling.client.session;

import inkling.client.results.RunProgress;
import inkling.data.Dataset;
import inkling.data.Standardization;
import inkling.model.TestOpening;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Status;
import org.jspecify.annotations.Nullable;

/** Networks as the page shows them, for tests of what it says of them. */
public final class ShownNetworks {
    private ShownNetworks() {}

    /** A run on MNIST that learns, and has no parameters yet. */
    public static ShownNetwork run(Hyperparameters hyperparameters) {
        return ShownNetwork.run(hyperparameters, Standardization.MNIST, Dataset.MNIST_SHA256, null);
    }

    /** A run that has come to rest. */
    public static ShownNetwork ended(
            Hyperparameters hyperparameters, Status status, String dataSha256, @Nullable String continuedFrom) {
        ShownNetwork network = ShownNetwork.run(hyperparameters, Standardization.MNIST, dataSha256, continuedFrom);
        network.moved(new RunProgress(hyperparameters.steps(), 0, false, true, status, -1));
        network.learned(Parameters.zeros(hyperparameters.architecture()));
        network.fingerprinted("f".repeat(64));
        return network;
    }

    /** The same of a run on MNIST from its seed, recorded at its end. */
    public static ShownNetwork ended(Hyperparameters hyperparameters, Status status, Recording last) {
        ShownNetwork network = ended(hyperparameters, status, Dataset.MNIST_SHA256, null);
        network.recorded(last);
        return network;
    }

    /** The test set has been opened for it. */
    public static void open(ShownNetwork network) {
        network.opened(new TestOpening("2026-01-01T00:00:00Z", 0.97, 10_000));
    }
}
