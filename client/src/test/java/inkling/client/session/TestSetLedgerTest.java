package inkling.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.js.BrowserMemory;
import inkling.data.Standardization;
import inkling.model.TestOpening;
import inkling.train.Hyperparameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestSetLedgerTest {
    private static final TestOpening FIRST = new TestOpening("2026-11-01T10:00:00Z", 0.9772, 10_000);
    private static final TestOpening SECOND = new TestOpening("2026-11-02T10:00:00Z", 0.9772, 10_000);

    private final Map<String, String> remembered = new HashMap<>();
    private final TestSetLedger ledger = new TestSetLedger(new BrowserMemory() {
        @Override
        public @Nullable String recall(String key) {
            return remembered.get(key);
        }

        @Override
        public void remember(String key, String text) {
            remembered.put(key, text);
        }
    });

    private static ShownNetwork network(String fingerprint) {
        ShownNetwork network = ShownNetwork.run(Hyperparameters.DEFAULTS, Standardization.MNIST, "da7a", null);
        network.fingerprinted(fingerprint);
        return network;
    }

    @Test
    void anOpeningCountsBeforeItsResultIsThere() {
        ShownNetwork network = network("f00d");
        assertEquals(0, ledger.count(network));
        ledger.opening(network);
        assertEquals(1, ledger.count(network));
        assertEquals(List.of(), network.testOpenings());
        ledger.opened(network, FIRST);
        assertEquals(1, ledger.count(network));
        assertEquals(List.of(FIRST), network.testOpenings());
    }

    @Test
    void whoTrainsTheSameRunAgainHasNotSealedItAgain() {
        ledger.opened(network("f00d"), FIRST);
        ShownNetwork again = network("f00d");
        assertTrue(ledger.join(again));
        assertEquals(List.of(FIRST), again.testOpenings());
        assertFalse(ledger.join(again), "there is nothing further to learn");
    }

    @Test
    void otherWeightsHaveNotBeenOpenedFor() {
        ledger.opened(network("f00d"), FIRST);
        ShownNetwork other = network("beef");
        assertFalse(ledger.join(other));
        assertEquals(List.of(), other.testOpenings());
    }

    @Test
    void openingsThatAFileBringsAlongAreRemembered() {
        ShownNetwork opened = network("f00d");
        opened.opened(FIRST);
        opened.opened(SECOND);
        assertFalse(ledger.join(opened));
        assertEquals(2, ledger.count(opened), "the file knows of more than the browser");
        ShownNetwork again = network("f00d");
        assertTrue(ledger.join(again));
        assertEquals(List.of(FIRST, SECOND), again.testOpenings());
    }

    @Test
    void whatIsNoLineOfTheLedgerIsLeftOut() {
        remembered.put("inkling-test-openings-of-f00d", """
                nothing
                -1 10 then
                11 10 then
                1e1 10 then
                9 0 then
                9 10
                9772 10000 2026-11-01T10:00:00Z
                9 10 without an end""");
        ShownNetwork network = network("f00d");
        assertTrue(ledger.join(network));
        assertEquals(List.of(FIRST), network.testOpenings());
    }

    @Test
    void aCountThatIsNoneIsNone() {
        for (String text : List.of("", "garbage", "-3", "NaN", "Infinity", "999999999999")) {
            remembered.put("inkling-test-openings-da7a", text);
            assertEquals(0, ledger.count(network("f00d")), text);
        }
    }

    @Test
    void aTimeThatWouldBreakTheLineIsNotRemembered() {
        ledger.opened(network("f00d"), new TestOpening("now\nor never", 1, 10));
        assertFalse(ledger.join(network("f00d")));
    }
}
