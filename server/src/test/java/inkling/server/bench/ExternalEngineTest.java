package inkling.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.train.Hyperparameters;
import inkling.train.Preset;
import org.junit.jupiter.api.Test;

class ExternalEngineTest {
    private static final Hyperparameters BEST = Preset.PAPER_BEST.hyperparameters();

    @Test
    void aSlowEngineIsNotJudgedByTheFewStepsOfABurst() {
        try (ExternalEngine slow = engine("266 2.0 0.310", "1000 7.5 0.790")) {
            assertEquals(133, slow.burst(BEST, 2000));
        }
    }

    @Test
    void anEngineThatDoesNotLearnIsToldHoweverFastItIs() {
        try (ExternalEngine fast = engine("900000 2.0 0.980", "1000 0.1 0.100")) {
            String told = String.valueOf(assertThrows(IllegalStateException.class, () -> fast.burst(BEST, 2000))
                    .getMessage());
            assertTrue(told.startsWith("fake does not learn with H = 275 and batches of 1: "), told);
        }
    }

    @Test
    void anEngineWhoseNetworkIsNoLongerFiniteDoesNotLearn() {
        try (ExternalEngine wild = engine("266 2.0 0.310", "1000 0.1 NaN")) {
            assertThrows(IllegalStateException.class, () -> wild.burst(BEST, 2000));
        }
    }

    /** A program that answers to a burst, and to as many steps as one asks for. */
    private static ExternalEngine engine(String burst, String steps) {
        String script = "while read -r kind batch amount; do case $kind in" + " train) echo " + burst
                + ";; steps) echo " + steps + ";; esac; done";
        return new ExternalEngine("fake", hiddenUnits -> new ProcessBuilder("sh", "-c", script));
    }
}
