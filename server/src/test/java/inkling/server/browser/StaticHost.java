package inkling.server.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import inkling.server.Fixtures;
import inkling.server.data.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some web server that has the files of the page, and small data beside them, but is none of ours. */
final class StaticHost implements AutoCloseable {
    private static final String DATA = "/data/mnist/";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final HttpServer server;
    private final Map<String, String> headers;
    private final boolean sendsUnpacked;

    /**
     * @param headers of every answer
     * @param sendsUnpacked whether it declares a .gz to be packed for the way alone (Content-Encoding), so that browsers
     *     unpack it
     */
    StaticHost(Map<String, String> headers, boolean sendsUnpacked) throws IOException {
        this.headers = headers;
        this.sendsUnpacked = sendsUnpacked;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isData = path.startsWith(DATA);
        byte[] body = isData ? Gzip.pack(Fixtures.idx(path.substring(DATA.length()))) : page(path);
        headers.forEach(exchange.getResponseHeaders()::set);
        String extension = path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        if (isData && sendsUnpacked) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte @Nullable [] page(String path) throws IOException {
        String file = path.equals("/") ? "/index.html" : path;
        try (InputStream in = StaticHost.class.getResourceAsStream("/web" + file)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
