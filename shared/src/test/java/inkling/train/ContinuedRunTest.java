package inkling.train;

import static inkling.train.Hyperparameter.BATCH_SIZE;
import static inkling.train.Hyperparameter.BIAS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.SEED;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;

class ContinuedRunTest {
    private final TrainingData data = Fixtures.data();
    private final Hyperparameters settings =
            Fixtures.change(Fixtures.small(Activation.RELU, true), STEPS, 1500, BATCH_SIZE, 2);
    private final TrainingRun parent = finished(settings, InitialWeights.SEED);

    @Test
    void beginsWithItsParentsParametersAtStepZeroOfItsOwnSchedule() {
        TrainingRun child =
                JavaTrainer.newRun(settings.with(LEARNING_RATE, 0.002), data, InitialWeights.from(parent.parameters()));
        assertEquals(parent.parameters().fingerprint(), child.parameters().fingerprint());
        assertEquals(0, child.step());
        assertEquals(0.002, child.learningRate());
    }

    @Test
    void measuresFirstWhatItsParentMeasuredLast() {
        TrainingRun child = finished(settings.with(STEPS, 10), InitialWeights.from(parent.parameters()));
        assertEquals(
                parent.recordings().get(50).validation(),
                child.recordings().get(0).validation());
    }

    @Test
    void theSameParentSeedAndSettingsGiveTheSameBits() {
        String child = fingerprint(settings, parent.parameters());
        assertEquals(child, fingerprint(settings, parent.parameters()));
        assertNotEquals(child, fingerprint(settings.with(SEED, 2), parent.parameters()));
        assertNotEquals(child, fingerprint(settings, Parameters.random(settings.architecture(), 2)));
    }

    @Test
    void fromTheParametersOfASeedItIsTheRunOfThatSeed() {
        Parameters random = Parameters.random(settings.architecture(), settings.seed());
        assertEquals(parent.parameters().fingerprint(), fingerprint(settings, random));
    }

    @Test
    void leavesItsParentAsItIs() {
        Parameters parameters = parent.parameters();
        fingerprint(settings, parameters);
        assertEquals(parent.parameters().fingerprint(), parameters.fingerprint());
    }

    @Test
    void knowsItsParentsFingerprint() {
        TrainingRun child = JavaTrainer.newRun(settings, data, InitialWeights.from(parent.parameters()));
        assertEquals(parent.parameters().fingerprint(), child.recipe().continuedFrom());
        assertNull(parent.recipe().continuedFrom());
    }

    @Test
    void aDivergedParentIsContinuedFromItsLastFiniteParameters() {
        TrainingRun wild = finished(Fixtures.change(settings, LEARNING_RATE, 10, L2, 0), InitialWeights.SEED);
        TrainingRun child = finished(settings.with(LEARNING_RATE, 1e-9), InitialWeights.from(wild.parameters()));
        assertEquals(Status.DIVERGED, wild.status());
        assertEquals(Status.DONE, child.status());
    }

    @Test
    void refusesAParentOfAnotherArchitecture() {
        InitialWeights start = InitialWeights.from(parent.parameters());
        String message = assertThrows(
                        IllegalArgumentException.class, () -> JavaTrainer.newRun(settings.with(BIAS, 0), data, start))
                .getMessage();
        assertEquals(
                "a run that continues from a model must have its architecture, 7 ReLU units with bias, "
                        + "but has 7 ReLU units without bias",
                message);
    }

    private String fingerprint(Hyperparameters hyperparameters, Parameters from) {
        return finished(hyperparameters, InitialWeights.from(from)).parameters().fingerprint();
    }

    private TrainingRun finished(Hyperparameters hyperparameters, InitialWeights start) {
        TrainingRun run = JavaTrainer.newRun(hyperparameters, data, start);
        while (!run.isOver()) {
            run.advance(100);
        }
        return run;
    }
}
