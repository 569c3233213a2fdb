package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import inkling.model.Model;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor does. */
class PageIT extends BrowserTest {
    /** Notes what has been asked for and has neither come nor been cancelled; what asks again each time is always there. */
    private static final String OUTSTANDING = """
            window.outstanding = new Map();
            for (const [ask, cancel] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval'],
                ['requestAnimationFrame', 'cancelAnimationFrame'], ['requestIdleCallback', 'cancelIdleCallback']]) {
              const reallyAsk = window[ask], reallyCancel = window[cancel];
              window[ask] = (callback, ...rest) => {
                const id = reallyAsk.call(window, (...args) => {
                  try {
                    callback(...args);
                  } finally {
                    if (ask !== 'setInterval') outstanding.delete(ask + id);
                  }
                }, ...rest);
                outstanding.set(ask + id, ask + ' ' + callback);
                return id;
              };
              window[cancel] = id => {
                outstanding.delete(ask + id);
                reallyCancel.call(window, id);
              };
            }""";

    PageIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void aVisitorDrawsTrainsSavesAndComesBack(@TempDir Path downloads) throws IOException {
        try (Visitor visitor = desktop().open(mnist())) {
            drawsAOneAndAZero(visitor);
            trainsQuickly(visitor);
            pausesStepsAndResumes(visitor);
            visitor.openModels();
            visitor.field("Save what is shown as").fill("my-first");
            visitor.button("Save").click();
            assertThat(visitor.page.getByText("Saved as “my-first”.")).isVisible();
            visitor.button("Save").click();
            visitor.button("Replace it?").click();
            assertThat(visitor.button("Save")).isVisible();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).last()).isEmpty();
            String step = visitor.readout("Step").first().textContent();

            visitor.page.reload();
            visitor.assertReads(3);
            visitor.openModels();
            visitor.button("Load my-first").click();
            assertThat(visitor.page.getByText("Loaded “my-first”.")).isVisible();
            assertThat(visitor.readout("Step").first()).hasText(step);
            visitor.drawZero();
            visitor.assertReads(0);

            Path file = downloads.resolve("taken.json");
            assertEquals(Status.STOPPED, visitor.download(file).status());

            visitor.page.reload();
            visitor.assertReads(3);
            visitor.field("Model file").setInputFiles(file);
            assertThat(visitor.page.getByText("Loaded “taken”.")).isVisible();
            visitor.drawOne();
            visitor.assertReads(1);

