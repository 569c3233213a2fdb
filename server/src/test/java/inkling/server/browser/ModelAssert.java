package inkling.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.model.Model;
import inkling.model.ModelJson;

/** Two trainers have come to the same bits: parameters, recordings and how it ended. */
final class ModelAssert {
    private ModelAssert() {}

    /** Holds that a model is what another run of the same recipe has come to. */
    static void assertSame(Model expected, Model model) {
        assertEquals(expected.parameters().fingerprint(), model.parameters().fingerprint());
        assertEquals(expected.recordings(), model.recordings());
        assertEquals(expected.stepsDone(), model.stepsDone());
        assertEquals(expected.status(), model.status());
        assertEquals(expected.divergedAt(), model.divergedAt());
    }

    /** The same, of a model as JSON. */
    static void assertSame(Model expected, String json) {
        assertSame(expected, ModelJson.read("model", json));
    }
}
