package inkling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import inkling.Fixtures;
import inkling.data.MalformedDataException;
import inkling.nn.Activation;
import org.junit.jupiter.api.Test;

/** What people write on a model: its name and notes. */
class ModelLabelsTest {
    private static final String NOTES = "Reads a 7 with a bar,\n\"mostly\" ∎";
    private static final String LONGEST = "n".repeat(Model.LONGEST_NOTES);

    private final Model model =
            Model.of(Fixtures.run(Fixtures.small(Activation.SIGMOID, false)), "small", "2026-01-01T00:00:00Z");
    private final String text = ModelJson.write(model);

    @Test
    void notesAreReadBackAsWritten() {
        String noted = ModelJson.write(model.withNotes(NOTES));
        assertEquals(NOTES, ModelJson.read("model", noted).notes());
        assertEquals(noted, ModelJson.write(ModelJson.read("model", noted).named("small")));
    }

    @Test
    void halfOfALetterIsWrittenAsBrowsersWriteIt() {
        String halves = "😀 \ud83d, \ude00\ud83d";
        String noted = ModelJson.write(model.withNotes(halves));
        assertTrue(noted.contains("\"😀 \\ud83d, \\ude00\\ud83d\""), noted.substring(0, 200));
        assertEquals(halves, ModelJson.read("model", noted).notes());
    }

    @Test
    void noNotesAreNotWritten() {
        assertFalse(text.contains("\"notes\""));
        assertEquals("", ModelJson.read("model", text).notes());
    }

    @Test
    void refusesNotesThatAreTooLongOrNotText() {
        assertEquals(LONGEST, ModelJson.read("model", with("notes", LONGEST)).notes());
        assertRefused("at most 2000 characters, found \"" + "n".repeat(39) + "…", with("notes", LONGEST + "n"));
        assertRefused("at most 2000 characters, found 7", with("notes", 7));
        assertThrows(IllegalArgumentException.class, () -> model.withNotes(LONGEST + "n"));
    }

    @Test
    void changesNotesInTheTextAsInTheModel() {
        assertEquals(ModelJson.write(model.withNotes(NOTES)), ModelJson.withNotes("model", text, NOTES));
        String noted = ModelJson.withNotes("model", text, NOTES);
        assertEquals(ModelJson.write(model.withNotes("new")), ModelJson.withNotes("model", noted, "new"));
        assertEquals(text, ModelJson.withNotes("model", noted, ""));
    }

    @Test
    void renamesTheTextAsTheModel() {
        assertEquals(ModelJson.write(model.named("large")), ModelJson.rename("model", text, "large"));
    }

    @Test
    void keepsFieldsThatThisVersionDoesNotKnow() {
        String moody = with("mood", "good");
        String changed = ModelJson.rename("model", ModelJson.withNotes("model", moody, NOTES), "large");
        assertEquals("good", JsonText.parse("model", changed).getString("mood"));
    }

    @Test
    void refusesNamesAndNotesThatNoModelCanHave() {
        assertThrows(IllegalArgumentException.class, () -> ModelJson.rename("model", text, ""));
        assertThrows(IllegalArgumentException.class, () -> ModelJson.rename("model", text, "n".repeat(101)));
        assertThrows(IllegalArgumentException.class, () -> ModelJson.withNotes("model", text, LONGEST + "n"));
    }

    @Test
    void writesNothingOnWhatIsNotAModel() {
        assertThrows(MalformedDataException.class, () -> ModelJson.rename("model", "{}", "large"));
        assertThrows(MalformedDataException.class, () -> ModelJson.withNotes("model", with("format", "onnx"), NOTES));
    }

    private String with(String key, Object value) {
        JsonObject json = JsonText.parse("model", text);
        json.put(key, value);
        return JsonText.format(json);
    }

    private static void assertRefused(String end, String text) {
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> ModelJson.read("model", text));
        assertEquals("model: notes: expected a text of " + end, e.getMessage());
    }
}
