package inkling.server.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.Map;

/**
 * A page that visitors use one after another, each with an empty profile: to load Inkling in a page of its own, and thus in
 * new processes, takes more than twice as long.
 */
final class KeptPage {
    /** A document that keeps the process of Inkling's, and has the origin that its storage is of. */
    private static final Route.FulfillOptions EMPTY = new Route.FulfillOptions()
            .setContentType("text/html")
            .setHeaders(
                    Map.of("Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Embedder-Policy", "require-corp"))
            .setBody("<link rel=\"icon\" href=\"data:,\">");

    private final Page page;
    private final CDPSession devTools;
    private boolean isFree = true;

    KeptPage(Browser browser) {
        BrowserContext context = PreparedContext.of(browser.newContext());
        page = context.newPage();
        devTools = context.newCDPSession(page);
    }

    /** Whether nobody uses it, nor has left it in disorder. */
    boolean isFree() {
        return isFree;
    }

    Visitor visit(int width, int height, ColorScheme scheme) {
        isFree = false;
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.SCREEN));
        return new Visitor(page, this::tidyUp);
    }

    /** Ends the document, and with it all workers, and takes away what it has kept. */
    private void tidyUp(Visitor visitor) {
        for (Page each : page.context().pages()) {
            if (each != page) {
                each.close();
            }
        }
        page.unrouteAll();
        visitor.initScripts().forEach(KeptPage::remove);
        if (page.url().startsWith("http")) {
            String empty = URI.create(page.url()).resolve("/empty").toString();
            page.route(empty, route -> route.fulfill(EMPTY));
            page.navigate(empty);
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
            page.unrouteAll();
        }
        visitor.requests().stream()
                .filter(url -> url.startsWith("http"))
                .map(url -> URI.create(url).resolve("/").toString())
                .distinct()
                .forEach(this::clearStorage);
        isFree = true;
    }

    private static void remove(AutoCloseable script) {
        try {
            script.close();
        } catch (Exception e) {
            throw new IllegalStateException("an init script stays", e);
        }
    }

    private void clearStorage(String origin) {
        JsonObject what = new JsonObject();
        what.addProperty("origin", origin);
        what.addProperty("storageTypes", "all");
        devTools.send("Storage.clearDataForOrigin", what);
    }
}
