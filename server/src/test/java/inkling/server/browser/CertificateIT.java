package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import inkling.model.Model;
import inkling.model.ModelJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page trained, the command line trains again, to the bit. */
class CertificateIT extends BrowserTest {
    CertificateIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void theCommandThatThePageNamesMakesTheSameRun(@TempDir Path files) throws Exception {
        try (Visitor visitor = desktop().open(mnist()).waitForData()) {
            visitor.page
                    .getByText("Quick", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.button("Train").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            String fingerprint = fingerprint(visitor);
            visitor.button("Verify").click();
            Path made = files.resolve("made.json");
            String printed = run(visitor.page.locator("code").textContent(), "--out=" + made);
            assertTrue(printed.contains("fingerprint " + fingerprint), printed);

            Model onTheJvm = ModelJson.read("made", Files.readString(made));
            Model inThePage = visitor.download(files.resolve("taken.json"));
            assertEquals(onTheJvm.recordings(), inThePage.recordings());
            assertEquals(onTheJvm.status(), inThePage.status());
        }
    }

    @Test
    void aStoppedRunIsVerifiedFromItsFile(@TempDir Path files) throws Exception {
        try (Visitor visitor = ready()) {
            visitor.button("Train").click();
            assertThat(visitor.readout("Step").first()).hasText(Pattern.compile("^[1-9][\\d,]* of .*"));
            visitor.button("Pause").click();
            assertThat(visitor.button("Resume")).isVisible();
            assertThat(visitor.button("Verify")).isHidden(); // what is under way has no end yet
            Path taken = files.resolve("taken.json");
            Model model = visitor.download(taken);
            visitor.field("Model file").setInputFiles(taken);
            assertThat(visitor.page.getByText("Loaded “taken”.")).isVisible();
            assertEquals(model.parameters().fingerprint(), fingerprint(visitor));
            visitor.button("Verify").click();
            String command = visitor.page.locator("code").textContent();
            String printed = run(onTheSmallData(command.replace("MODEL.json", taken.toString())));
            assertTrue(printed.contains("verified: made again from its seed"), printed);
        }
    }

    /** Numbers with many digits come through the form and the command unchanged, and interruptions change nothing. */
    @Test
    void aRunThatWasTypedInAndInterruptedIsMadeAgain(@TempDir Path files) throws Exception {
        try (Visitor visitor = ready()) {
            visitor.field("Hidden units").fill("9");
            visitor.field("Activation").selectOption("relu");
            visitor.field("Bias").selectOption("true");
            visitor.field("Learning rate").fill("0.01234567890123456");
            visitor.field("Decay rate").fill("0.7071067811865476");
            visitor.field("Decay steps").fill("7777");
            visitor.field("L2 strength").fill("1.2345678901234567e-7");
            visitor.field("Batch size").fill("3");
            visitor.field("Steps").fill("60000");
            visitor.field("Seed").fill("-2147483648");
            visitor.field("Pace").selectOption("10000"); // slow enough that the pause comes before the end
            visitor.button("Train").click();
            visitor.button("Pause").click();
            visitor.button("Step").click();
            visitor.download(files.resolve("halfway.json"));
            visitor.button("Step").click();
            visitor.field("Pace").selectOption("max");
            visitor.button("Resume").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            String fingerprint = fingerprint(visitor);
            visitor.button("Verify").click();
            String printed = run(onTheSmallData(visitor.page.locator("code").textContent()));
            assertTrue(printed.contains("fingerprint " + fingerprint), printed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete window.WebAssembly", "WebAssembly.validate = () => false"})
    void withoutWebAssemblyOrItsVectorsThePadReadsAndTrainSaysWhyItCannot(String script) {
        try (Visitor visitor = desktop()) {
            visitor.addInitScript(script);
            visitor.open(server.url());
            visitor.drawZero();
            visitor.assertReads(0);
            assertThat(visitor.page.getByText("This browser cannot train").first())
                    .isVisible();
            visitor.button("Train").click();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first()).containsText("lacks WebAssembly with SIMD");
            visitor.screenshot("without-webassembly");
            for (String url : visitor.requests()) {
                assertTrue(!url.contains("/data/"), "asked for " + url + ", of which it can make no use");
            }
        }
    }

    @Test
    void whereTheBrowserGivesNoMoreMemoryTrainSaysSoAndASmallerNetworkStillTrains() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/js/worker.js", route -> {
                String script = "const grow = WebAssembly.Memory.prototype.grow;"
                        + "WebAssembly.Memory.prototype.grow = function(pages) {"
                        + "  if (pages > 150) { throw new RangeError('no more'); } return grow.call(this, pages); };";
                APIResponse response = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(script + response.text()));
            });
            visitor.open(server.url()).waitForData();
            visitor.field("Hidden units").fill("1024");
            visitor.field("Batch size").fill("1024");
            visitor.button("Train").click();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first())
                    .containsText("MB of memory, more than this browser gives");
            assertThat(visitor.button("Train")).isVisible();
            visitor.field("Hidden units").fill("10");
            visitor.field("Batch size").fill("1");
            visitor.field("Steps").fill("1000");
            visitor.button("Train").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
        }
    }

    private Visitor ready() {
        return desktop().open(server.url()).waitForData();
    }

    /** A command of the page, which cannot know where the data is that is not MNIST. */
    private String onTheSmallData(String command) throws IOException {
        assertTrue(command.contains("--data=FOLDER"), command);
        return command.replace("FOLDER", bed.smallData().toString());
    }

    /** All 64 digits, as a click on the first eight shows them. */
    private static String fingerprint(Visitor visitor) {
        visitor.page.getByText(Pattern.compile("^[0-9a-f]{8}…$")).click();
        return visitor.page.getByText(Pattern.compile("^[0-9a-f]{64}$")).textContent();
    }

    /** Runs a command of the page with the jar that bin/run would start; gives what it printed. */
    private static String run(String command, String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "inkling.jar").toString()));
        assertTrue(command.startsWith("bin/run "), command);
        words.addAll(List.of(command.substring("bin/run ".length()).split(" ", -1)));
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
