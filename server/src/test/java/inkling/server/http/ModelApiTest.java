package inkling.server.http;

import static inkling.server.http.TestServer.header;
import static inkling.server.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.math.Sha256;
import inkling.model.JsonText;
import inkling.server.Fixtures;
import inkling.server.models.ModelStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelApiTest {
    private static final String ONE = "/api/models/one";

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
    void givesBackByteForByteWhatItGotWithFieldsItDoesNotKnow() throws IOException {
        byte[] model = Fixtures.model("\"format\"", "\"mood\"  : [ \"good\",1e0 ],\n\n \"format\"");
        HttpResponse<byte[]> created = server.put(ONE, model, "If-None-Match", "*");
        assertEquals(201, created.statusCode());
        HttpResponse<byte[]> read = server.get(ONE);
        assertArrayEquals(model, read.body());
        assertArrayEquals(model, Files.readAllBytes(server.models.resolve("one.json")));
        assertEquals("application/json", header(read, "Content-Type"));
        assertEquals("\"" + Sha256.hex(model) + "\"", header(read, "ETag"));
        assertEquals(header(created, "ETag"), header(read, "ETag"));
    }

    @Test
    void leavesNothingButTheModelInTheFolder() throws IOException {
        server.create("one", Fixtures.model());
        try (Stream<Path> files = Files.list(server.models)) {
            assertEquals(List.of(server.models.resolve("one.json")), files.toList());
        }
    }

    @Test
    void answersHeadWithLengthAndTag() {
        String tag = server.create("one", Fixtures.model());
        HttpResponse<byte[]> head = server.send("HEAD", ONE, new byte[0]);
        assertEquals(tag, header(head, "ETag"));
        assertEquals("" + Fixtures.model().length, header(head, "Content-Length"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String tag = server.create("one", Fixtures.model());
        HttpResponse<byte[]> response = server.get(ONE, "If-None-Match", "\"other\", W/" + tag);
        assertEquals(304, response.statusCode());
        assertEquals(tag, header(response, "ETag"));
        assertEquals(200, server.get(ONE, "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void overwritesOnlyWhatTheClientHasSeen() {
        String tag = server.create("one", Fixtures.model());
        byte[] second = Fixtures.model("small", "second");
        assertEquals(412, server.put(ONE, second, "If-Match", "\"other\"").statusCode());
        assertEquals(412, server.put(ONE, second, "If-Match", "W/" + tag).statusCode());
        assertArrayEquals(Fixtures.model(), server.get(ONE).body());
        HttpResponse<byte[]> written = server.put(ONE, second, "If-Match", "\"other\", " + tag);
        assertEquals(204, written.statusCode());
        assertEquals(header(server.get(ONE), "ETag"), header(written, "ETag"));
        assertArrayEquals(second, server.get(ONE).body());
    }

    @Test
    void overwritesAnyVersionWhenToldSo() {
        assertEquals(412, server.put(ONE, Fixtures.model(), "If-Match", "*").statusCode());
        server.create("one", Fixtures.model());
        assertEquals(204, server.put(ONE, Fixtures.model(), "If-Match", "*").statusCode());
    }

    @Test
    void createsOnlyWhatIsNotThere() {
        server.create("one", Fixtures.model());
        byte[] second = Fixtures.model("small", "second");
        assertEquals(412, server.put(ONE, second, "If-None-Match", "*").statusCode());
        assertArrayEquals(Fixtures.model(), server.get(ONE).body());
    }

    @Test
    void writesNothingWithoutAPrecondition() {
        HttpResponse<byte[]> response = server.put(ONE, Fixtures.model());
        assertEquals(428, response.statusCode());
        assertTrue(text(response).contains("If-None-Match: *"), text(response));
        assertEquals(
                428, server.put(ONE, Fixtures.model(), "If-None-Match", "\"x\"").statusCode());
        assertEquals(404, server.get(ONE).statusCode());
        assertFalse(Files.exists(server.models));
    }

    /** A body still on its way when it is refused is neither taken for the next request, nor does it cost the connection. */
    @Test
    void answersTheNextRequestOfAConnectionAfterARefusal() {
        byte[] body = new byte[ModelStore.MOST_BYTES];
        String answers = server.exchange(
                ascii("PUT " + ONE + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n"),
                body,
                ascii("GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        assertTrue(answers.startsWith("HTTP/1.1 428 "), answers);
        assertTrue(answers.contains("HTTP/1.1 200 "), answers);
    }

    @Test
    void deletesWhatIsThere() {
        String tag = server.create("one", Fixtures.model());
        assertEquals(412, server.delete(ONE, "If-Match", "\"other\"").statusCode());
        assertEquals(204, server.delete(ONE, "If-Match", tag).statusCode());
        assertEquals(404, server.get(ONE).statusCode());
        assertEquals(404, server.delete(ONE).statusCode());
        server.create("one", Fixtures.model());
        assertEquals(204, server.delete(ONE).statusCode());
    }

    @Test
    void ofTwoConcurrentCreatesOneWins() {
        var request = server.request("PUT", ONE, Fixtures.model(), "If-None-Match", "*");
        var first = server.client.sendAsync(request, BodyHandlers.discarding());
        var second = server.client.sendAsync(request, BodyHandlers.discarding());
        CompletableFuture.allOf(first, second).join();
        assertEquals(
                List.of(201, 412),
                Stream.of(first, second)
                        .map(r -> r.join().statusCode())
                        .sorted()
                        .toList());
    }

    @Test
    void refusesWhatIsNotAModelAndNamesTheField() {
        HttpResponse<byte[]> response =
                server.put(ONE, Fixtures.model("\"formatVersion\":1", "\"formatVersion\":2"), "If-None-Match", "*");
        assertEquals(422, response.statusCode());
        assertEquals(
                "one: formatVersion: expected 1, found 2",
                JsonText.parse("problem", text(response)).getString("detail"));
        assertEquals(
                422, server.put(ONE, new byte[] {'{'}, "If-None-Match", "*").statusCode());
        assertEquals(422, server.put(ONE, new byte[0], "If-None-Match", "*").statusCode());
        assertFalse(Files.exists(server.models));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] model = Fixtures.model("small", "sm?ll");
        int at = new String(model, StandardCharsets.ISO_8859_1).indexOf("sm?ll") + 2;
        model[at] = (byte) 0xff;
        HttpResponse<byte[]> response = server.put(ONE, model, "If-None-Match", "*");
        assertEquals(422, response.statusCode());
        assertEquals(
                "one: at byte " + at + ": expected UTF-8, found ff",
                JsonText.parse("problem", text(response)).getString("detail"));
    }

    @Test
    void keepsAByteOrderMarkAsItCame() {
        String text = new String(Fixtures.model(), StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(201, server.put(ONE, marked, "If-None-Match", "*").statusCode());
        assertArrayEquals(marked, server.get(ONE).body());
        assertFalse(text(server.get("/api/models")).contains("error"));
    }

    @Test
    void refusesABodyThatIsTooLong() {
        byte[] long8M = new byte[ModelStore.MOST_BYTES + 1];
        assertEquals(413, server.put(ONE, long8M, "If-None-Match", "*").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"One", "-one", "one.json", "%C3%A9", "one%20two", "..", "%2e%2e", "a_b"})
    void refusesOtherNames(String name) {
        String path = "/api/models/" + name;
        String answer = server.raw("PUT " + path + " HTTP/1.1", Fixtures.model());
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertFalse(Files.exists(server.models));
    }

    @Test
    void allows64CharactersInANameAndNoMore() {
        assertEquals(404, server.get("/api/models/" + "a".repeat(64)).statusCode());
        assertEquals(400, server.get("/api/models/" + "a".repeat(65)).statusCode());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
