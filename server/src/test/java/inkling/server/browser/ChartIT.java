package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The charts of the starter model's run, by pointer and by keyboard. */
class ChartIT extends BrowserTest {
    ChartIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void thePointerTellsTheNumbersUnderItAndZoomsInByDragging() {
        try (Visitor visitor = desktop().open(server.url())) {
            BoundingBox box = chart(visitor).boundingBox();
            visitor.page.mouse().move(box.x + 100, box.y + 90);
            assertThat(visitor.page.getByText(Pattern.compile("^at [\\d,]+, rate 0\\.0")))
                    .isVisible();
            assertThat(whole(visitor)).isHidden();
            visitor.page.mouse().down();
            visitor.page.mouse().move(box.x + 180, box.y + 90);
            visitor.page.mouse().up();
            assertThat(whole(visitor)).isVisible();
            whole(visitor).click();
            assertThat(whole(visitor)).isHidden();
        }
    }

    @Test
    void theCursorKeysGoThroughTheRunAndKeepTheZoom() {
        try (Visitor visitor = desktop().open(server.url())) {
            chart(visitor).press("ArrowLeft");
            assertThat(visitor.page.getByText("at 240,000, rate")).isVisible();
            for (int i = 0; i < 20; i++) {
                chart(visitor).press("+"); // it ends at what still has a curve
            }
            chart(visitor).press("ArrowLeft");
            chart(visitor).press("ArrowLeft");
            chart(visitor).press("ArrowLeft");
            assertThat(visitor.page.getByText("at 225,600, rate")).isVisible();
            assertThat(chart(visitor).locator("circle")).hasCount(2);
            assertThat(whole(visitor)).isVisible();
            chart(visitor).press("-");
            assertThat(whole(visitor)).isHidden();
        }
    }

    private static Locator chart(Visitor visitor) {
        return visitor.page.getByLabel("Loss over steps");
    }

    private static Locator whole(Visitor visitor) {
        return visitor.button("whole run");
    }
}
