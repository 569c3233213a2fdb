package inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.Mnist;
import inkling.data.Split;
import inkling.nn.Activation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Learning from the first images of the training part only. */
class TrainingImagesTest {
    private static final Hyperparameters SMALL = Fixtures.small(Activation.SIGMOID, false);

    @Test
    void onlyTheFirstOfTheTrainingPartAreThere() {
        Split split = Split.of(60);
        Split limited = split.limitedTo(30);
        assertArrayEquals(Arrays.copyOf(split.training(), 30), limited.training());
        assertArrayEquals(Arrays.copyOf(split.training(), 10), limited.trainingSample());
        assertArrayEquals(split.validation(), limited.validation());
        assertArrayEquals(Arrays.copyOf(split.training(), 3), split.limitedTo(3).trainingSample());
        assertSame(split, split.limitedTo(0));
        assertSame(split, split.limitedTo(50));
    }

    @Test
    void moreThanThereAreAreRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Split.of(60).limitedTo(51));
        assertEquals(
                "Training images must be at most 50, all of this data set’s training part, but are 51",
                refused.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> Fixtures.run(SMALL.with(Hyperparameter.TRAINING_IMAGES, 501)));
    }

    @Test
    void aRunOnAllOfThemIsTheRunThatNamesNone() {
        Hyperparameters all = SMALL.with(Hyperparameter.TRAINING_IMAGES, 500);
        assertEquals(
                ended(SMALL).parameters().fingerprint(), ended(all).parameters().fingerprint());
        Hyperparameters fewer = SMALL.with(Hyperparameter.TRAINING_IMAGES, 499);
        assertNotEquals(
                ended(SMALL).parameters().fingerprint(),
                ended(fewer).parameters().fingerprint());
    }

    @Test
    void aNetworkLearnsFewImagesByHeart() {
        Hyperparameters few = Preset.QUICK
                .hyperparameters()
                .with(Hyperparameter.HIDDEN_UNITS, 30)
                .with(Hyperparameter.STEPS, 1000)
                .with(Hyperparameter.TRAINING_IMAGES, 100);
        TrainingRun run = JavaTrainer.newRun(few, Mnist.data(), InitialWeights.SEED);
        Recording last = ended(run).recordings().get(50);
        assertEquals(100, last.training().n());
        assertEquals(100, last.training().correct());
        assertTrue(last.validation().accuracy() < 0.8, last.toString());
    }

    private static TrainingRun ended(Hyperparameters hyperparameters) {
        return ended(Fixtures.run(hyperparameters));
    }

    private static TrainingRun ended(TrainingRun run) {
        while (!run.isOver()) {
            run.advance(Integer.MAX_VALUE);
        }
        return run;
    }
}
