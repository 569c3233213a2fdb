package inkling.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.results.RunProgress;
import inkling.data.Standardization;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import org.junit.jupiter.api.Test;

class ShownNetworkTest {
    private final ShownNetwork run = ShownNetwork.run(Hyperparameters.DEFAULTS, Standardization.MNIST, "da7a", null);

    private void ended(Status status, int divergedAt) {
        run.moved(new RunProgress(4_800, 0, false, true, status, divergedAt));
    }

    @Test
    void nothingCannotGoOnAndCannotRead() {
        ShownNetwork nothing = ShownNetwork.nothing();
        assertFalse(nothing.isUnderWay());
        assertNull(nothing.read(new byte[784]));
        assertEquals("", nothing.ending());
    }

    @Test
    void aRunReadsAsSoonAsItHasParameters() {
        assertTrue(run.isUnderWay());
        assertNull(run.read(new byte[784]));
        run.learned(Parameters.zeros(Hyperparameters.DEFAULTS.architecture()));
        assertNotNull(run.read(new byte[784]));
    }

    @Test
    void aRunThatWasContinuedDoesNotComeFromItsSeedAlone() {
        assertTrue(run.isFromItsSeed());
        ShownNetwork continued = ShownNetwork.run(Hyperparameters.DEFAULTS, Standardization.MNIST, "da7a", "c0ffee");
        assertFalse(continued.isFromItsSeed());
    }

    @Test
    void aRunThatGoesOnHasNoEnding() {
        run.moved(new RunProgress(4_800, 90_000, true, false, Status.STOPPED, -1));
        assertEquals("", run.ending());
    }

    @Test
    void aRunThatDivergedSaysWhereAndWhatItsWeightsAre() {
        ended(Status.DIVERGED, 5_301);
        assertTrue(run.ending().startsWith("Diverged at step 5,301"), run.ending());
        assertTrue(run.ending().contains("those of step 4,800"), run.ending());
    }

    @Test
    void aRunThatCollapsedIsNotCongratulated() {
        ended(Status.COLLAPSED, -1);
        assertTrue(run.ending().startsWith("Collapsed"), run.ending());
    }

    @Test
    void itIsStoredUnderItsNameUntilThatIsDeleted() {
        run.stored("mine");
        assertTrue(run.isStored());
        assertEquals("mine", run.storedName());
        run.stored("");
        assertFalse(run.isStored());
    }
}
