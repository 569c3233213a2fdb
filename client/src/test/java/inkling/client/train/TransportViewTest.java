package inkling.client.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.results.RunProgress;
import inkling.client.session.ShownNetwork;
import inkling.client.session.ShownNetworks;
import inkling.client.session.TrainingImages;
import inkling.data.Dataset;
import inkling.data.Standardization;
import inkling.model.TestOpening;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import org.junit.jupiter.api.Test;

class TransportViewTest {
    private final Hyperparameters setting = Preset.PAPER_BEST.hyperparameters();

    @Test
    void epochsAreCountedByTheImagesThatAreLearnedFrom() {
        assertEquals("–", TransportView.epochs(setting, 100, 0));
        assertEquals("4.36", TransportView.epochs(setting, 240_000, 55_000));
        Hyperparameters few = setting.with(Hyperparameter.BATCH_SIZE, 8).with(Hyperparameter.TRAINING_IMAGES, 100);
        assertEquals("8.00", TransportView.epochs(few, 100, 55_000));
        assertEquals("13.33", TransportView.epochs(few, 100, 60), "of fewer than it may learn from, all");
    }

    @Test
    void theButtonSaysWhatItWouldDo() {
        assertEquals("Train", TransportView.playLabel(progress(0, false, false)));
        assertEquals("Pause", TransportView.playLabel(progress(0, true, false)));
        assertEquals("Resume", TransportView.playLabel(progress(5, false, false)));
        assertEquals("Train", TransportView.playLabel(progress(5, false, true)));
    }

    @Test
    void theSealTellsHowOftenTheTestSetWasOpened() {
        TestOpening last = new TestOpening("2026-01-01T00:00:00Z", 0.9787, 10_000);
        assertEquals("test sealed", TransportView.seal(null, 0));
        assertEquals("test opened once, for another network", TransportView.seal(null, 1));
        assertEquals("test 97.87 %, opened once", TransportView.seal(last, 1));
        assertEquals("test 97.87 %, opened 3 times: now a validation set", TransportView.seal(last, 3));
    }

    @Test
    void aRunGoesOnFromWhatHasComeToRestOnTheSameData() {
        TrainingImages mnist = new TrainingImages(55_000, 5000, 10_000, Standardization.MNIST, Dataset.MNIST_SHA256);
        ShownNetwork ended = ShownNetworks.ended(setting, Status.DONE, Dataset.MNIST_SHA256, null);
        assertTrue(Continuation.isPossible(ended, mnist));
        assertFalse(Continuation.isPossible(ended, null));
        assertFalse(Continuation.isPossible(ShownNetworks.run(setting), mnist), "it has no end yet");
        assertFalse(Continuation.isPossible(ShownNetworks.ended(setting, Status.DONE, "da7a", null), mnist));
    }

    @Test
    void itKeepsTheShapeOfItsParentAndTakesTheRestFromTheForm() {
        Hyperparameters form = setting.with(Hyperparameter.ACTIVATION, Activation.RELU.ordinal())
                .with(Hyperparameter.HIDDEN_UNITS, 10)
                .with(Hyperparameter.BIAS, 1)
                .with(Hyperparameter.LEARNING_RATE, 0.01);
        assertEquals(setting.with(Hyperparameter.LEARNING_RATE, 0.01), Continuation.continued(form, setting));
    }

    private static RunProgress progress(int step, boolean playing, boolean over) {
        return new RunProgress(step, 0, playing, over, Status.STOPPED, -1);
    }
}
