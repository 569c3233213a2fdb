package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.model.JsonText;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelListTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isEmptyWithoutAFolder() {
        assertEquals(0, list().size());
    }

    @Test
    void tellsWhatAModelSaysOfItselfButNotItsWeights() {
        String tag = server.create("one", Fixtures.model());
        JsonObject one = list().getObject(0);
        assertEquals("one", one.getString("name"));
        assertEquals(tag, one.getString("etag"));
        assertEquals(Fixtures.model().length, one.getInt("bytes"));
        assertEquals("2026-01-01T00:00:00Z", one.getString("createdAt"));
        assertEquals(3, one.getObject("hyperparameters").getInt("hiddenUnits"));
        assertEquals(60, one.getInt("stepsDone"));
        assertEquals("done", one.getString("status"));
        assertEquals(64, one.getString("fingerprint").length());
        assertEquals(64, one.getString("dataSha256").length());
        assertEquals(100, one.getObject("validation").getInt("n"));
        assertEquals(0, one.getArray("testOpenings").size());
        assertFalse(one.has("weights"));
    }

    @Test
    void tellsNotesAndLineageOfThoseThatHaveThem() {
        server.create("bare", Fixtures.model());
        String parent = "0".repeat(64);
        server.create(
                "child",
                Fixtures.model(
                        "\"splitSeed\"", "\"notes\":\"Mine\",\"continuedFrom\":\"" + parent + "\",\"splitSeed\""));
        JsonObject bare = list().getObject(0);
        assertFalse(bare.has("notes") || bare.has("continuedFrom"));
        JsonObject child = list().getObject(1);
        assertEquals("Mine", child.getString("notes"));
        assertEquals(parent, child.getString("continuedFrom"));
    }

    @Test
    void tellsLettersAndHalvesOfThemAsTheyAre() {
        String notes = "Zoë 数字 \ud83d\ude00 \ud83d";
        server.create(
                "one", Fixtures.model("\"splitSeed\"", "\"notes\":\"Zoë 数字 \ud83d\ude00 \\ud83d\",\"splitSeed\""));
        assertEquals(notes, list().getObject(0).getString("notes"));
    }

    @Test
    void tellsEachOpeningOfTheTestSet() {
        String text = new String(Fixtures.model(), StandardCharsets.UTF_8);
        String opened = ModelJson.addOpening("one", text, new TestOpening("2026-01-02T03:04:05Z", 0.5, 20));
        server.create("one", opened.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, list().getObject(0).getArray("testOpenings").size());
    }

    @Test
    void followsChanges() {
        server.create("one", Fixtures.model());
        server.create("two", Fixtures.model());
        assertEquals(2, list().size());
        server.put("/api/models/one", Fixtures.model("2026-01-01", "2026-02-02"), "If-Match", "*");
        server.delete("/api/models/two");
        assertEquals(1, list().size());
        assertEquals("2026-02-02T00:00:00Z", list().getObject(0).getString("createdAt"));
    }

    @Test
    void survivesFilesThatAreNotModels() throws IOException {
        server.create("one", Fixtures.model());
        Files.writeString(server.models.resolve("broken.json"), "{\"format\": ");
        Files.write(server.models.resolve("binary.json"), new byte[] {(byte) 0xff});
        Files.createDirectory(server.models.resolve("folder.json"));
        Files.writeString(server.models.resolve("notes.txt"), "mine");
        Files.write(server.models.resolve("My Model.json"), Fixtures.model());
        JsonArray list = list();
        assertEquals(5, list.size());
        assertEquals("one", list.getObject(4).getString("name"));
        for (int i = 0; i < 4; i++) {
            String error = list.getObject(i).getString("error");
            assertTrue(error.startsWith(list.getObject(i).getString("name") + ": "), error);
        }
    }

    private JsonArray list() {
        return JsonText.parse("list", TestServer.text(server.get("/api/models")))
                .getArray("models");
    }
}
