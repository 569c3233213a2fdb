package inkling.client.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.session.ShownNetwork;
import inkling.client.session.ShownNetworks;
import inkling.client.session.TrainingImages;
import inkling.data.Dataset;
import inkling.data.Standardization;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import org.junit.jupiter.api.Test;

class EnvelopeViewTest {
    private static final TrainingImages MNIST =
            new TrainingImages(55_000, 5000, 10_000, Standardization.MNIST, Dataset.MNIST_SHA256);

    private final ShownNetwork ended =
            ShownNetworks.ended(Hyperparameters.DEFAULTS, Status.DONE, Dataset.MNIST_SHA256, null);
    private final ShownNetwork learning = ShownNetworks.run(Hyperparameters.DEFAULTS);
    private final ShownNetwork ofOtherData = ShownNetworks.ended(Hyperparameters.DEFAULTS, Status.DONE, "da7a", null);

    @Test
    void theEnvelopeOpensForANetworkThatHasStoppedLearningOnTheseImages() {
        assertEquals("", EnvelopeView.obstacle(ended, MNIST));
        assertEquals("The test images have not arrived yet.", EnvelopeView.obstacle(ended, null));
        assertTrue(EnvelopeView.obstacle(ofOtherData, MNIST).startsWith("This model was trained on other data"));
        assertEquals(
                "It can be opened for a network that has stopped learning.", EnvelopeView.obstacle(learning, MNIST));
    }

    @Test
    void whatItsNumbersAreWorthDependsOnHowOftenItWasOpened() {
        assertTrue(EnvelopeView.told(ended, 0).startsWith("Sealed"));
        assertEquals("Opened 2 times in this browser, but not for this model.", EnvelopeView.told(ended, 2));
        ShownNetworks.open(ended);
        assertTrue(EnvelopeView.told(ended, 1).startsWith("Opened once: this is what the network is worth"));
        assertTrue(EnvelopeView.told(ended, 3).contains("now a validation set"));
    }

    @Test
    void aNetworkIsJudgedOnImagesThatItWasNotTrainedOn() {
        assertEquals("", TestStage.obstacle(ended, MNIST));
        assertEquals("This network has no weights yet.", TestStage.obstacle(learning, MNIST));
        assertTrue(TestStage.obstacle(ended, null).startsWith("The images have not arrived yet"));
        assertTrue(TestStage.obstacle(ofOtherData, MNIST).startsWith("This model has learned from other images"));
    }

    @Test
    void aTenthOfARowOfMistakesHasTheFullColour() {
        assertEquals(0.97, ConfusionView.shade(0.97, true));
        assertEquals(1, ConfusionView.shade(0.1, false), 1e-12);
        assertEquals(1, ConfusionView.shade(0.5, false));
        assertEquals(0.1, ConfusionView.shade(0.001, false), 1e-12);
        assertEquals(0, ConfusionView.shade(0, false));
    }
}
