package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.Dataset;
import inkling.model.JsonText;
import inkling.server.Fixtures;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthApiTest {
    @TempDir
    Path folder;

    @Test
    void namesVersionDataAndFiles() {
        try (TestServer server = new TestServer(folder)) {
            HttpResponse<byte[]> response = server.get("/api/health");
            JsonObject health = JsonText.parse("health", TestServer.text(response));
            JsonObject data = health.getObject("data");
            assertEquals("ok", health.getString("status"));
            assertEquals("1.2.3", health.getString("version"));
            assertEquals("digits", data.getString("name"));
            assertEquals(Dataset.read(Fixtures::idx).sha256(), data.getString("sha256"));
            assertEquals(600, data.getInt("training"));
            assertEquals(20, data.getInt("test"));
            assertEquals(4, data.getArray("files").size());
        }
    }

    @Test
    void eachFileIsWhereItSaysAndAsLongAsItSays() {
        try (TestServer server = new TestServer(folder)) {
            JsonArray files = JsonText.parse("health", TestServer.text(server.get("/api/health")))
                    .getObject("data")
                    .getArray("files");
            for (int i = 0; i < files.size(); i++) {
                JsonObject file = files.getObject(i);
                HttpResponse<byte[]> response = server.get("/" + file.getString("url"));
                assertEquals(file.getInt("bytes"), response.body().length);
                assertEquals("public, max-age=31536000, immutable", TestServer.header(response, "Cache-Control"));
            }
        }
    }
}
