package inkling.client.protocol;

import inkling.train.Evaluation;

/**
 * How fast a worker has trained and measured.
 *
 * @param images measured
 * @param parameters as Parameters.toFloats has them
 */
public record BenchmarkResult(
        int steps,
        double trainingMs,
        int images,
        double measuringMs,
        Evaluation training,
        Evaluation validation,
        float[] parameters) {
    Content encode(String kind) {
        return new Content(kind)
                .numbers(
                        steps,
                        trainingMs,
                        images,
                        measuringMs,
                        training.loss(),
                        training.correct(),
                        training.n(),
                        validation.loss(),
                        validation.correct(),
                        validation.n())
                .floats(parameters);
    }

    static BenchmarkResult decode(Content content) {
        double[] n = content.numbers();
        return new BenchmarkResult(
                content.whole(0),
                n[1],
                content.whole(2),
                n[3],
                new Evaluation(n[4], content.whole(5), content.whole(6)),
                new Evaluation(n[7], content.whole(8), content.whole(9)),
                content.floats());
    }
}
