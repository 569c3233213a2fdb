package inkling.server.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A real Chromium and a real server, for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    final Chromium chromium = new Chromium();
    final ServerProcess server;

    /**
     * @param models where the server keeps them
     * @param options further ones of the server
     */
    BrowserTest(Path models, String... options) throws IOException {
        server = new ServerProcess(models, 0, options);
    }

    @AfterAll
    void stop() {
        server.close();
        chromium.close();
    }

    /** Somebody with a large window and an empty profile. */
    Visitor desktop() {
        return desktop(ColorScheme.LIGHT);
    }

    Visitor desktop(ColorScheme scheme) {
        return new Visitor(chromium.browser(), 1440, 900, scheme);
    }
}
