package inkling.server.http;

import inkling.server.Fixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server on a free port, with a client. */
final class TestServer implements AutoCloseable {
    final Path models;
    final HttpClient client = HttpClient.newHttpClient();
    private final InklingServer server;

    /** @param folder holds its data in digits/ and its models in models/ */
    TestServer(Path folder) {
        this(folder, List.of());
    }

    /** @param allowed names that are the server's own as well */
    TestServer(Path folder, List<HostName> allowed) {
        models = folder.resolve("models");
        server = InklingServer.start("127.0.0.1", 0, allowed, Fixtures.served(folder), models, "1.2.3");
    }

    int port() {
        return server.port();
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    HttpResponse<byte[]> put(String path, byte[] body, String... headers) {
        return send("PUT", path, body, headers);
    }

    HttpResponse<byte[]> delete(String path, String... headers) {
        return send("DELETE", path, new byte[0], headers);
    }

    /** Creates a model and gives its tag. */
    String create(String name, byte[] model) {
        return put("/api/models/" + name, model, "If-None-Match", "*")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        try {
            return client.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpRequest request(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /** Sends a request line as no client would, and gives all of the answer. */
    String raw(String requestLine, byte... body) {
        String head = requestLine + "\r\nHost: localhost\r\nConnection: close\r\nIf-None-Match: *\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        return exchange(head.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** Sends bytes over one connection, and gives all of what is answered. */
    String exchange(byte[]... parts) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }

    @Override
    public void close() {
        server.close();
    }
}
