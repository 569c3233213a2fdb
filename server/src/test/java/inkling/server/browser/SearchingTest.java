package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Searches of twelve models, with so few steps that they take seconds. */
abstract class SearchingTest extends BrowserTest {
    static final String STEPS = "1000";
    static final String ALL_DONE = "All 12 models are done and saved.";

    SearchingTest(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Override
    Visitor desktop() {
        return withKnownSpeed(super.desktop());
    }

    /** Somebody whose browser knows how fast the machine is: measuring it takes seconds, and is tested once. */
    static Visitor withKnownSpeed(Visitor visitor) {
        visitor.addInitScript("localStorage.setItem('inkling-search-speed', '2e-8')");
        return visitor;
    }

    static void searchTwelve(Visitor visitor) {
        chooseSteps(visitor.page, STEPS);
        button(visitor.page, "Search").click();
        assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
    }

    /** Few steps, so that a search takes seconds. */
    static void chooseSteps(Page page, String steps) {
        page.getByText("More settings").click(); // once the stage has been fetched
        page.getByLabel("Add a value of Steps").fill(steps);
        page.keyboard().press("Enter");
        button(page, "240,000").click();
        assertThat(page.getByText("12 models", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All lines that the browser keeps. */
    static List<TrialRecord> journal(Page page) {
        String lines = (String) page.evaluate("""
                () => new Promise(async resolve => {
                  const name = (await indexedDB.databases())[0].name;
                  const request = indexedDB.open(name, 1);
                  request.onsuccess = () => {
                    const all = request.result.transaction('lines').objectStore('lines').getAll();
                    all.onsuccess = () => resolve(all.result.join(''));
                  };
                })""");
        return lines.lines().map(line -> Journal.entry("the journal", line)).toList();
    }
}
