package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server behind a proxy that sets Host to its target, under a path of its own. */
class ProxyTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void pageDataAndModelsAreUnderThePathOfTheProxy() throws Exception {
        try (TestServer server = new TestServer(folder);
                RewritingProxy proxy = before(server)) {
            assertEquals(200, get(proxy, "").statusCode());
            assertEquals(200, get(proxy, "data/mnist/t10k-labels-idx1-ubyte.gz").statusCode());
            assertEquals(200, get(proxy, "api/models").statusCode());
        }
    }

    @Test
    void thePageSavesThroughItWhereTheBrowserSaysThatItAsksItsOwnOrigin() throws Exception {
        try (TestServer server = new TestServer(folder);
                RewritingProxy proxy = before(server)) {
            HttpResponse<String> created = put(proxy, "https://inkling.example.org", "same-origin");
            assertEquals(201, created.statusCode(), created.body());
            assertEquals(200, get(proxy, "api/models/one").statusCode());
        }
    }

    @Test
    void anotherPageSavesNothingThroughIt() throws Exception {
        try (TestServer server = new TestServer(folder, List.of(HostName.of("inkling.example.org")));
                RewritingProxy proxy = before(server)) {
            assertEquals(
                    403, put(proxy, "https://inkling.example.org", "cross-site").statusCode());
            assertEquals(403, put(proxy, "https://evil.example").statusCode());
            assertEquals(404, get(proxy, "api/models/one").statusCode());
        }
    }

    @Test
    void anAllowedNameSavesWhereTheBrowserTellsTheOriginAlone() throws Exception {
        try (TestServer server = new TestServer(folder, List.of(HostName.of("box.lan")));
                RewritingProxy proxy = before(server)) {
            assertEquals(201, put(proxy, "http://box.lan:8081").statusCode());
        }
    }

    @Test
    void anyOtherNameIsToldHowItIsAllowed() throws Exception {
        try (TestServer server = new TestServer(folder);
                RewritingProxy proxy = before(server)) {
            HttpResponse<String> refused = put(proxy, "http://box.lan:8081");
            assertEquals(403, refused.statusCode());
            assertTrue(
                    refused.body()
                            .contains("the request is from http://box.lan:8081 and went to 127.0.0.1:" + server.port()
                                    + "; if that is this server behind a proxy, start it with --allow-host"
                                    + " box.lan:8081"),
                    refused.body());
        }
    }

    private static RewritingProxy before(TestServer server) throws IOException {
        return new RewritingProxy("http://127.0.0.1:" + server.port(), "/inkling/", 0);
    }

    private HttpResponse<String> get(RewritingProxy proxy, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(proxy.url() + path)).build(), BodyHandlers.ofString());
    }

    /** @param site what Sec-Fetch-Site says, if there is one */
    private HttpResponse<String> put(RewritingProxy proxy, String origin, String... site) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy.url() + "api/models/one"))
                .PUT(BodyPublishers.ofByteArray(Fixtures.model()))
                .headers("If-None-Match", "*", "Origin", origin);
        for (String value : site) {
            request.header("Sec-Fetch-Site", value);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
