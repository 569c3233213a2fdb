package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import inkling.model.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor stays for: weights looked into, a digit explained, mistakes, the envelope, links, lineage. */
class TourIT extends BrowserTest {
    TourIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void theWholeTourIsMadeWithTheKeyboardAlone() throws IOException {
        try (Visitor visitor = desktop().open(mnist()).waitForData()) {
            Keyboard keyboard = new Keyboard(visitor);
            keyboard.goTo("Paper’s best").press("ArrowRight").press("ArrowRight"); // to Quick
            keyboard.goTo("Train", AriaRole.BUTTON).press("Space");
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();

            keyboard.goTo("Drawing pad").press("Enter");
            for (int i = 0; i < 20; i++) {
                keyboard.press("ArrowDown");
            }
            keyboard.press("Enter");
            visitor.assertReads(1);

            keyboard.goTo("unit ").press("Enter");
            assertThat(visitor.page.locator("button[aria-pressed=true]")).hasAccessibleName(Pattern.compile("^unit "));

            keyboard.goTo("Test", AriaRole.LINK).press("Enter");
            keyboard.goTo("0 read as 0").press("ArrowDown").press("ArrowLeft").press("Enter");
            assertThat(visitor.page.getByText(Pattern.compile("of 1, read as 9$")))
                    .isVisible();
            keyboard.goTo("all mistakes").press("Enter");
            keyboard.goTo("put it on the pad").press("Enter");
            assertThat(visitor.page.getByText("draw over it")).isHidden();

            keyboard.goTo("Open the envelope…").press("Enter");
            keyboard.goTo("Open it").press("Enter");
            assertThat(visitor.page.getByText(Pattern.compile("^test 9\\d\\.\\d\\d %, opened once$")))
                    .isVisible();
        }
    }

    @Test
    void theContributionsOfTheUnitsAddUpToTheLogitToTheLastDigit() {
        try (Visitor visitor = desktop().open(server.url())) {
            visitor.drawZero();
            visitor.assertReads(0);
            for (String digit : List.of("-1", "4")) {
                visitor.field("What adds up to the logit of").selectOption(digit);
                long sum = 0;
                for (String part : visitor.page
                        .locator("#why-rows tr:not(.sum):not([hidden]) .value")
                        .allTextContents()) {
                    sum += hundredths(part);
                }
                assertEquals(
                        hundredths(visitor.page.locator("#why-rows .sum .value").textContent()), sum);
            }
        }
    }

    private static long hundredths(String text) {
        return Long.parseLong(
                text.replace("−", "-").replace("+", "").replace(".", "").replace(",", ""));
    }

