package inkling.server.http;

import static inkling.server.http.TestServer.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.math.Sha256;
import inkling.server.Fixtures;
import inkling.server.data.Gzip;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataApiTest {
    private static final String LABELS = "/data/mnist/train-labels-idx1-ubyte.gz";
    private static final byte[] UNPACKED = Fixtures.idx("train-labels-idx1-ubyte");

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
    void sendsGzipBytesThatTheBrowserUnpacksItself() {
        HttpResponse<byte[]> response = server.get(LABELS, "Accept-Encoding", "gzip");
        assertEquals(200, response.statusCode());
        assertArrayEquals(Gzip.pack(UNPACKED), response.body());
        assertEquals("application/gzip", header(response, "Content-Type"));
        assertEquals("none", header(response, "Content-Encoding"));
        assertEquals("" + response.body().length, header(response, "Content-Length"));
    }

    @Test
    void mayBeKeptForeverOnlyWithTheMatchingVersion() {
        String version = Sha256.hex(UNPACKED);
        assertEquals(
                "public, max-age=31536000, immutable", header(server.get(LABELS + "?v=" + version), "Cache-Control"));
        assertEquals("no-cache", header(server.get(LABELS), "Cache-Control"));
        assertEquals("no-cache", header(server.get(LABELS + "?v=0" + version.substring(1)), "Cache-Control"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        HttpResponse<byte[]> again = server.get(LABELS, "If-None-Match", header(server.get(LABELS), "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void answersHeadWithTheLengthAndNoBody() {
        HttpResponse<byte[]> head = server.send("HEAD", LABELS, new byte[0]);
        assertEquals(200, head.statusCode());
        assertEquals("" + server.get(LABELS).body().length, header(head, "Content-Length"));
        assertEquals(0, head.body().length);
    }

    @Test
    void knowsNoOtherNames() {
        assertEquals(404, server.get("/data/mnist/other.gz").statusCode());
        assertEquals(404, server.get("/data/mnist/train-labels-idx1-ubyte").statusCode());
        assertEquals(404, server.get("/data/mnist/NOTICE.md").statusCode());
    }
}
