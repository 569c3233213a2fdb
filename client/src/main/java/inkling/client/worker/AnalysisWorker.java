package inkling.client.worker;

import inkling.analysis.Pca;
import inkling.client.protocol.AnalysisCommand;
import inkling.client.protocol.AnalysisCommand.FindComponents;
import inkling.client.protocol.WorkerPort;
import inkling.client.results.PrincipalComponents;
import inkling.nn.Architecture;

/** A worker that does nothing but look into weights: it keeps nothing, so neither training nor the page waits for it. */
public final class AnalysisWorker {
    private AnalysisWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        WorkerPort.listen(AnalysisCommand::decode, (command, id) -> {
            if (command instanceof FindComponents question) {
                WorkerPort.answer(question, id, components(question));
            }
        });
    }

    /** Principal components of W1, whose rows come first among the parameters. */
    static PrincipalComponents components(FindComponents question) {
        int units = question.hiddenUnits();
        double[][] w1 = new double[Architecture.INPUTS][units]; // (784 × H)
        for (int j = 0; j < w1.length; j++) {
            for (int h = 0; h < units; h++) {
                w1[j][h] = question.parameters()[j * units + h];
            }
        }
        Pca pca = Pca.of(w1, question.components());
        float[] scores = new float[pca.scores().length * Architecture.INPUTS]; // (components × 784)
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) pca.scores()[i / Architecture.INPUTS][i % Architecture.INPUTS];
        }
        return new PrincipalComponents(scores, pca.explained());
    }
}
