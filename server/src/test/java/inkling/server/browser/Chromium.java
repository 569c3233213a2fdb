package inkling.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium, the one that bin/test found. */
public final class Chromium implements AutoCloseable {
    /** A name under which this machine is another one for the browser: plain http from there is not safe. */
    static final String ELSEWHERE = "lab.test";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + ELSEWHERE + " 127.0.0.1");

    private final Path executable;
    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    public Chromium() {
        String path = System.getenv("INKLING_CHROMIUM");
        if (path == null) {
            throw new IllegalStateException("INKLING_CHROMIUM does not name a browser: bin/test finds one and sets it");
        }
        executable = Path.of(path);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** What opens pages. */
    public Browser browser() {
        return browser;
    }

    /** A browser of its own that keeps what it has in a folder. */
    BrowserContext withProfile(Path folder) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
