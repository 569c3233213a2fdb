package inkling.client.worker;

import inkling.client.protocol.BenchmarkResult;
import inkling.data.Split;
import inkling.nn.Parameters;
import inkling.train.Checkpoint;
import inkling.train.Evaluation;
import inkling.train.EvaluationSum;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.Recipe;
import inkling.train.TrainingData;
import org.teavm.jso.browser.Performance;

/** How fast this machine trains and measures, with nothing else done meanwhile. */
final class Benchmark {
    private final Hyperparameters hyperparameters;
    private final KernelTrainer trainer;
    private final TrainingData data;

    Benchmark(Hyperparameters hyperparameters, PackedImages images, TrainingData data) {
        this.hyperparameters = hyperparameters;
        Recipe recipe = Recipe.of(hyperparameters, data);
        trainer = new KernelTrainer(recipe, images, Checkpoint.first(recipe, InitialWeights.SEED));
        this.data = data;
    }

    /**
     * Trains and then measures.
     *
     * @param mostMs after so many milliseconds it stops training
     */
    BenchmarkResult run(double mostMs) {
        double trainingMs = train(mostMs);
        double start = Performance.now();
        Evaluation training = measure(Split.Part.TRAINING_SAMPLE);
        Evaluation validation = measure(Split.Part.VALIDATION);
        double measuringMs = Performance.now() - start;
        Parameters parameters = Parameters.zeros(hyperparameters.architecture());
        trainer.readParameters(parameters);
        return new BenchmarkResult(
                trainer.step(),
                trainingMs,
                training.n() + validation.n(),
                measuringMs,
                training,
                validation,
                parameters.toFloats());
    }

    private Evaluation measure(Split.Part part) {
        int n = data.split().limitedTo(hyperparameters.trainingImages()).of(part).length;
        EvaluationSum tally = new EvaluationSum(n);
        trainer.measure(part, 0, n, tally);
        return tally.result();
    }

    private double train(double mostMs) {
        StepPacer pace = new StepPacer();
        double start = Performance.now();
        double now = start;
        int steps = 1;
        int taken = 1;
        while (taken == steps && trainer.step() < hyperparameters.steps() && now - start < mostMs) {
            double before = now;
            steps = Math.min(pace.chunk(), hyperparameters.steps() - trainer.step());
            taken = trainer.run(steps);
            now = Performance.now();
            pace.took(taken, now - before);
        }
        return now - start;
    }
}
