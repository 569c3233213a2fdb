package inkling.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Mnist;
import org.junit.jupiter.api.Test;

/** A whole run on the real MNIST. */
class QuickPresetTest {
    @Test
    void reaches97Percent() {
        TrainingRun run = JavaTrainer.newRun(Preset.QUICK.hyperparameters(), Mnist.data(), InitialWeights.SEED);
        while (!run.isOver()) {
            run.advance(10_000);
        }
        Recording last = run.recordings().get(50);
        assertTrue(last.validation().accuracy() >= 0.97, "validation " + last.validation());
    }
}
