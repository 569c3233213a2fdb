package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraversalTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        Files.createDirectories(server.models);
        Files.writeString(folder.resolve("x.json"), "secret");
        Files.writeString(folder.resolve("x"), "secret");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/for-tests/../../../../../../../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2fetc%2fpasswd",
                "/%252e%252e/%252e%252e/etc/passwd",
                "/..\\..\\..\\etc\\passwd",
                "/..%5c..%5cetc%5cpasswd",
                "//etc/passwd",
                "/%2fetc/passwd",
                "/.../etc/passwd",
                "/for-tests/..;/..;/etc/passwd",
                "/for-tests/%00/etc/passwd",
                "/../inkling/server/Main.class",
                "/for-tests/../../simplelogger.properties",
                "/../simplelogger.properties",
                "/data/mnist/../../simplelogger.properties",
                "/data/mnist/..%2f..%2fsimplelogger.properties.gz",
                "/api/models/../../x",
                "/api/models/..%2fx",
                "/api/models/..%2f..%2fx",
                "/api/models/%2e%2e%2fx",
                "/api/models/..%5cx",
                "/api/models/x%00"
            })
    void nothingOutsideIsServed(String path) {
        String answer = server.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 ") || answer.startsWith("HTTP/1.1 404 "), answer);
        assertFalse(answer.contains("root:") || answer.contains("secret") || answer.contains("slf4j"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/models/../evil",
                "/api/models/..%2fevil",
                "/api/models/%2e%2e%2fevil",
                "/api/models/..%5cevil",
                "/api/models/%2ftmp%2fevil",
                "/api/models/.evil",
                "/api/models/evil%00"
            })
    void nothingOutsideIsWritten(String path) throws IOException {
        List<Path> before = files();
        String answer = server.raw("PUT " + path + " HTTP/1.1", Fixtures.model());
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertEquals(before, files());
    }

    @Test
    void nothingOutsideIsDeleted() throws IOException {
        server.raw("DELETE /api/models/..%2fx HTTP/1.1");
        server.raw("DELETE /api/models/../x HTTP/1.1");
        assertTrue(Files.exists(folder.resolve("x.json")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }
}
