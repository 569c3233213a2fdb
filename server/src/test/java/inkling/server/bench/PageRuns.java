package inkling.server.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Worker;
import java.util.List;
import java.util.Map;

/** Whole runs on the page itself, as a visitor starts them: with recordings, charts and pictures. */
final class PageRuns implements AutoCloseable {
    /** Presses Train; tells when 97 % were reached and when the run was done, in seconds, and of tasks over 50 ms. */
    private static final String TRAIN = """
            () => new Promise((resolve, reject) => {
              const byId = id => document.getElementById(id);
              const long = [];
              const tasks = new PerformanceObserver(list => list.getEntries().forEach(task => long.push(task.duration)));
              tasks.observe({type: 'longtask'});
              const start = performance.now();
              const seconds = () => (performance.now() - start) / 1000;
              let good = -1;
              const watch = new MutationObserver(() => {
                if (good < 0 && parseFloat(byId('accuracy').textContent) >= 97) { good = seconds(); }
                const ending = byId('status').textContent;
                if (ending !== '' && byId('play-label').textContent === 'Train') {
                  const done = seconds();
                  watch.disconnect();
                  if (!ending.startsWith('Done') || good < 0) { reject(new Error(`${ending} 97 %: ${good}`)); }
                  setTimeout(() => { tasks.disconnect(); resolve([good, done, Math.max(0, ...long)]); }, 200);
                }
              });
              byId('reset').click();
              watch.observe(document.body, {subtree: true, childList: true, characterData: true});
              byId('play').click();
            })""";

    private static final String WORKER_TIMES = """
            () => Object.fromEntries(performance.getEntriesByType('measure').map(entry => [entry.name, entry.duration]))""";

    /** Notes when the ghost digit has been read, in milliseconds from the navigation on. */
    private static final String NOTE_FIRST_READING = """
            new MutationObserver((changes, observer) => {
              if (/^[0-9]$/.test(document.getElementById('verdict')?.textContent)) {
                window.firstReading = performance.now();
                observer.disconnect();
              }
            }).observe(document, {subtree: true, childList: true, characterData: true});""";

    private final Page page;

    /** @param longestTask on the page's thread, in milliseconds, of those over 50; 0 where there was none */
    record Run(double secondsTo97, double seconds, double longestTask) {}

    private PageRuns(Browser browser) {
        page = browser.newPage();
        page.addInitScript("localStorage.setItem('inkling-trained', 'yes')"); // at full speed from the first run on
        page.setDefaultTimeout(120_000);
    }

    /** The page with all of MNIST. */
    static PageRuns open(Browser browser, String url) {
        PageRuns runs = new PageRuns(browser);
        runs.page.navigate(url);
        runs.page.getByText("images to train on").waitFor();
        return runs;
    }

    /** The page, where the images can't be loaded. */
    static PageRuns openWithoutData(Browser browser, String url) {
        PageRuns runs = new PageRuns(browser);
        runs.page.route("**/data/**", Route::abort);
        runs.page.navigate(url);
        runs.page.getByText("without its images").first().waitFor();
        return runs;
    }

    /** Seconds from the navigation to the first prediction, of a browser that has nothing of the page in its cache. */
    static double secondsToFirstPrediction(Browser browser, String url) {
        // to wait for a function is an eval, which the page's policy forbids
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            Page fresh = context.newPage();
            fresh.addInitScript(NOTE_FIRST_READING);
            fresh.navigate(url);
            fresh.waitForFunction("window.firstReading");
            return number(fresh.evaluate("window.firstReading")) / 1000;
        }
    }

    /** Trains with a preset, from its start to its end. */
    Run train(String preset) {
        page.getByText(preset, new Page.GetByTextOptions().setExact(true)).click();
        List<?> seconds = (List<?>) page.evaluate(TRAIN);
        return new Run(number(seconds.get(0)), number(seconds.get(1)), number(seconds.get(2)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** What the worker has noted: milliseconds by name. */
    Map<?, ?> workerTimes() {
        Worker worker = page.workers().get(0);
        return (Map<?, ?>) worker.evaluate(WORKER_TIMES);
    }

    /** Lets the page rest for so many milliseconds. */
    void rest(int milliseconds) {
        page.waitForTimeout(milliseconds);
    }

    @Override
    public void close() {
        page.close();
    }
}
