package inkling.client.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerPortTest {
    @Test
    void aWorkerListensToThePageOfItsOwnBuild() {
        assertTrue(BuildId.OF_THIS.matches("build:[0-9a-f]{12}"), BuildId.OF_THIS);
        WorkerPort.requireSameBuild(BuildId.OF_THIS);
    }

    @ParameterizedTest
    @NullSource // of before there were ids
    @ValueSource(strings = "build:0123456789ab")
    void aWorkerRefusesThePageOfAnotherBuild(@Nullable String build) {
        Exception e = assertThrows(IllegalStateException.class, () -> WorkerPort.requireSameBuild(build));
        assertEquals("The page and a part of it are of two versions. Load the page again.", e.getMessage());
    }
}
