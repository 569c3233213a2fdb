package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/models", "/api/health"})
    void aPageWhoseNamePointsHereReadsNothing(String path, @TempDir Path folder) throws IOException {
        try (TestServer server = new TestServer(folder)) {
            String answer = ask(server, "GET " + path, "evil.example:" + server.port());
            assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
            assertTrue(answer.contains("this server is not called evil.example; if that is this server"), answer);
        }
    }

    @Test
    void thisMachinesNamesAreItsOwn(@TempDir Path folder) throws IOException {
        try (TestServer server = new TestServer(folder)) {
            for (String name : new String[] {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:80"}) {
                assertTrue(ask(server, "GET /api/health", name).startsWith("HTTP/1.1 200 "), name);
            }
        }
    }

    @Test
    void aNameThatTheOperatorHasAllowedIsItsOwnToo(@TempDir Path folder) throws IOException {
        try (TestServer server =
                new TestServer(folder, List.of(HostName.of("Inkling.example.org"), HostName.of("box:8081")))) {
            for (String name :
                    new String[] {"inkling.example.org", "INKLING.example.org:8443", "box:8081", "localhost"}) {
                assertTrue(ask(server, "GET /api/health", name).startsWith("HTTP/1.1 200 "), name);
            }
            for (String name : new String[] {"evil.example", "inkling.example.org.evil.example", "box:8082", "box"}) {
                assertTrue(ask(server, "GET /api/health", name).startsWith("HTTP/1.1 421 "), name);
            }
        }
    }

    @Test
    void aServerThatOthersReachHasAnyName() {
        assertEquals(0, HostNames.of("0.0.0.0", List.of()).own().size());
    }

    /** @param request method and path */
    static String ask(TestServer server, String request, String host, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n\r\n" : "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
