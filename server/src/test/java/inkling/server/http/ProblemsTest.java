package inkling.server.http;

import static inkling.server.http.TestServer.header;
import static inkling.server.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import inkling.model.JsonText;
import inkling.server.Fixtures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
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
    void anUnknownPathIsAProblem() {
        HttpResponse<byte[]> response = server.get("/api/nothing", "Accept", "text/html");
        JsonObject problem = JsonText.parse("problem", text(response));
        assertEquals(404, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("about:blank", problem.getString("type"));
        assertEquals("Not Found", problem.getString("title"));
        assertEquals(404, problem.getInt("status"));
        assertEquals("Endpoint GET /api/nothing not found", problem.getString("detail"));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        HttpResponse<byte[]> response = server.send("POST", "/api/models/one", new byte[0]);
        assertEquals(405, response.statusCode());
        assertEquals("GET, PUT, DELETE, HEAD", header(response, "Allow"));
        assertEquals("application/problem+json", header(response, "Content-Type"));
    }

    @Test
    void aModelThatCannotBeReadIsToldWithTheReason() throws IOException {
        Files.createDirectories(server.models.resolve("one.json")); // a folder cannot be read as a file
        assertFailed(server.get("/api/models/one"), "the server cannot read the model one: it is not a file");
    }

    @Test
    void aFolderOfModelsThatIsNoneIsToldWithTheReasonAndNotWithItsPath() throws IOException {
        Files.createFile(server.models);
        assertFailed(server.get("/api/models"), "the server cannot read its folder of models: it is not a folder");
        assertFailed(
                server.put("/api/models/one", Fixtures.model(), "If-Match", "*"),
                "the server cannot read the model one: Not a directory");
    }

    @Test
    void aFolderOfModelsThatCannotBeMadeIsToldWithTheReason() throws IOException {
        Files.createSymbolicLink(server.models, folder.resolve("nowhere/models"));
        assertFailed(
                server.put("/api/models/one", Fixtures.model(), "If-None-Match", "*"),
                "the server cannot write to its folder of models: a file of this name is in the way");
    }

    private static void assertFailed(HttpResponse<byte[]> response, String detail) {
        assertEquals(500, response.statusCode());
        assertEquals(detail, JsonText.parse("problem", text(response)).getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET", "GET /a b c HTTP/1.1"})
    void aRequestThatCannotBeReadIsAProblemToo(String requestLine) {
        String answer = server.raw(requestLine);
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/health", "/api/nothing", "/nothing.js", "/data/mnist/t10k-labels-idx1-ubyte.gz"})
    void everyAnswerIsolatesThePage(String path) {
        HttpResponse<byte[]> response = server.get(path);
        assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"));
        assertEquals("require-corp", header(response, "Cross-Origin-Embedder-Policy"));
        assertEquals("same-origin", header(response, "Cross-Origin-Resource-Policy"));
        assertEquals("nosniff", header(response, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(response, "Referrer-Policy"));
        assertEquals(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; "
                        + "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'",
                header(response, "Content-Security-Policy"));
    }
}
