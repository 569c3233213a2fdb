package inkling.client.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.models.ServerModels.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerModelsTest {
    @Test
    void aModelThatWasContinuedHasAFingerprintOfItsOwn() {
        List<Entry> entries = ServerModels.entries("""
                {"models": [
                  {"name": "child", "fingerprint": "c0ffee", "continuedFrom": "beef"},
                  {"name": "parent", "fingerprint": "beef", "notes": "made c0ffee"}
                ]}""");
        assertEquals("c0ffee", entries.get(0).fingerprint());
        assertEquals("beef", entries.get(1).fingerprint());
    }

    @Test
    void aModelThatCannotBeReadIsListedWithTheReason() {
        Entry broken = ServerModels.entries("""
                {"models": [{"name": "broken", "error": "broken: cannot be read: access denied"}]}""").get(0);
        assertEquals("broken: cannot be read: access denied", broken.error());
        assertEquals("", broken.fingerprint());
        assertEquals(Double.NaN, broken.accuracy());
    }
}
