package inkling.server.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy that serves a site under a path, and sets Host to its target, as many do. */
public final class RewritingProxy implements AutoCloseable {
    /** What is of one connection, or is made anew. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "connection", "keep-alive", "upgrade", "http2-settings", "host", "content-length", "transfer-encoding");

    private final String target;
    private final String prefix;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Starts a proxy on 127.0.0.1.
     *
     * @param target such as http://localhost:8080, without a slash at its end
     * @param prefix such as /inkling/; / for none
     * @param port 0 for any that is free
     */
    public RewritingProxy(String target, String prefix, int port) throws IOException {
        this.target = target;
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    /** Where the site is, with a slash at its end. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + prefix;
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        try (exchange) {
            if (path.startsWith(prefix)) {
                answer(exchange, path.substring(prefix.length()));
            } else if (path.equals(prefix.substring(0, prefix.length() - 1))) {
                exchange.getResponseHeaders().set("Location", prefix); // the page's own URLs are relative to it
                exchange.sendResponseHeaders(301, -1);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        HttpResponse<byte[]> response;
        try {
            response = client.send(request(exchange, path), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the proxy was closed", e);
        }
        response.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private HttpRequest request(HttpExchange exchange, String path) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + "/" + path))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
