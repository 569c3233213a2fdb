package inkling.server.http;

import static inkling.server.http.TestServer.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.data.Gzip;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final String MODULE = "/for-tests/module.js";
    private static final String PACKED = "/for-tests/packed.js"; // beside it lies a .br that says that it is one

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
    void theRootIsThePage() {
        HttpResponse<byte[]> page = server.get("/");
        assertEquals(200, page.statusCode());
        assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
        assertArrayEquals(page.body(), server.get("/index.html").body());
    }

    @ParameterizedTest
    @CsvSource({MODULE + ", text/javascript;charset=utf-8", "/for-tests/empty.wasm, application/wasm"})
    void filesHaveTheirTypes(String path, String type) {
        HttpResponse<byte[]> file = server.get(path);
        assertEquals(200, file.statusCode());
        assertEquals(type, header(file, "Content-Type"));
    }

    @Test
    void textIsSentPackedToWhoAcceptsIt() {
        HttpResponse<byte[]> packed = server.get(MODULE, "Accept-Encoding", "br, gzip;q=0.5");
        assertEquals("gzip", header(packed, "Content-Encoding"));
        assertArrayEquals(Gzip.packSmall(server.get(MODULE).body()), packed.body());
        assertEquals("Accept-Encoding", header(packed, "Vary"));
    }

    @Test
    void whatTheBuildHasPackedWithBrotliIsSentToWhoAcceptsIt() {
        HttpResponse<byte[]> packed = server.get(PACKED, "Accept-Encoding", "gzip, deflate, br;q=0.9");
        assertEquals("br", header(packed, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(packed, "Vary"));
        assertEquals("text/javascript;charset=utf-8", header(packed, "Content-Type"));
        assertEquals("packed by the build\n", new String(packed.body(), StandardCharsets.UTF_8));
        assertEquals(header(server.get(PACKED), "ETag"), header(packed, "ETag"));
        assertEquals(404, server.get(PACKED + ".br").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br;q=0, gzip", "brotli, gzip"})
    void whatIsPackedWithBrotliIsSentWithGzipToWhoDoesNot(String accepted) {
        assertEquals("gzip", header(server.get(PACKED, "Accept-Encoding", accepted), "Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "identity", "gzip;q=0", "gzip;q=0.00"})
    void textIsSentAsItIsToWhoDoesNot(String accepted) {
        HttpResponse<byte[]> plain = server.get(MODULE, "Accept-Encoding", accepted);
        assertEquals("none", header(plain, "Content-Encoding"));
        assertTrue(new String(plain.body(), StandardCharsets.UTF_8).startsWith("export"));
    }

    @Test
    void filesAreAskedForAgainAndSentOnlyWhenTheyHaveChanged() {
        HttpResponse<byte[]> first = server.get(MODULE);
        assertEquals("no-cache", header(first, "Cache-Control"));
        HttpResponse<byte[]> again = server.get(MODULE, "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void headHasTheLength() {
        HttpResponse<byte[]> head = server.send("HEAD", MODULE, new byte[0]);
        assertEquals("" + server.get(MODULE).body().length, header(head, "Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing.js", "/for-tests", "/for-tests/", "/for-tests/module", "/inkling/server/Main.class"})
    void nothingElseIsThere(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void anEndlessPathIsNotFound() {
        assertEquals(404, server.get("/a".repeat(2000) + ".js").statusCode());
    }
}