    @Test
    void aUnitThatIsChosenLightsUpEverywhere() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.tab("W1 units").click();
            visitor.page.getByLabel("sort by").selectOption("VOTE");
            visitor.page.getByLabel("W1: a picture for each hidden unit").focus();
            visitor.page.keyboard().press("Enter"); // nothing is under the cursor yet
            visitor.page.locator("#why-rows button").first().click();
            assertThat(visitor.page.locator("#why-rows tr.lit")).hasCount(1);
            visitor.page.getByLabel("W1: a picture for each hidden unit").focus();
            visitor.page.keyboard().press("ArrowRight");
            String unit = visitor.page.locator("#why-rows tr.lit button").textContent();
            assertThat(visitor.page.locator("#picture-said")).containsText("unit " + unit + ",");
        }
    }

    @Test
    void aLinkLeadsToTheSameRunByItsFingerprint() {
        String link;
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            setUp(visitor);
            visitor.button("Train").click();
            String fingerprint = visitor.fingerprint();
            visitor.button("Share").click();
            assertThat(visitor.page.getByText("leads to the same run from that seed"))
                    .isVisible();
            link = visitor.page.url();
            assertTrue(link.contains("hidden-units=12") && link.contains("stage=train"), link);
            try (Visitor other = desktop().open(link).waitForData()) {
                other.button("Train").click();
                assertEquals(fingerprint, other.fingerprint());
            }
        }
        try (Visitor visitor = desktop().open(link.replace("hidden-units=12", "hidden-units=5000") + "&unknown=1")) {
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first()).containsText("hidden-units: expected");
            assertThat(visitor.field("Hidden units")).hasValue("275");
            assertThat(visitor.field("Steps")).hasValue("4000");
        }
    }

    private static void setUp(Visitor visitor) {
        visitor.field("Hidden units").fill("12");
        visitor.field("Steps").fill("4000");
        visitor.field("Seed").fill("77");
    }

    @Test
    void aFinishedModelIsContinuedAsANewRunThatNamesItsParent(@TempDir Path files) throws IOException {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            setUp(visitor);
            visitor.button("Train").click();
            String parent = visitor.fingerprint();
            visitor.field("Learning rate").fill("0.01");
            visitor.button("Continue as a new run").click();
            assertThat(visitor.page.getByText("Continued from " + parent.substring(0, 8)))
                    .isVisible();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            Model child = visitor.download(files.resolve("child.json"));
            assertEquals(parent, child.continuedFrom());
            assertEquals(0.01, child.hyperparameters().learningRate());
            assertEquals(4000, child.stepsDone());
        }
    }

    @Test
    void theEnvelopeIsOpenedOnceAndASecondOpeningIsCalledByItsName(@TempDir Path files) throws IOException {
        try (Visitor visitor = desktop().open(mnist()).waitForData()) {
            setUp(visitor);
            visitor.button("Train").click();
            visitor.fingerprint();
            assertThat(visitor.page.getByText("test sealed")).isVisible();
            visitor.stage("Test").click();
            visitor.button("Open the envelope…").click();
            visitor.button("Keep it sealed").click();
            assertThat(visitor.page.getByText("test sealed")).isVisible();
            visitor.button("Open the envelope…").click();
            visitor.button("Open it").click();
            assertThat(visitor.page.getByText(Pattern.compile("^test \\d\\d\\.\\d\\d %, opened once$")))
                    .isVisible();
            visitor.button("Open the envelope…").click();
            assertThat(visitor.page.getByText("It has been opened once already."))
                    .isVisible();
            visitor.button("Open it").click();
            assertThat(visitor.page
                            .getByText("opened 2 times: now a validation set")
                            .first())
                    .isVisible();
            Model model = visitor.download(files.resolve("opened.json"));
            assertEquals(2, model.testOpenings().size());
            assertEquals(10_000, model.testOpenings().get(0).n());
            visitor.stage("Train").click();
            visitor.page.reload();
            assertThat(visitor.page
                            .getByText("opened 2 times: now a validation set")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void theFirstRunInABrowserCanBeWatched() {
        try (Visitor visitor = desktop()) {
            visitor.addInitScript("if (!sessionStorage.visited) localStorage.clear()");
            visitor.open(server.url()).waitForData();
            assertThat(visitor.field("Pace")).hasValue("watch");
            visitor.page
                    .getByText("Quick", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.button("Train").click();
            assertThat(visitor.button("Pause")).isVisible();
            visitor.field("Pace").selectOption("max");
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            visitor.page.evaluate("sessionStorage.visited = 1");
            visitor.page.reload();
            assertThat(visitor.field("Pace")).hasValue("max");
        }
    }

    @Test
    void keysLoadExamplesEraseAndCanBeTurnedOff() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.page.keyboard().press("7");
            visitor.assertReads(7);
            visitor.page.keyboard().press("c");
            visitor.drawOne();
            visitor.page.keyboard().press("e");
            visitor.drawOne(); // along the same line
            assertThat(visitor.page.getByText("reads as").locator("xpath=..")).hasText("reads as…");
            visitor.button("Undo").click();
            visitor.assertReads(1);
            visitor.page.keyboard().press("?");
            visitor.field("single keys work").uncheck();
            visitor.button("Close help").click();
            visitor.page.keyboard().press("c");
            visitor.assertReads(1);
            visitor.button("Undo").click(); // the stroke: after a clearing it would bring that back
            assertThat(visitor.page.getByText("reads as").locator("xpath=..")).hasText("reads as…");
        }
    }

    @Test
    void theEnvelopeOfASavedModelIsWrittenIntoIt() {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            setUp(visitor);
            visitor.button("Train").click();
            visitor.fingerprint();
            visitor.openModels();
            visitor.field("Save what is shown as").fill("sealed");
            visitor.button("Save").click();
            visitor.button("Rename sealed").click();
            visitor.field("New name of sealed").fill("opened");
            visitor.button("Rename").click();
            assertThat(visitor.page.getByText("Renamed to “opened”.")).isVisible();
            visitor.button("Close").click();
            visitor.stage("Test").click();
            visitor.button("Open the envelope…").click();
            visitor.button("Open it").click();
            assertThat(visitor.page.getByText(Pattern.compile("^test \\d\\d\\.\\d\\d %, opened once$")))
                    .isVisible();
            visitor.openModels();
            assertThat(visitor.page.getByText("test opened 1×")).isVisible();
            visitor.button("Delete opened").click();
            assertThat(visitor.page.getByText("Nothing saved yet.")).isVisible();
        }
    }
}
