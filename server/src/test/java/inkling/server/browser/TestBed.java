package inkling.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import inkling.server.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all tests in a browser share: the browser, and a server for each data set. They are started when first needed. */
final class TestBed implements AutoCloseable {
    /** What a server has to train on. */
    enum Data {
        /** All of it: for tests that tell its numbers, or read what has been trained in them. */
        MNIST,
        /** {@link SmallMnist}: for all others. Its server also answers to {@link Chromium#ELSEWHERE}. */
        SMALL,
        /** What the model of {@link Fixtures} has learned. */
        PATTERNS
    }

    private final Chromium chromium = new Chromium();
    private final Path folder;
    private final Map<Data, ServerProcess> servers = new EnumMap<>(Data.class);
    private @Nullable KeptPage kept;

    TestBed() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser")), "bed");
    }

    Chromium chromium() {
        return chromium;
    }

    /** Somebody with a window of this size and an empty profile. */
    Visitor visitor(int width, int height, ColorScheme scheme) {
        if (kept == null) {
            kept = new KeptPage(chromium.browser());
        }
        return kept.isFree() ? kept.visit(width, height, scheme) : newcomer(width, height, scheme);
    }

    /** The same with a browser context that nobody has used, and nobody will. */
    Visitor newcomer(int width, int height, ColorScheme scheme) {
        return new Visitor(chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)));
    }

    ServerProcess server(Data data) throws IOException {
        ServerProcess running = servers.get(data);
        if (running == null) {
            running = new ServerProcess(
                    Files.createDirectories(models(data)), 0, options(data).toArray(new String[0]));
            servers.put(data, running);
        }
        return running;
    }

    private List<String> options(Data data) throws IOException {
        return switch (data) {
            case MNIST -> List.of();
            case SMALL -> List.of("--data", smallData().toString(), "--allow-host", Chromium.ELSEWHERE);
            case PATTERNS ->
                List.of(
                        "--data",
                        Fixtures.writeData(folder.resolve("patterns"), true).toString());
        };
    }

    /** The folder that the small data is in. */
    Path smallData() throws IOException {
        Path small = folder.resolve("small");
        return Files.exists(small) ? small : SmallMnist.writeTo(small);
    }

    /** Where a server keeps its models. */
    Path models(Data data) {
        return folder.resolve("models-" + data);
    }

    /** Takes all models away, so that a test finds what a new server has. */
    void forgetModels() {
        for (Data data : servers.keySet()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(models(data))) {
                for (Path file : files) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        servers.values().forEach(ServerProcess::close);
        chromium.close();
    }
}
