package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import inkling.data.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How the training images come to the page, from hosts and networks as they are. */
class ImagesIT extends BrowserTest {
    private static final String IMAGES = "**/" + Dataset.FILES.get(0) + "*";
    private static final String LOGIN = "<!doctype html><title>Log in</title>";
    private static final String KEPT = """
            async () => {
              const cache = await caches.open('inkling-data'), sizes = [];
              for (const key of await cache.keys()) {
                sizes.push((await (await cache.match(key)).arrayBuffer()).byteLength);
              }
              return sizes.sort((a, b) => a - b);
            }""";

    ImagesIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void whatComesInPlaceOfAFileIsNotKeptAndTheNextTryWorks() {
        try (Visitor visitor = desktop()) {
            Locator alert = visitor.page.getByRole(AriaRole.ALERT).first();
            String[] what = {"login"}; // that comes now
            visitor.page.route(
                    IMAGES,
                    route -> route.fulfill(
                            new Route.FulfillOptions().setStatus(200).setBodyBytes(instead(what[0], route))));
            visitor.open(server.url());
            assertThat(alert).containsText(" SHA-256: expected ");
            assertThat(alert).containsText("found a web page, perhaps one to log in");
            for (String next : List.of("half", "twice")) {
                what[0] = "empty";
                visitor.button("Try again").click();
                assertThat(alert).containsText("found e3b0c442");
                what[0] = next;
                visitor.button("Try again").click();
                assertThat(alert).containsText("gzip data: expected one whole member and nothing after it");
            }
            visitor.page.unrouteAll();
            visitor.button("Try again").click();
            visitor.waitForData();
            assertThat(alert).isHidden();
            visitor.page.reload();
            visitor.waitForData();
        }
    }

    private static byte[] instead(String what, Route route) {
        byte[] right = route.fetch().body();
        return switch (what) {
            case "login" -> LOGIN.getBytes(StandardCharsets.UTF_8);
            case "half" -> Arrays.copyOf(right, right.length / 2);
            case "twice" -> {
                byte[] twice = Arrays.copyOf(right, 2 * right.length);
                System.arraycopy(right, 0, twice, right.length, right.length);
                yield twice;
            }
            default -> new byte[0];
        };
    }

    @Test
    void whatWasKeptByMistakeIsFetchedAnewWithoutAWord() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.waitUntil("all four files are kept", () -> kept(visitor).size() == 4);
            List<?> kept = kept(visitor);
            visitor.page.evaluate("""
                    async login => {
                      const cache = await caches.open('inkling-data');
                      for (const key of await cache.keys()) { await cache.put(key, new Response(login)); }
                    }""", LOGIN);
            visitor.page.reload();
            visitor.waitForData();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first()).isHidden();
            visitor.waitUntil(
                    "the right files are kept again", () -> kept(visitor).equals(kept));
        }
    }

    /** The sizes of what is kept, the smallest first. */
    private static List<?> kept(Visitor visitor) {
        return (List<?>) visitor.page.evaluate(KEPT);
    }

    @Test
    void withoutTheStarterModelOneTrainsOnesOwn() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/starter.json", route -> route.fulfill(new Route.FulfillOptions().setBody(LOGIN)));
            visitor.page.navigate(server.url());
            visitor.waitForData();
            assertThat(visitor.page.getByText("The starter model did not arrive"))
                    .containsText("found a web page, perhaps one to log in. Load the page again, or press Train");
            visitor.button("Train").click();
            assertThat(visitor.readout("Step").first()).not().hasText(Pattern.compile("^0 of"));
            assertThat(visitor.page.getByText("There is no run yet")).isHidden();
        }
    }

    @Test
    void aWorkerThatDoesNotArriveIsToldWithTheCure() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/js/worker.js", Route::abort);
            visitor.page.navigate(server.url());
            assertThat(visitor.page.getByText(
                            "A part of the page, js/worker.js, could not be loaded. Load the page again."))
                    .isVisible();
            assertThat(visitor.page.getByText("without its images there is no training"))
                    .isVisible();
            visitor.page.unrouteAll();
            visitor.page.reload();
            visitor.waitForData();
            visitor.forgive("ERR_FAILED");
        }
    }

    @Test
    void aStageThatIsAnotherPageIsAskedForAgain() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/search.html", route -> route.fulfill(new Route.FulfillOptions().setBody(LOGIN)));
            visitor.open(server.url() + "#stage=search");
            assertThat(visitor.page.getByText("found a web page, perhaps one to log in"))
                    .isVisible();
            visitor.page.unrouteAll();
            visitor.button("Try again").click();
            assertThat(visitor.page.getByText("all combinations are tried")).isVisible();
        }
    }

    /** As where a tab has been open since before an update. */
    @Test
    void aPageWhoseWorkersAreOfAnotherBuildSaysThatItIsToBeLoadedAgain() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/js/worker-program.js", route -> {
                String program = route.fetch().text().replaceAll("build:[0-9a-f]{12}", "build:another one");
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(program));
            });
            visitor.page.navigate(server.url()); // where nothing is read: that model, too, a worker opens
            assertThat(visitor.page
                            .getByText("The page and a part of it are of two versions. Load the page again.")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void aPageWhoseProgramDoesNotStartSaysSoByItself() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/js/page-program.js", Route::abort);
            visitor.page.navigate(server.url());
            assertThat(visitor.page.getByText("This page has not started")).isVisible();
            visitor.forgive("ERR_FAILED");
            visitor.forgive("preload");
        }
    }

    @Test
    void aStaticHostMayHaveTheBrowserUnpackTheFilesOnTheirWay() throws IOException {
        try (StaticHost host = new StaticHost(Map.of(), true);
                Visitor visitor = desktop().open(host.url()).waitForData()) {
            visitor.page.getByText("Quick").first().click();
            visitor.button("Train").click();
            assertThat(visitor.button("Pause")).isVisible();
            visitor.forgive("404"); // it has no models
        }
    }

    @Test
    void aPageThatMayNotRunWebAssemblySaysSoAndStillReads() throws IOException {
        Map<String, String> strict = Map.of("Content-Security-Policy", "script-src 'self'");
        try (StaticHost host = new StaticHost(strict, false);
                Visitor visitor = desktop().open(host.url())) {
            assertThat(visitor.page.getByText("does not let it run WebAssembly"))
                    .isVisible();
            visitor.button("Train").click();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first()).containsText("Content Security");
            visitor.forgive("404"); // it has no models
            visitor.forgive("WebAssembly");
        }
    }
}
