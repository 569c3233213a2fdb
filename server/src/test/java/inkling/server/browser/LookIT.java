package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.server.data.DataFiles;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the page looks, at every width and to every eye. */
class LookIT extends BrowserTest {
    /** Where axe looks, too: it takes its time, and these two have both layouts and both schemes of colours. */
    private static final Set<String> AUDITED = Set.of("390-dark", "1440-light");

    /** The first is that in which the stages are gone through. */
    private static final Map<ColorScheme, List<Window>> WINDOWS = Map.of(
            ColorScheme.LIGHT,
            List.of(
                    new Window(1440, 900),
                    new Window(1200, 800),
                    new Window(900, 1000),
                    new Window(768, 1024),
                    new Window(390, 844)),
            ColorScheme.DARK,
            List.of(new Window(390, 844), new Window(900, 1000), new Window(1440, 900)));

    /** In the page itself, where axe has been put once: {@code AxeBuilder} puts it into this and a second page at each look. */
    private static final String AUDIT = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run({runOnly: tags, resultTypes: ['violations']});
              return found.violations.map(violation => violation.id + ': '
                + violation.nodes.map(node => node.target + ': ' + node.failureSummary).join('; '));
            }""";

    /** Folds the panels as the page does when it is opened in a window so wide. */
    private static final String FOLD = """
            () => {
              document.getElementById('why').open = innerWidth >= 768;
              document.getElementById('settings-panel').open = innerWidth >= 1200;
            }""";

    private final Path journal;

    LookIT(TestBed bed, @TempDir Path files) throws IOException {
        super(bed, TestBed.Data.SMALL);
        journal = writeJournal(files.resolve("search.jsonl"));
    }

    /** Opened once in each scheme, in the first of its windows, and looked at in all of them. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingIsBrokenOrHardToRead(ColorScheme scheme) throws IOException {
        List<Window> windows = Objects.requireNonNull(WINDOWS.get(scheme));
        try (Visitor visitor = bed.visitor(windows.get(0).width, windows.get(0).height, scheme)) {
            visitor.open(mnist()).waitForData();
            visitor.page.evaluate(AxeBuilder.getAxeScript());
            Look look = new Look(visitor, scheme, windows);
            look.inspect("train");
            for (String tab : List.of("W1 units", "PCA of W1", "W2")) {
                visitor.tab(tab).click();
                look.inspect(tab.replace(' ', '-'));
            }
            visitor.button("Help").click();
            assertThat(visitor.page.getByText("Cross-entropy").first()).isVisible();
            look.inspect("help");
            visitor.button("Close help").click();
            visitor.openModels();
            look.inspect("models");
            visitor.button("Close").click();
            visitor.stage("Test").click();
            assertThat(visitor.page.getByText("images that it was not trained on"))
                    .isVisible();
            assertThat(visitor.page
                            .getByLabel("Mistakes")
                            .getByRole(AriaRole.BUTTON)
                            .first())
                    .isVisible();
            look.inspect("test");
            theSearchAndThePaper(visitor, look);
        }
    }

    private void theSearchAndThePaper(Visitor visitor, Look look) {
        visitor.stage("Search").click();
        assertThat(visitor.page.getByText("all combinations are tried")).isVisible();
        look.inspect("search-before");
        for (String preset : List.of("all 336", "with bias", "3 seeds")) {
            visitor.button(preset).click();
        }
        assertThat(visitor.button("over seeds")).isVisible(); // the table has a column for each that differs
        look.inspect("search-wide");
        look.inEach(window -> assertEquals(
                window.width < 900,
                bottom(visitor, ".builder") <= visitor.page.locator("#heat").boundingBox().y));
        visitor.button("12").click();
        visitor.page.getByLabel("Journal file").setInputFiles(journal);
        assertThat(visitor.page.getByText("12 new models")).isVisible();
        visitor.button("Search").click(); // nothing is left to do
        assertThat(visitor.page.getByText("All 12 models are done")).isVisible();
        assertThat(visitor.page.getByLabel(Pattern.compile("^Rank 1: "))).isVisible();
        visitor.page.locator(".heat-cell").first().click(); // its models alone
        look.inspect("search");
        ReferenceFiles.serveTo(visitor.page);
        visitor.stage("Paper").click();
        assertThat(visitor.page.getByText("more are tied: these images").first())
                .isVisible();
        assertThat(visitor.page.getByText("of the variance").last()).isVisible();
        look.inspect("paper");
    }

    private static double bottom(Visitor visitor, String selector) {
        BoundingBox box = visitor.page.locator(selector).boundingBox();
        return box.y + box.height;
    }

    /** The results of a search that nobody has made: twelve models, from 26 to 97.5 % correct, one of which has collapsed. */
    static Path writeJournal(Path file) throws IOException {
        String sha256 = DataFiles.mnist().dataset().sha256();
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (Hyperparameters point : Grid.QUICK.points()) {
            int correct = 4875 - 325 * number;
            BitSet bits = new BitSet(5000);
            bits.set(0, correct); // in another order than the journal's, but as many
            byte[] right = Arrays.copyOf(bits.toByteArray(), 625);
            Trial.Point last = new Trial.Point(point.steps(), new Evaluation(0.1 + number, correct, 5000));
            Status status = number++ == 10 ? Status.COLLAPSED : Status.DONE;
            Trial.Result result = new Trial.Result(status, last, last, right, "0".repeat(64));
            lines.append(Journal.line(
                    TrialRecord.finished(TrialKey.of(point, sha256), point, result, 1.5, "2026-01-01T00:00:00Z")));
        }
        return Files.writeString(file, lines);
    }

    private record Window(int width, int height) {}

    /** A page that is looked at in windows of several sizes. */
    private record Look(Visitor visitor, ColorScheme scheme, List<Window> windows) {
        void inspect(String state) {
            inEach(window -> {
                String name = state + "-" + window.width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                visitor.screenshot(name);
                Object tooWide = visitor.page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertEquals(0, tooWide, name + ": pixels to scroll sideways");
                if (AUDITED.stream().anyMatch(name::endsWith)) {
                    assertEquals(List.of(), visitor.page.evaluate(AUDIT), name);
                }
            });
        }

        /** Ends with the size that it began with. */
        void inEach(Consumer<Window> action) {
            for (int i = 1; i <= windows.size(); i++) {
                Window window = windows.get(i % windows.size());
                visitor.page.setViewportSize(window.width, window.height);
                visitor.page.evaluate(FOLD);
                visitor.page.evaluate("scrollTo(0, 0)"); // the bar that sticks to the top would halve a button
                visitor.waitUntilDrawn();
                action.accept(window);
            }
        }
    }

    @Test
    void everyControlIsReachedWithTheKeyboardInTheOrderOfThePage() {
        try (Visitor visitor = desktop()) {
            visitor.open(server.url()).waitForData();
            for (String name : List.of(
                    "Train",
                    "Search",
                    "Test",
                    "Paper",
                    "model “starter”",
                    "Share",
                    "Theme",
                    "Help",
                    "Reset",
                    "Step",
                    "Train",
                    "Pace")) {
                visitor.page.keyboard().press("Tab");
                assertThat(visitor.page.locator("*:focus")).hasAccessibleName(name);
            }
            visitor.button("Train").focus();
            visitor.page.keyboard().press("Space");
            assertThat(visitor.button("Pause")).isFocused();
            assertThat(visitor.readout("Step").first()).not().hasText(Pattern.compile("^(0|240,000) of"));
            visitor.page.keyboard().press("Space");
            assertThat(visitor.button("Resume")).isFocused();
        }
    }

    @Test
    void theThemeCanBeChosenAndIsRemembered() {
        try (Visitor visitor = desktop()) {
            visitor.open(server.url());
            String light = background(visitor);
            visitor.field("Theme").selectOption("dark");
            String dark = background(visitor);
            assertTrue(!light.equals(dark), light + " and " + dark);
            visitor.page.reload();
            assertEquals(dark, background(visitor));
        }
    }

    @Test
    void aPictureSaysTheNumberUnderThePointerAndUnderTheCursorOfTheKeyboard() {
        try (Visitor visitor = desktop()) {
            visitor.open(server.url());
            Locator pictures = visitor.page.getByLabel("W1·W2, ten pictures");
            pictures.hover(new Locator.HoverOptions().setPosition(3, 3));
            assertThat(visitor.page.getByText(Pattern.compile("^for a 0, row 1, column 1: [+−]")))
                    .isVisible();
            pictures.focus();
            visitor.page.keyboard().press("ArrowRight"); // from the middle of the first
            assertThat(visitor.page.getByText(Pattern.compile("^for a 0, row 15, column 15: ")))
                    .isVisible();
            visitor.page.keyboard().press("Shift+ArrowDown");
            visitor.page.keyboard().press("ArrowUp");
            assertThat(visitor.page.getByText(Pattern.compile("^for a 5, row 14, column 15: ")))
                    .isVisible();
        }
    }

    private static String background(Visitor visitor) {
        return (String) visitor.page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
