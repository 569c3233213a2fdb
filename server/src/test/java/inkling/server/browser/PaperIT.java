package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import inkling.model.Model;
import inkling.model.Reproduction;
import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's tables and figures beside a visitor's own. */
class PaperIT extends BrowserTest {
    PaperIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    /** The first row of a section's table that is about this. */
    private static Locator row(Visitor visitor, String name) {
        return visitor.page
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page.getByRole(
                                AriaRole.ROWHEADER,
                                new Page.GetByRoleOptions().setName(name).setExact(true))))
                .first();
    }

    @Test
    void saysWhatHasNotBeenRunAndOffersItAndThenComparesIt() throws IOException {
        try (Visitor visitor = atThePaper(mnist(), ColorScheme.LIGHT)) {
            visitor.waitForData();
            Locator bias = row(visitor, "Winner with bias, validation");
            assertThat(bias).containsText("97.76 %");
            assertThat(bias).containsText("not run yet");
            assertThat(row(visitor, "what bias adds")).containsText("both are needed");
            bias.getByRole(AriaRole.BUTTON).click();
            assertThat(bias).containsText(Pattern.compile("9\\d\\.\\d\\d–9\\d\\.\\d\\d %, your run, seed 1"));
            assertThat(bias).containsText("within sampling noise");
            assertThat(row(visitor, "what bias adds")).containsText(Pattern.compile("[+−]?\\d\\.\\d\\d points"));
            assertThat(visitor.page
                            .getByText("this run, seed 1: sigmoid, rate 0.05, λ 1e‑5, 275 units, with bias")
                            .first())
                    .isVisible();
            assertThat(bias.getByRole(AriaRole.BUTTON)).hasText("Train seed 2");
        }
    }

    /** The JVM makes the starter model again as well: {@code StarterModelTest}. */
    @Test
    void theStarterModelStandsInUntilOneHasTrainedOneselfToTheSameBits(@TempDir Path files) throws IOException {
        try (Visitor visitor = atThePaper(mnist(), ColorScheme.LIGHT)) {
            visitor.waitForData();
            Locator winner = row(visitor, "Winner, validation");
            assertThat(winner).containsText("model “starter”, seed 1");
            assertThat(row(visitor, "Winner, test")).containsText("opened 20");
            winner.getByRole(AriaRole.BUTTON).click();
            assertThat(winner).containsText("97.84 %");
            assertThat(winner).containsText("97.40–98.21 %, your run, seed 1");
            assertThat(winner).containsText("within sampling noise");
            assertThat(row(visitor, "Winner, test")).containsText("this run, opened 20"); // the weights are the same
            Model made = visitor.download(files.resolve("made.json"));
            assertNull(Reproduction.of(Fixtures.starter()).mismatch(made));
            visitor.stage("Train").click();
            visitor.button("Verify").click();
            assertThat(visitor.page.getByText(
                            "bin/run train --preset=paper-best", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void anotherNetworkIsNotTakenForThePapers() {
        try (Visitor visitor = atThePaper(ColorScheme.LIGHT)) {
            visitor.waitForData();
            assertThat(visitor.field("W2, ten pictures")).isVisible();
            visitor.stage("Train").click();
            visitor.page
                    .getByText("Quick", new Page.GetByTextOptions().setExact(true))
                    .click();
            visitor.button("Train").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Done"))).isVisible();
            visitor.stage("Paper").click();
            assertThat(visitor.page.getByText("Nothing of this is shown yet")).hasCount(4);
            assertThat(visitor.field("W2, ten pictures")).isHidden();
            assertThat(row(visitor, "Winner, test")).containsText("another network is shown");
        }
    }

    @Test
    void theSearchThatComesWithThePageIsShownBesideThePapersNumbers() {
        try (Visitor visitor = atThePaper(ColorScheme.LIGHT)) {
            Locator reference = visitor.page.getByRole(
                    AriaRole.REGION, new Page.GetByRoleOptions().setName("The whole search, made again"));
            assertThat(reference).containsText("paper 97.91 ± 0.15, within sampling noise");
            assertThat(reference).containsText("paper 97.73 ± 0.18");
            assertThat(reference).containsText("more are tied: these images cannot tell which is best.");
            assertThat(reference).containsText("In the paper 21 ended at chance");
            assertThat(reference).containsText("97.80 % of the test images (95 %: 97.49–98.07 %), opened once");
            assertThat(reference).containsText("bin/run search");
        }
    }

    @Test
    void withoutThatSearchItSaysSo() {
        try (Visitor visitor = desktop(ColorScheme.LIGHT)) {
            visitor.page.route(
                    "**/reference/*",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(404)));
            open(visitor, server.url());
            assertThat(visitor.page.getByText("It is not here: this copy of the page comes without it."))
                    .isVisible();
            visitor.forgive("404");
        }
    }

    @Test
    void theDiagramGrowsItsBiasAndTheContentsLeadToTheSections() {
        try (Visitor visitor = atThePaper(ColorScheme.LIGHT)) {
            visitor.field("with bias").check();
            assertThat(visitor.page.getByText("785·275 + 276·10 = 218,635 weights"))
                    .isVisible();
            visitor.stage("Errata").click();
            assertThat(visitor.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Errata")))
                    .isFocused();
            assertThat(visitor.stage("Paper")).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void aSearchIsOfferedOnItsStage() {
        try (Visitor visitor = atThePaper(ColorScheme.LIGHT)) {
            visitor.button("Search all 336").click();
            assertThat(visitor.stage("Search")).hasAttribute("aria-current", "page");
            assertThat(visitor.page.getByText("336 models", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(visitor.button("Search")).isFocused();
        }
    }

    @Test
    void whatIsPrintedIsLightAndHasNoButtons() {
        try (Visitor visitor = atThePaper(ColorScheme.DARK)) {
            visitor.waitForData();
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.button("Search all 336")).isHidden();
            assertThat(visitor.button("Reset")).isHidden();
            assertThat(visitor.page.getByText("The paper, and yours beside it")).hasCSS("color", "rgb(28, 31, 38)");
            visitor.screenshot("paper-print");
        }
    }

    private Visitor atThePaper(ColorScheme scheme) {
        return atThePaper(server.url(), scheme);
    }

    private Visitor atThePaper(String url, ColorScheme scheme) {
        Visitor visitor = desktop(scheme);
        ReferenceFiles.serveTo(visitor.page);
        return open(visitor, url);
    }

    private static Visitor open(Visitor visitor, String url) {
        visitor.page.navigate(url + "/#stage=paper");
        assertThat(visitor.page.getByText("The paper, and yours beside it")).isVisible();
        return visitor;
    }
}
