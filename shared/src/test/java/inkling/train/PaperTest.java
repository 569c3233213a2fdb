package inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Mnist;
import org.junit.jupiter.api.Test;

/** Whole runs on the real MNIST. */
class PaperTest {
    @Test
    void thePapersBestSettingReachesItsAccuracy() {
        TrainingRun run = run(Preset.PAPER_BEST);
        Recording last = run.recordings().get(50);
        // the published cell's mean is 97.9 %, with a spread of 0.15 points over seeds
        assertTrue(last.validation().accuracy() >= 0.974, "validation " + last.validation());
        assertEquals(55_000, last.training().n());
        assertEquals(Status.DONE, run.status());
    }

    @Test
    void theQuickPresetReaches97Percent() {
        Recording last = run(Preset.QUICK).recordings().get(50);
        assertTrue(last.validation().accuracy() >= 0.97, "validation " + last.validation());
    }

    private static TrainingRun run(Preset preset) {
        TrainingRun run = JavaTrainer.newRun(preset.hyperparameters(), Mnist.data(), InitialWeights.SEED);
        while (!run.isOver()) {
            run.advance(10_000);
        }
        return run;
    }
}
