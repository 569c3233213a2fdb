package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/models", "/api/health"})
    void aPageWhoseNamePointsHereReadsNothing(String path, @TempDir Path folder) throws IOException {
        try (TestServer server = new TestServer(folder)) {
            String answer = ask(server, path, "evil.example:" + server.port());
            assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
            assertTrue(answer.contains("this server is called localhost, not evil.example"), answer);
        }
    }

    @Test
    void thisMachinesNamesAreItsOwn(@TempDir Path folder) throws IOException {
        try (TestServer server = new TestServer(folder)) {
            for (String name : new String[] {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:80"}) {
                assertTrue(ask(server, "/api/health", name).startsWith("HTTP/1.1 200 "), name);
            }
        }
    }

    @Test
    void aServerThatOthersReachHasAnyName() {
        assertEquals(0, HostNames.of("0.0.0.0").allowed().size());
    }

    private static String ask(TestServer server, String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
