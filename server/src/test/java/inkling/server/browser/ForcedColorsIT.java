package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says with colours and backgrounds is also seen where the system forces its own upon it. */
class ForcedColorsIT extends BrowserTest {
    /** Whether the pictures are light, on the whole. */
    private static final String IS_LIGHT = """
            () => {
              const small = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
              small.drawImage(document.querySelector('#pictures canvas'), 0, 0, 40, 20);
              const data = small.getImageData(0, 0, 40, 20).data;
              let green = 0, drawn = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i + 3] > 200) { drawn++; green += data[i + 1]; }
              }
              return drawn ? green / drawn > 128 : null;
            }""";

    private final Path journal;
    private final List<String> unseen = new ArrayList<>();

    ForcedColorsIT(TestBed bed, @TempDir Path files) throws IOException {
        super(bed, TestBed.Data.SMALL);
        journal = LookIT.writeJournal(files.resolve("search.jsonl"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void colourThatIsDataStaysAndWhatIsChosenLooksChosen(ColorScheme scheme) throws IOException {
        unseen.clear();
        try (Visitor visitor = visitor(scheme, ForcedColors.ACTIVE)) {
            visitor.open(mnist()).waitForData();
            String look = "-forced-" + scheme.name().toLowerCase(Locale.ROOT);
            trainIsSeen(visitor);
            visitor.screenshot("train" + look);
            visitor.stage("Test").click();
            testIsSeen(visitor);
            visitor.screenshot("test" + look);
            visitor.stage("Search").click();
            searchIsSeen(visitor);
            visitor.screenshot("search" + look);
            visitor.stage("Paper").click();
            paperIsSeen(visitor);
        }
        assertEquals(List.of(), unseen, "not to be seen with forced colours");
    }

    private void trainIsSeen(Visitor visitor) {
        Page page = visitor.page;
        hasBothSigns(page.getByLabel("W1·W2, ten pictures"));
        hasBothSigns(page.getByLabel("W1·W2 times the input, pixel by pixel"));
        hasBothSigns(page.getByLabel("what it looks for").first());
        differ(
                "a bar",
                page.locator(".best .track"),
                page.locator(".bars li:not(.best) .track").first());
        differ("a swatch", page.locator("#key-for"), page.locator("#key-against"));
        differ("a swatch", page.locator("#key-for"), page.locator("#key-zero"));
        differ(
                "a part of a logit",
                page.locator(".plus:visible").first(),
                page.locator(".minus:visible").first());
        differ("how far it is", page.getByLabel("Steps taken"), visitor.button("Reset"));
        differ("the stage", visitor.stage("Train"), visitor.stage("Test"));
        differ("the tab", visitor.tab("W1·W2"), visitor.tab("W2"));
        differ("the preset", page.getByText("Paper’s best", exactly()), page.getByText("Quick", exactly()));
        visitor.button("Eraser").click();
        differ("the eraser", visitor.button("Eraser"), visitor.button("Clear"));
        Locator units = page.getByLabel(Pattern.compile("^unit [0-9]+$"));
        units.first().click();
        differ("the unit", units.first(), units.nth(1));
    }

    private void testIsSeen(Visitor visitor) {
        Page page = visitor.page;
        Locator right = page.getByLabel(Pattern.compile("^0 read as 0: "));
        assertThat(right).isVisible();
        differ("a mistake", page.getByLabel(Pattern.compile("^9 read as 4: ")), page.getByLabel("0 read as 1: 0"));
        differ("what is right", right, page.getByLabel("0 read as 1: 0"));
    }

    private void searchIsSeen(Visitor visitor) {
        Page page = visitor.page;
        assertThat(page.getByText("all combinations are tried")).isVisible();
        differ("a pressed value", visitor.button("1e-5"), visitor.button("1e-8"));
        page.getByLabel("Journal file").setInputFiles(journal);
        assertThat(page.getByText("12 new models")).isVisible();
        visitor.button("Search").click(); // nothing is left to do
        assertThat(page.getByText("All 12 models are done")).isVisible();
        differ("how far it is", page.getByLabel("Models done"), visitor.button("Reset"));
        differ("a cell", visitor.button("97.50"), visitor.button("26.00"));
        differ(
                "a dot",
                page.locator(".dot.done").first(),
                page.locator(".dot.done").last());
        if (Seen.of(page.locator(".ramp")).colors() < 20) {
            unseen.add("the scale");
        }
        Locator first = page.getByLabel(Pattern.compile("^Rank 1: ")).locator("xpath=../..");
        Locator second = page.getByLabel(Pattern.compile("^Rank 2: ")).locator("xpath=../..");
        if (Seen.of(first).edge() == Seen.of(second).edge()) {
            unseen.add("the mark of what is tied");
        }
    }

    private void paperIsSeen(Visitor visitor) {
        Page page = visitor.page;
        assertThat(page.getByText("of the variance").last()).isVisible();
        hasBothSigns(page.locator("#paper-w2").getByRole(AriaRole.IMG));
        differ("a swatch", page.locator("#paper-white"), page.locator("#paper-black"));
    }

    @Test
    void coloursThatAreForcedWhileThePageIsOpenAreTaken() {
        try (Visitor visitor = visitor(ColorScheme.LIGHT, ForcedColors.NONE)) {
            visitor.open(server.url());
            visitor.field("Theme").selectOption("dark");
            assertEquals(false, visitor.page.evaluate(IS_LIGHT));
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.waitUntil(
                    "the pictures are as light as the system's background",
                    () -> Boolean.TRUE.equals(visitor.page.evaluate(IS_LIGHT)));
        }
    }

    private Visitor visitor(ColorScheme scheme, ForcedColors forced) {
        Visitor visitor = desktop(scheme);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(forced));
        return visitor;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private void hasBothSigns(Locator picture) {
        Seen seen = Seen.of(picture);
        if (seen.blue() < 20 || seen.orange() < 20) {
            unseen.add("both signs in " + picture.getAttribute("aria-label"));
        }
    }

    /** Notes if two elements have the same background. */
    private void differ(String what, Locator one, Locator other) {
        if (Seen.of(one).background() == Seen.of(other).background()) {
            unseen.add(what);
        }
    }
}
