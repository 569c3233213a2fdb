package inkling.bench;

import inkling.DenseStep;
import inkling.Mnist;
import inkling.math.Xoshiro;
import inkling.nn.Parameters;
import inkling.train.Evaluator;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.TrainingData;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The trainers on the real MNIST with the paper's best setting (H = 275, batch 1), in one run, so that their ratios mean
 * something on a busy machine too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TrainerBenchmark {
    private static final int STEPS = 1000;
    private static final int DENSE_STEPS = 20;
    private static final int IMAGES = 1000;

    private final TrainingData data = Mnist.data();
    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();
    private final JavaTrainer trainer =
            new JavaTrainer(best, data.images(), data.split().training(), data.standardization());
    private final Parameters dense = Parameters.random(best.architecture(), best.seed());
    private final Xoshiro sampling = new Xoshiro(best.seed(), Xoshiro.SAMPLING);
    private final int[] images = Arrays.copyOf(data.split().validation(), IMAGES);

    /** The readable step: dense, in double, as the paper has it. */
    @Benchmark
    @OperationsPerInvocation(DENSE_STEPS)
    public Parameters denseSteps() {
        for (int t = 0; t < DENSE_STEPS; t++) {
            int[] batch = {data.split().training()[sampling.below(data.split().training().length)]};
            DenseStep.take(dense, data.dataset().training(), batch, data.standardization(), 0.05, best.l2());
        }
        return dense;
    }

    /** The step that trains: float, inked pixels only. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public int javaTrainerSteps() {
        return trainer.run(STEPS);
    }

    /** Images measured, as recordings do it. */
    @Benchmark
    @OperationsPerInvocation(IMAGES)
    public Object evaluatedImages() {
        return Evaluator.evaluate(dense, data.standardization(), data.images(), images);
    }

    /** Runs all three and prints how many times as fast as the dense step the others are. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(TrainerBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .measurementIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        double denseRate = 1;
        for (RunResult result : results) {
            if (result.getPrimaryResult().getLabel().equals("denseSteps")) {
                denseRate = result.getPrimaryResult().getScore();
            }
        }
        for (RunResult result : results) {
            double rate = result.getPrimaryResult().getScore();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %,12.0f a second, %6.1f times the dense step%n",
                    result.getPrimaryResult().getLabel(),
                    rate,
                    rate / denseRate);
        }
    }
}
