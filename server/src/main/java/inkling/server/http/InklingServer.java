package inkling.server.http;

import inkling.server.data.ServedData;
import inkling.server.models.ModelStore;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running server. */
public final class InklingServer implements AutoCloseable {
    private final Javalin javalin;

    private InklingServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server.
     *
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param allowed further names by which the server may be called, as that of a proxy
     * @param models the folder of models, which need not exist
     * @throws UncheckedIOException if it cannot listen there; the cause says why
     */
    public static InklingServer start(
            String host, int port, List<HostName> allowed, ServedData data, Path models, String version) {
        Routes routes = new Routes(
                HostNames.of(host, allowed),
                new HealthApi(version, data),
                new DataApi(data),
                new ModelApi(new ModelStore(models)));
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            config.jetty.addConnector((server, http) -> listening(server, http, host, port));
            config.resourceHandler(new PageFiles());
            routes.addTo(config.routes);
        });
        return new InklingServer(javalin.start());
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = ModelStore.MOST_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy =
                CompressionStrategy.NONE; // the page’s files are packed once, the data already
        config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new SecurityHeaders()));
        config.jetty.modifyServer(server -> server.setErrorHandler(new MalformedRequests()));
    }

    /** Binds the port before the server starts: where that fails, nothing has to be stopped and nothing is logged. */
    private static Connector listening(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        try {
            connector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Waits until the server has been closed. */
    public void join() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
