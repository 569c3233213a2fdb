package inkling.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.model.RecipeJson;
import inkling.nn.Activation;
import inkling.server.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Recipe;
import inkling.train.RunState;
import inkling.train.RunStateCodec;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is stopped in one worker, stored, and gone on with in another or on the JVM: it ends with the same bits. */
class RunStateIT extends BrowserTest {
    private static final int STEPS = 2500;

    private final TrainingData data = TrainingData.of(Dataset.read(Fixtures::idx));
    private final SparseImages images = SparseImages.of(data.dataset().training());
    private final DrivenWorker worker;

    RunStateIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.PATTERNS);
        worker = new DrivenWorker(chromium.browser(), server.url());
    }

    @AfterAll
    void endTheWorker() {
        worker.close();
    }

    /** 53 hidden units do not fill the last of their panels; λ = 0.05 folds α into the weights every 100 steps or so. */
    @ParameterizedTest
    @CsvSource({"SIGMOID, true, 1, 53, 0.5, 0.05", "RELU, false, 4, 7, 0.002, 1e-5"})
    void stoppedAtFiveRandomStepsTheKernelEndsWithTheSameBits(
            Activation activation, boolean bias, int batchSize, int hiddenUnits, double learningRate, double l2) {
        Hyperparameters hyperparameters = hyperparameters(activation, bias, batchSize, hiddenUnits, learningRate, l2);
        worker.prepare(hyperparameters);
        int before = 0;
        for (int step : new Random(hiddenUnits).ints(5, 1, STEPS).sorted().toArray()) {
            worker.step(step - before);
            before = step;
            DrivenWorker.StoredRun stored = worker.suspend();
            worker.replace();
            worker.resume(stored);
        }
        worker.finish();
        ModelAssert.assertSame(finished(run(hyperparameters)), worker.export());
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false, 4, 1001", "RELU, true, 1, 2499", "SIGMOID, true, 1, 25"})
    void theJvmGoesOnFromTheKernelAndTheKernelFromTheJvm(Activation activation, boolean bias, int batchSize, int step) {
        Hyperparameters hyperparameters = hyperparameters(activation, bias, batchSize, 30, 0.01, 1e-4);
        Model whole = finished(run(hyperparameters));
        worker.prepare(hyperparameters);
        worker.step(step);
        DrivenWorker.StoredRun stored = worker.suspend();
        Recipe recipe = RecipeJson.read("recipe", stored.recipe());
        RunState state = RunStateCodec.read("state", stored.state(), recipe);
        assertEquals(step, state.checkpoint().step());
        ModelAssert.assertSame(whole, finished(JavaTrainer.resume(recipe, data, images, state)));

        TrainingRun onTheJvm = run(hyperparameters);
        while (onTheJvm.step() < step) {
            onTheJvm.advance(step - onTheJvm.step());
        }
        worker.resume(
                new DrivenWorker.StoredRun(RecipeJson.write(recipe), RunStateCodec.write(onTheJvm.state(), recipe)));
        worker.finish();
        ModelAssert.assertSame(whole, worker.export());
    }

    @Test
    void aDivergedRunIsTakenUpAsItEnded() {
        Hyperparameters wild = hyperparameters(Activation.RELU, false, 1, 20, 10, 0);
        Model whole = finished(run(wild));
        worker.prepare(wild);
        worker.finish();
        DrivenWorker.StoredRun stored = worker.suspend();
        worker.resume(stored);
        ModelAssert.assertSame(whole, worker.export());
    }

    private static Hyperparameters hyperparameters(
            Activation activation, boolean bias, int batchSize, int hiddenUnits, double learningRate, double l2) {
        return Hyperparameters.DEFAULTS
                .with(Hyperparameter.HIDDEN_UNITS, hiddenUnits)
                .with(Hyperparameter.ACTIVATION, activation.ordinal())
                .with(Hyperparameter.BIAS, bias ? 1 : 0)
                .with(Hyperparameter.BATCH_SIZE, batchSize)
                .with(Hyperparameter.L2, l2)
                .with(Hyperparameter.LEARNING_RATE, learningRate)
                .with(Hyperparameter.DECAY_STEPS, 1000)
                .with(Hyperparameter.STEPS, STEPS);
    }

    private TrainingRun run(Hyperparameters hyperparameters) {
        return JavaTrainer.newRun(hyperparameters, data, InitialWeights.SEED);
    }

    private static Model finished(TrainingRun run) {
        while (!run.isOver()) {
            run.advance(1000);
        }
        return Model.of(run, "name", "time");
    }
}
