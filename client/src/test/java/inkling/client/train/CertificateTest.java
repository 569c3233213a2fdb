package inkling.client.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.session.ShownNetwork;
import inkling.client.session.ShownNetworks;
import inkling.data.Dataset;
import inkling.train.CommandLine;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateTest {
    private final Hyperparameters setting = Preset.PAPER_BEST.hyperparameters().with(Hyperparameter.SEED, 7);

    @Test
    void aRunFromItsSeedIsMadeAgainByItsOptions() {
        String command = command(Status.DONE, Dataset.MNIST_SHA256, null);
        assertEquals("bin/run train " + CommandLine.options(setting), command);
    }

    @Test
    void aDivergedRunIsMadeAgainLikeAnyOther() {
        assertEquals(
                command(Status.DONE, Dataset.MNIST_SHA256, null), command(Status.DIVERGED, Dataset.MNIST_SHA256, null));
    }

    @Test
    void oneThatWasStoppedIsVerifiedByItsFile() {
        assertEquals("bin/run evaluate MODEL.json --verify", command(Status.STOPPED, Dataset.MNIST_SHA256, null));
    }

    @Test
    void oneThatWentOnFromAnotherNeedsBothFiles() {
        assertEquals(
                "bin/run evaluate MODEL.json --verify --parent PARENT.json",
                command(Status.DONE, Dataset.MNIST_SHA256, "c0ffee"));
    }

    @Test
    void otherDataHasToBeBroughtAlong() {
        assertEquals("bin/run evaluate MODEL.json --verify --data=FOLDER", command(Status.STOPPED, "da7a", null));
    }

    private String command(Status status, String dataSha256, @Nullable String continuedFrom) {
        ShownNetwork network = ShownNetworks.ended(setting, status, dataSha256, continuedFrom);
        return Certificate.of(network).command();
    }
}
