package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever goes through the page with the Tab key sees where: nothing that has the focus lies under a bar or a drawer. */
class FocusIT extends BrowserTest {
    private static final List<String> KEYS = List.of("Tab", "Shift+Tab");
    private static final int MOST_STOPS = 400;
    private static final int BETWEEN_LOOKS = 16;

    /**
     * Before each Tab key, notes what has the focus and whether one of 25 points of what the window shows of it is its own, or
     * its label's; until it comes to the same for the second time.
     */
    private static final String NOTE = """
            () => {
              const own = (element, hit) => hit !== null && (element.contains(hit)
                || [...element.labels ?? []].some(label => label.contains(hit)));
              const isSeen = element => {
                const box = element.getBoundingClientRect();
                const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
                const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
                for (let i = 0.5; i < 25 && left < right && top < bottom; i++) {
                  const x = left + (right - left) * (i % 5) / 5, y = top + (bottom - top) * Math.ceil(i / 5 - 0.5) / 5.5;
                  if (own(element, document.elementFromPoint(x, y))) return true;
                }
                return false;
              };
              const name = element => element.tagName.toLowerCase() + ' “' + (element.ariaLabel
                || element.labels?.[0]?.textContent || element.textContent).trim().slice(0, 30) + '”';
              addEventListener('keydown', event => {
                const element = document.activeElement;
                if (event.key !== 'Tab' || element === document.body || walk.done) return;
                if (element === walk.last) return; // on its way out of the page, which takes the browser a moment
                walk.last = element;
                walk.done = walk.stops.has(element) && walk.stops.size >= walk.fewest; // else it was thrown back: go on
                walk.stops.add(element);
                if (!walk.done && !isSeen(element)) walk.covered.push(name(element));
              }, true);
            }""";

    private static final String BEGIN =
            "fewest => window.walk = {stops: new Set(), covered: [], done: false, fewest: fewest}";

    FocusIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @ParameterizedTest
    @CsvSource({"640, 512", "720, 450", "390, 844", "1440, 900"})
    void nothingThatHasTheFocusIsCovered(int width, int height) throws IOException {
        try (Visitor visitor = bed.visitor(width, height, ColorScheme.LIGHT)) {
            visitor.holdBack("**/data/mnist/*"); // so that nothing moves on its own
            visitor.open(mnist() + "#stage=train&seed=x");
            visitor.page.evaluate(NOTE);
            List<String> covered = new ArrayList<>();
            assertThat(visitor.page.getByText("Not all of this link can be used"))
                    .isVisible(); // a bar of its own
            walk(visitor, "Train, with an alert", 40, covered);
            visitor.button("Dismiss").click();
            for (String key : KEYS) {
                visitor.button("Help").click();
                assertThat(visitor.page.getByText("Cross-entropy").first()).isVisible();
                walk(visitor, "Train, from the help", key, 35, covered);
                if (visitor.button("Close help").isVisible()) {
                    covered.add("what is under the help, which has not given way");
                    visitor.button("Close help").click();
                }
            }
            visitor.openModels();
            for (String key : KEYS) {
                walk(visitor, "models", key, 4, covered);
            }
            visitor.button("Close").click();
            visitor.stage("Search").click();
            assertThat(visitor.page.getByText("all combinations are tried")).isVisible();
            walk(visitor, "Search", 60, covered);
            visitor.stage("Paper").click();
            assertThat(visitor.page.getByText("more are tied: these images").first())
                    .isVisible();
            assertThat(visitor.page.getByText("this command makes it again:")).isVisible(); // the last that comes
            walk(visitor, "Paper", 40, covered);
            visitor.letThrough();
            visitor.stage("Test").click();
            assertThat(visitor.button("Show more")).isVisible();
            walk(visitor, "Test", 60, covered);
            assertEquals(List.of(), covered, "covered at " + width + " × " + height);
        }
    }

    /** Goes once round the page, from its first link and back to it, forwards and backwards. */
    private static void walk(Visitor visitor, String where, int fewest, List<String> covered) {
        for (String key : KEYS) {
            visitor.stage("Train").focus();
            walk(visitor, where, key, fewest, covered);
        }
    }

    private static void walk(Visitor visitor, String where, String key, int fewest, List<String> covered) {
        visitor.page.evaluate(BEGIN, fewest);
        for (int i = 0; i < MOST_STOPS && !(boolean) visitor.page.evaluate("walk.done"); i += BETWEEN_LOOKS) {
            for (int j = 0; j < BETWEEN_LOOKS; j++) {
                visitor.page.keyboard().press(key);
            }
        }
        int stops = (int) visitor.page.evaluate("walk.stops.size");
        assertTrue(stops >= fewest, where + ": only " + stops + " stops with " + key);
        for (Object name : (List<?>) visitor.page.evaluate("walk.covered")) {
            covered.add(where + ", " + key + ": " + name);
        }
    }

    @Test
    void theBarThatSticksIsReachedWithoutLeavingThePlace() {
        try (Visitor visitor = bed.visitor(1440, 700, ColorScheme.LIGHT)) {
            visitor.holdBack("**/data/mnist/*"); // so that nothing moves on its own
            visitor.open(server.url());
            visitor.page.evaluate("scrollTo(0, 500)");
            visitor.button("Train").evaluate("button => button.focus()"); // Playwright's own does not scroll
            visitor.page.keyboard().press("Shift+Tab");
            assertThat(visitor.button("Step")).isFocused();
            assertEquals(500, visitor.page.evaluate("scrollY"));
        }
    }
}
