package inkling.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.model.Model;
import inkling.nn.Activation;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel in a real browser gives the bits of JavaTrainer on the JVM; in the whole run of the paper's best: {@code PaperIT}. */
class KernelIT extends BrowserTest {
    private static final int STEPS = 2000; // that are taken and compared
    /** Recordings of a run after its first: of so many times the steps, those are recorded where they begin and where they end. */
    private static final int RECORDINGS = 50;

    private static final int[] HIDDEN_UNITS = {1, 10, 150, 275, 300, 1000};
    private static final double[] L2 = {0, 1e-8, 1e-5, 1e-2};

    private final TrainingData data = TrainingData.of(DataFiles.mnist().dataset());
    private final SparseImages images = SparseImages.of(data.dataset().training());
    private final DrivenWorker worker;

    KernelIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.MNIST);
        worker = new DrivenWorker(chromium.browser(), server.url());
    }

    @AfterAll
    void endTheWorker() {
        worker.close();
    }

    /** Pairwise: each value of each of the five beside each value of the others, but not all hidden units beside all λ. */
    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 1, 1, 0", "RELU, true, 32, 1, 1e-8",
        "SIGMOID, false, 32, 10, 1e-5", "RELU, true, 1, 10, 1e-2",
        "SIGMOID, true, 1, 150, 1e-8", "RELU, false, 32, 150, 0",
        "SIGMOID, true, 32, 275, 1e-2", "RELU, false, 1, 275, 1e-5",
        "SIGMOID, false, 1, 300, 1e-2", "RELU, true, 32, 300, 1e-5",
        "SIGMOID, false, 32, 1000, 1e-8", "RELU, true, 1, 1000, 0",
    })
    void takesTheStepsOfTheJvm(Activation activation, boolean bias, int batchSize, int hiddenUnits, double l2) {
        assertSameBits(hyperparameters(activation, bias, batchSize, hiddenUnits, l2));
    }

    @ParameterizedTest
    @MethodSource("allCombinations")
    @EnabledIfSystemProperty(named = "inkling.full", matches = "true")
    void takesTheStepsOfTheJvmWithEveryCombination(Hyperparameters hyperparameters) {
        assertSameBits(hyperparameters);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 5001, 55_000})
    void drawsAndMeasuresOnlyTheFirstTrainingImages(int trainingImages) {
        assertSameBits(hyperparameters(Activation.SIGMOID, false, 3, 20, 1e-6)
                .with(Hyperparameter.TRAINING_IMAGES, trainingImages));
    }

    @Test
    void decaysTheLearningRateAsOnTheJvm() {
        assertSameBits(Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, 20)
                .with(Hyperparameter.LEARNING_RATE, 0.0371)
                .with(Hyperparameter.DECAY_RATE, 0.37)
                .with(Hyperparameter.DECAY_STEPS, 777)
                .with(Hyperparameter.L2, 1e-6)
                .with(Hyperparameter.BATCH_SIZE, 3)
                .with(Hyperparameter.STEPS, RECORDINGS * 5000)
                .with(Hyperparameter.SEED, -5));
    }

    /** λ = 1 folds α into the weights every 66 steps; recentring comes at step 1,000. */
    @ParameterizedTest
    @CsvSource({"SIGMOID, false, 1", "RELU, true, 32"})
    void foldsAndRecentresAtTheSameSteps(Activation activation, boolean bias, int batchSize) {
        assertSameBits(hyperparameters(activation, bias, batchSize, 30, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 275, 1", "2, 300, 3"})
    void divergesAtTheSameStep(int batchSize, int hiddenUnits, int seed) {
        Hyperparameters wild = Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits)
                .with(Hyperparameter.ACTIVATION, 1)
                .with(Hyperparameter.LEARNING_RATE, 10)
                .with(Hyperparameter.L2, 0)
                .with(Hyperparameter.BATCH_SIZE, batchSize)
                .with(Hyperparameter.STEPS, RECORDINGS * STEPS)
                .with(Hyperparameter.SEED, seed);
        assertEquals(Status.DIVERGED, assertSameBits(wild).status());
    }

    /** Trains in the browser and on the JVM, up to the second recording; returns what both have come to. */
    private Model assertSameBits(Hyperparameters hyperparameters) {
        int steps = hyperparameters.steps() / RECORDINGS;
        CompletableFuture<Model> onTheJvm = CompletableFuture.supplyAsync(() -> {
            TrainingRun run = JavaTrainer.newRun(hyperparameters, data, images);
            while (run.step() < steps && !run.isOver()) {
                run.advance(steps - run.step());
            }
            return Model.of(run, "name", "time");
        });
        worker.prepare(hyperparameters);
        worker.step(steps);
        ModelAssert.assertSame(onTheJvm.join(), worker.export());
        return onTheJvm.join();
    }

    private static List<Hyperparameters> allCombinations() {
        List<Hyperparameters> all = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (boolean bias : new boolean[] {false, true}) {
                for (int batchSize : new int[] {1, 32}) {
                    for (int hiddenUnits : HIDDEN_UNITS) {
                        for (double l2 : L2) {
                            all.add(hyperparameters(activation, bias, batchSize, hiddenUnits, l2));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Hyperparameters hyperparameters(
            Activation activation, boolean bias, int batchSize, int hiddenUnits, double l2) {
        return Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits)
                .with(Hyperparameter.ACTIVATION, activation.ordinal())
                .with(Hyperparameter.BIAS, bias ? 1 : 0)
                .with(Hyperparameter.L2, l2)
                .with(Hyperparameter.BATCH_SIZE, batchSize)
                .with(Hyperparameter.STEPS, RECORDINGS * STEPS);
    }
}
