package inkling.server.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Searches in the page as a visitor starts them, each in a browser that keeps no journal yet. */
final class SearchRuns {
    /** The quick grid at two L2 strengths. */
    static final int MODELS = 24;

    private static final int WAIT_MS = 180_000;
    private static final String ALL_SAVED = "All " + MODELS + " models are done and saved.";

    /** Presses Search; tells in how many seconds all were done, and of the longest task over 50 ms, in milliseconds. */
    private static final String SEARCH = """
            allSaved => new Promise((resolve, reject) => {
              setTimeout(() => reject(new Error('the search has not ended: ' + said.textContent)), 300_000);
              const said = document.getElementById('search-said');
              let longest = 0;
              const tasks = new PerformanceObserver(list => list.getEntries().forEach(task => {
                longest = Math.max(longest, task.duration);
              }));
              tasks.observe({type: 'longtask'});
              const start = performance.now();
              const watch = new MutationObserver(() => {
                if (said.textContent.startsWith(allSaved)) {
                  const seconds = (performance.now() - start) / 1000;
                  watch.disconnect();
                  setTimeout(() => { tasks.disconnect(); resolve([seconds, longest]); }, 200);
                }
              });
              watch.observe(said, {subtree: true, childList: true, characterData: true});
              document.getElementById('search-start').click();
            })""";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private final Browser browser;
    private final String url;

    /**
     * A search from its start to its end.
     *
     * @param longestTask on the page's thread, in milliseconds, of those over 50; 0 where there was none
     * @param megabytes of the tab at its peak; NaN where they can't be told
     */
    record Run(double seconds, double longestTask, double megabytes) {}

    SearchRuns(Browser browser, String url) {
        this.browser = browser;
        this.url = url;
    }

    /** Searches with so many workers. */
    Run run(int workers) {
        Set<TabProcess> before = TabProcess.all();
        try (Page page = browser.newPage()) {
            page.setDefaultTimeout(WAIT_MS);
            page.addInitScript("localStorage.setItem('inkling-trained', 'yes')");
            page.navigate(url + "#stage=search");
            page.selectOption("#search-workers", Integer.toString(workers));
            choose(page, "12");
            choose(page, "1e-6");
            page.getByText("images to train on").waitFor(ATTACHED); // Train's stage has it, out of sight
            Optional<TabProcess> tab = TabProcess.since(before);
            try (TabProcess.Watch watch = tab.map(t -> t.new Watch()).orElse(null)) {
                List<?> told = (List<?>) page.evaluate(SEARCH, ALL_SAVED);
                return new Run(
                        number(told.get(0)), number(told.get(1)), watch == null ? Double.NaN : watch.mostMegabytes());
            }
        }
    }

    private static void choose(Page page, String chip) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(chip).setExact(true))
                .click();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
