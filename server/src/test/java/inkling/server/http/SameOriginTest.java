package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private static final String ONE = "/api/models/one";

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder, List.of(HostName.of("box.lan")));
        server.create("one", Fixtures.model());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "Same-Origin"})
    void anotherPageCannotWrite(String site) {
        assertEquals(403, server.delete(ONE, "Sec-Fetch-Site", site).statusCode());
        assertEquals(
                403,
                server.put(ONE, Fixtures.model(), "If-Match", "*", "Sec-Fetch-Site", site)
                        .statusCode());
        assertEquals(200, server.get(ONE, "Sec-Fetch-Site", site).statusCode());
    }

    @Test
    void anotherPageCannotWriteWhereItIsToldTwice() {
        assertEquals(
                403,
                server.delete(ONE, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }

    @Test
    void whatIsNoNameIsNotToBeAllowed() {
        String refused = TestServer.text(server.delete(ONE, "Origin", "file://"));
        assertTrue(
                refused.contains("the request is from file:// and went to 127.0.0.1:" + server.port() + "\""), refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void theOwnPageCanWriteWhateverAProxyHasMadeOfHost(String site) {
        assertEquals(
                204,
                server.delete(ONE, "Sec-Fetch-Site", site, "Origin", "https://inkling.example.org")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost", "http://box.lan.evil.example", ""})
    void anotherPageCannotWriteWhereTheOriginAloneIsTold(String origin) {
        assertEquals(403, server.delete(ONE, "Origin", origin).statusCode());
    }

    @Test
    void anAllowedSiteThatSaysItIsAnotherCannotWrite() {
        assertEquals(
                403,
                server.delete(ONE, "Sec-Fetch-Site", "same-site", "Origin", "http://box.lan")
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://box.lan", "http://BOX.lan:8081", "https://box.lan"})
    void anAllowedNameCanWrite(String origin) {
        assertEquals(204, server.delete(ONE, "Origin", origin).statusCode());
    }

    @Test
    void theNameThatWasCalledCanWrite() throws IOException {
        String origin = "http://127.0.0.1:" + server.port();
        assertEquals(204, server.delete(ONE, "Origin", origin).statusCode());
        String answer = HostNamesTest.ask(server, "DELETE " + ONE, "localhost", "Origin: http://localhost");
        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    }
}
