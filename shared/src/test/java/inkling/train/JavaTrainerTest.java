package inkling.train;

import static inkling.train.Hyperparameter.BATCH_SIZE;
import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.SEED;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import inkling.DenseStep;
import inkling.Fixtures;
import inkling.GoldenValues;
import inkling.data.Standardization;
import inkling.math.Xoshiro;
import inkling.nn.Activation;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JavaTrainerTest {
    private final TrainingData data = Fixtures.data();
    private final SparseImages images = SparseImages.of(data.dataset().training());

    @ParameterizedTest
    @MethodSource("inkling.GoldenValues#cases")
    void stepsAreNumpysToFloatPrecision(JsonObject golden) {
        int batchSize = golden.getInt("batchSize");
        Hyperparameters hyperparameters = Fixtures.change(
                Fixtures.small(GoldenValues.architecture(golden).activation(), golden.getBoolean("bias")),
                LEARNING_RATE,
                GoldenValues.LEARNING_RATE,
                L2,
                GoldenValues.L2,
                BATCH_SIZE,
                batchSize);
        FactoredWeights start = FactoredWeights.of(GoldenValues.start(hyperparameters.architecture()));
        SparseImages goldenImages = SparseImages.of(Fixtures.images(GoldenValues.IMAGES));
        TrainingData goldenData = new TrainingData(data.dataset(), data.split(), Standardization.MNIST);
        JavaTrainer trainer = new JavaTrainer(
                Recipe.of(hyperparameters, goldenData), goldenData, goldenImages, new Checkpoint(0, start, new int[4]));
        for (int t = 0; t < golden.getInt("steps"); t++) {
            assertTrue(trainer.take(goldenImages, GoldenValues.batch(t, batchSize)));
        }
        assertEquals(0, GoldenValues.distance(golden, trainer.parameters()), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 1", "SIGMOID, false, 4", "SIGMOID, true, 1", "SIGMOID, true, 4",
        "RELU, false, 1", "RELU, false, 4", "RELU, true, 1", "RELU, true, 4"
    })
    void thousandFloatStepsAgreeWithDenseDoubleSteps(Activation activation, boolean bias, int batchSize) {
        Hyperparameters hyperparameters = Fixtures.change(
                Fixtures.small(activation, bias), LEARNING_RATE, 0.001, L2, 1e-2, BATCH_SIZE, batchSize);
        JavaTrainer trainer = trainer(hyperparameters);
        Parameters dense = Parameters.random(hyperparameters.architecture(), hyperparameters.seed());
        Xoshiro sampling = new Xoshiro(hyperparameters.seed(), Xoshiro.SAMPLING);
        int[] training = data.split().training();
        int[] batch = new int[batchSize];
        for (int t = 0; t < 1000; t++) {
            for (int n = 0; n < batchSize; n++) {
                batch[n] = training[sampling.below(training.length)];
            }
            double rate = 0.001 * Math.pow(0.9, t / 10_000.0);
            DenseStep.take(dense, data.dataset().training(), batch, data.standardization(), rate, 1e-2);
        }
        assertEquals(1000, trainer.run(1000));
        assertTrue(DenseStep.distance(dense, trainer.parameters()) < 1e-4);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Hyperparameters hyperparameters = Fixtures.small(Activation.SIGMOID, true);
        assertEquals(fingerprint(hyperparameters, 2000), fingerprint(hyperparameters, 2000));
        assertNotEquals(fingerprint(hyperparameters, 2000), fingerprint(hyperparameters.with(SEED, 2), 2000));
    }

    @Test
    void tinyL2StrengthsAreNotLost() {
        Hyperparameters hyperparameters = Fixtures.small(Activation.SIGMOID, false);
        assertNotEquals(
                fingerprint(hyperparameters.with(L2, 1e-8), 100), fingerprint(hyperparameters.with(L2, 1e-7), 100));
    }

    @Test
    void alphaFollowsItsClosedFormFor240000Steps() {
        JavaTrainer trainer = trainer(Fixtures.small(Activation.SIGMOID, false).with(HIDDEN_UNITS, 1));
        assertEquals(240_000, trainer.run(240_000));
        double log = 0;
        for (int t = 0; t < 240_000; t++) {
            log += Math.log1p(-2e-5 * 0.01 * Math.pow(0.9, t / 10_000.0));
        }
        assertEquals(Math.exp(log), trainer.alpha(), 1e-12);
    }

    @Test
    void learningRateFollowsItsClosedForm() {
        JavaTrainer trainer = trainer(Fixtures.small(Activation.SIGMOID, false));
        trainer.run(12_345);
        assertEquals(0.01 * Math.pow(0.9, 1.2345), trainer.learningRate(), 1e-15);
    }

    @Test
    void foldingASmallAlphaKeepsTheWeights() {
        SparseNetwork network = network(Fixtures.small(Activation.SIGMOID, true));
        Parameters before = network.parameters();
        network.alpha = 1 / 1025.0;
        network.foldSmallAlpha();
        assertEquals(1, network.alpha);
        before.addInPlace(1 / 1025.0 - 1, DenseStep.copy(before));
        assertEquals(0, DenseStep.distance(before, network.parameters()), 1e-9);
    }

    @Test
    void strongL2StrengthFoldsManyTimesAndStaysFinite() {
        JavaTrainer trainer =
                trainer(Fixtures.change(Fixtures.small(Activation.SIGMOID, true), L2, 1, LEARNING_RATE, 0.05));
        assertEquals(3000, trainer.run(3000));
        assertTrue(trainer.parameters().isFinite());
    }

    @Test
    void stopsBeforeAStepWhoseLogitsAreNotFinite() {
        JavaTrainer trainer =
                trainer(Fixtures.change(Fixtures.small(Activation.RELU, false), LEARNING_RATE, 10, STEPS, 1000, L2, 0));
        int taken = trainer.run(1000);
        assertTrue(taken < 1000, "took all " + taken + " steps");
        assertEquals(taken, trainer.step());
    }

    private JavaTrainer trainer(Hyperparameters hyperparameters) {
        return new JavaTrainer(hyperparameters, data, images);
    }

    private SparseNetwork network(Hyperparameters hyperparameters) {
        return new SparseNetwork(Parameters.random(hyperparameters.architecture(), 1), data.standardization());
    }

    private String fingerprint(Hyperparameters hyperparameters, int steps) {
        JavaTrainer trainer = trainer(hyperparameters);
        trainer.run(steps);
        return trainer.parameters().fingerprint();
    }
}
