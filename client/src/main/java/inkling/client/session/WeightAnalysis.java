package inkling.client.session;

import inkling.client.protocol.AnalysisCommand.FindComponents;
import inkling.client.protocol.WorkerClient;
import inkling.client.results.PrincipalComponents;
import inkling.nn.Parameters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks into weights, in a worker of its own: neither training nor the page waits for it. */
public final class WeightAnalysis {
    private final Consumer<String> onFailure;
    private @Nullable WorkerClient worker; // started when it is first wanted

    /**
     * Starts no worker before it is asked.
     *
     * @param onFailure takes why the worker itself has failed
     */
    public WeightAnalysis(Consumer<String> onFailure) {
        this.onFailure = onFailure;
    }

    /** Finds the first principal components of W1. */
    public void findComponents(
            Parameters parameters,
            int components,
            Consumer<PrincipalComponents> onFound,
            Consumer<String> onItsFailure) {
        WorkerClient client = worker;
        if (client == null) {
            client = new WorkerClient("js/analysis.js", content -> content, event -> {}, onFailure);
            worker = client;
        }
        int units = parameters.architecture().hiddenUnits();
        client.send(new FindComponents(units, components, parameters.toFloats()), onFound, onItsFailure);
    }
}
