package inkling.client.worker;

import inkling.analysis.Pca;
import inkling.client.protocol.Command;
import inkling.client.protocol.Event;
import inkling.client.protocol.Message;
import inkling.client.protocol.MessageCodec;
import inkling.nn.Architecture;
import org.teavm.jso.typedarrays.Float32Array;

/** A worker that does nothing but look into weights: it keeps nothing, so neither training nor the page waits for it. */
public final class AnalysisWorker {
    private AnalysisWorker() {}

    /** Listens to the page from now on. */
    public static void start() {
        Commands.listen((command, message) -> {
            if (command != Command.PCA) {
                throw Commands.notMine(command);
            }
            Commands.answer(message, components(message));
        });
    }

    /** Principal components of W1, whose rows come first among the parameters. */
    private static Message components(Message question) {
        double[] numbers = MessageCodec.numbers(question);
        float[] floats = MessageCodec.floats(question);
        int units = (int) numbers[0];
        double[][] w1 = new double[Architecture.INPUTS][units]; // (784 × H)
        for (int j = 0; j < w1.length; j++) {
            for (int h = 0; h < units; h++) {
                w1[j][h] = floats[j * units + h];
            }
        }
        Pca pca = Pca.of(w1, (int) numbers[1]);
        float[] scores = new float[pca.scores().length * Architecture.INPUTS]; // (components × 784)
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) pca.scores()[i / Architecture.INPUTS][i % Architecture.INPUTS];
        }
        Message answer = Message.of(Event.COMPONENTS, pca.explained());
        answer.setFloats(Float32Array.fromJavaArray(scores));
        return answer;
    }
}