            visitor.openModels();
            renamesNotesDeletesAndPutsBack(visitor);
        }
    }

    private static void renamesNotesDeletesAndPutsBack(Visitor visitor) {
        visitor.button("Rename my-first").click();
        visitor.field("New name of my-first").fill("my-second");
        visitor.button("Rename").click();
        visitor.button("Notes my-second").click();
        visitor.field("Notes on my-second").fill("paused on purpose");
        visitor.button("Keep notes").click();
        assertThat(visitor.page.getByText("paused on purpose")).isVisible();
        visitor.button("Delete my-second").click();
        assertThat(visitor.page.getByText("Nothing saved yet.")).isVisible();
        visitor.button("Undo").last().click();
        assertThat(visitor.page.getByText("paused on purpose")).isVisible();
        visitor.button("Delete my-second").click();
        assertThat(visitor.page.getByText("Nothing saved yet.")).isVisible();
    }

    private static void drawsAOneAndAZero(Visitor visitor) {
        visitor.drawOne();
        visitor.assertReads(1);
        visitor.button("Clear").click();
        visitor.drawZero();
        visitor.assertReads(0);
        visitor.button("Undo").click(); // the 0
        visitor.button("Undo").click(); // the clearing
        visitor.assertReads(1);
        visitor.button("Undo").click();
        assertThat(visitor.button("Undo")).isDisabled();
    }

    private static void trainsQuickly(Visitor visitor) {
        visitor.waitForData();
        visitor.page
                .getByText("Quick", new Page.GetByTextOptions().setExact(true))
                .click();
        visitor.button("Train").click();
        assertThat(visitor.button("Pause")).isVisible();
        visitor.screenshot("training-1440-light");
        assertThat(visitor.readout("Validation accuracy")).containsText(Pattern.compile("9[5-9]\\.\\d\\d %"));
        visitor.field("Pace").selectOption("100 steps/s"); // so that there is something left to pause, however fast
    }

    private static void pausesStepsAndResumes(Visitor visitor) {
        visitor.button("Pause").click();
        assertThat(visitor.button("Resume")).isVisible();
        int paused = visitor.stepAtRest();
        visitor.button("Step").click();
        assertThat(visitor.readout("Step").first())
                .containsText(String.format(java.util.Locale.ROOT, "%,d of", paused + 1));
        visitor.button("Resume").click();
        assertThat(visitor.button("Pause")).isVisible();
        visitor.button("Pause").click();
        assertThat(visitor.button("Resume")).isVisible();
        assertTrue(visitor.stepAtRest() > paused + 1);
    }

    @Test
    void theSameSeedGivesTheSameStartInTheBrowserAsOnTheJvm(@TempDir Path downloads) throws IOException {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.field("Hidden units").fill("20");
            visitor.field("Bias").selectOption("true");
            visitor.field("Seed").fill("-7");
            visitor.button("Reset").click();
            assertThat(visitor.readout("Step").first()).hasText("0 of 240,000");
            assertThat(visitor.readout("Validation loss")).not().hasText("–");
            Path file = downloads.resolve("start.json");
            Model model = visitor.download(file);
            Parameters expected = Parameters.random(new Architecture(20, Activation.SIGMOID, true), -7);
            assertEquals(expected.fingerprint(), model.parameters().fingerprint());
        }
    }

    @Test
    void impossibleSettingsAreExplainedAndNotTrained() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.field("Learning rate").fill("12");
            assertThat(visitor.page.getByText("Must be a number above 0 and at most 10."))
                    .isVisible();
            visitor.button("Train").click();
            assertThat(visitor.field("Learning rate")).isFocused();
            visitor.field("Learning rate").fill("0.1");
            visitor.field("L2 strength").fill("1");
            assertThat(visitor.page.getByText("learning rate must be at most 0.1, but is 0.2"))
                    .isVisible();
            assertThat(visitor.button("Train")).isVisible();
        }
    }

    @Test
    void aDivergedRunIsSaidToHaveDiverged() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.field("Activation").selectOption("relu");
            visitor.field("Learning rate").fill("10");
            visitor.field("L2 strength").fill("0");
            visitor.field("Hidden units").fill("30");
            visitor.field("Steps").fill("2000");
            visitor.button("Train").click();
            assertThat(visitor.page.getByText("Diverged at step")).containsText("the last recording before");
        }
    }

    @Test
    void trainingAndDrawingGoOnWhenTheServerIsGone(@TempDir Path models) throws IOException {
        try (ServerProcess passing =
                        new ServerProcess(models, 0, "--data", bed.smallData().toString());
                Visitor visitor = desktop().open(passing.url()).waitForData()) {
            passing.stop();
            visitor.openModels();
            assertThat(visitor.page.getByText("No server answers here")).isVisible();
            visitor.button("Close").click();
            visitor.field("Pace").selectOption("10000"); // slow enough that the pause comes before the end
            visitor.button("Train").click();
            assertThat(visitor.readout("Step").first()).hasText(Pattern.compile("^[1-9][\\d,]* of 240,000"));
            visitor.button("Pause").click();
            visitor.button("Clear").click();
            assertThat(visitor.page.getByRole(AriaRole.LISTITEM).filter(percentages()))
                    .hasCount(0);
            visitor.drawOne();
            assertThat(visitor.page.getByRole(AriaRole.LISTITEM).filter(percentages()))
                    .hasCount(10);
            visitor.forgive("ERR_CONNECTION_REFUSED");
        }
    }

    @Test
    void atRestThePageAsksForNoTimerAndNoFrame() {
        try (Visitor visitor = desktop()) {
            visitor.addInitScript(OUTSTANDING);
            visitor.open(server.url()).waitForData();
            visitor.page
                    .getByText("Quick", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.button("Train").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            visitor.waitUntil(
                    "no timer and no frame is asked for",
                    () -> outstanding(visitor).isEmpty());
        }
    }

    private static List<?> outstanding(Visitor visitor) {
        return (List<?>) visitor.page.evaluate("[...outstanding.values()]");
    }

    @Test
    void nothingIsLoadedFromAnyOtherHost() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            for (String url : visitor.requests()) {
                assertTrue(url.startsWith(server.url()) || url.startsWith("blob:"), url);
            }
        }
    }

    @Test
    void resetGoesBackToTheSameStartAndASlowPaceTakesStepByStep() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.field("Steps").fill("10000000");
            visitor.button("Train").click();
            assertThat(visitor.readout("Step").first()).hasText(Pattern.compile("^[1-9][\\d,]* of 10,000,000"));
            visitor.button("Reset").click();
            assertThat(visitor.readout("Step").first()).hasText("0 of 10,000,000");
            assertThat(visitor.button("Train")).isVisible();
            visitor.field("Pace").selectOption("1 step/s");
            visitor.button("Train").click();
            assertThat(visitor.readout("Step").first()).hasText("1 of 10,000,000");
            assertThat(visitor.readout("Step").first()).hasText("2 of 10,000,000");
            visitor.button("Pause").click();
        }
    }

    @Test
    void trainPressedTooEarlyWaitsForTheImagesAndSaysSo() {
        try (Visitor visitor = desktop()) {
            visitor.holdBack("**/data/mnist/train-images*");
            visitor.holdBack("**/models/starter.json");
            visitor.page.navigate(server.url());
            visitor.field("Steps").fill("10000000"); // so many that it does not end before it is seen
            visitor.button("Train").click();
            assertThat(visitor.page.getByText("Training starts as soon as the images have arrived."))
                    .isVisible();
            visitor.letThrough();
            assertThat(visitor.button("Pause")).isVisible();
        }
    }

    @Test
    void whatIsDrawnBesideThePadDoesNotCount() {
        try (Visitor visitor = desktop().open(server.url())) {
            visitor.draw(0.5, 0.15, 0.5, 0.85, 0.5, 1.6, -1.5, 1.6);
            visitor.assertReads(1);
        }
    }

    @Test
    void imagesThatDoNotArriveCanBeAskedForAgain() {
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/data/mnist/**", route -> route.abort());
            visitor.open(server.url());
            assertThat(visitor.page.getByText("without its images there is no training"))
                    .isVisible();
            visitor.page.unroute("**/data/mnist/**");
            visitor.button("Try again").click();
            visitor.waitForData();
            visitor.forgive("ERR_FAILED");
        }
    }

    private static Locator.FilterOptions percentages() {
        return new Locator.FilterOptions().setHasText(Pattern.compile("\\d\\.\\d %"));
    }
}
