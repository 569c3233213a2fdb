package inkling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Status;
import inkling.train.TrainingRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuedModelTest {
    private final Hyperparameters hyperparameters = Fixtures.small(Activation.RELU, false);
    private final Parameters random = Parameters.random(hyperparameters.architecture(), 1);

    @Test
    void keepsWhichModelItWentOnFrom() {
        assertEquals(random.fingerprint(), saved(InitialWeights.from(random)).continuedFrom());
        assertNull(saved(InitialWeights.SEED).continuedFrom());
    }

    @Test
    void hasDivergedAtItsStartWhereTheParentsWeightsOverflow() {
        Parameters huge = Parameters.zeros(hyperparameters.architecture());
        huge.addInPlace(1e35, random);
        Model saved = saved(InitialWeights.from(huge));
        assertEquals(Status.DIVERGED, saved.status());
        assertEquals(0, saved.divergedAt());
        assertEquals(List.of(), saved.recordings());
        assertEquals(huge.fingerprint(), saved.parameters().fingerprint());
    }

    private Model saved(InitialWeights start) {
        TrainingRun run = JavaTrainer.newRun(hyperparameters, Fixtures.data(), start);
        Model model = Model.of(run, "child", "2026-01-01T00:00:00Z");
        return ModelJson.read("child", ModelJson.write(model));
    }
}
