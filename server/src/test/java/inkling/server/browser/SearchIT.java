package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import inkling.data.Dataset;
import inkling.search.Entry;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search in the page: with the results of the JVM, safe from a killed tab and from a failing worker. */
class SearchIT extends BrowserTest {
    private static final String STEPS = "5000";
    private static final String ALL_DONE = "All 12 models are done and saved.";

    SearchIT(@TempDir Path models) throws IOException {
        super(models);
    }

    /** Somebody whose browser knows how fast the machine is: measuring it takes seconds, and is tested once. */
    @Override
    Visitor desktop() {
        Visitor visitor = super.desktop();
        visitor.page.addInitScript("localStorage.setItem('inkling-search-speed', '2e-8')");
        return visitor;
    }

    @Test
    void howLongItTakesIsMeasuredOnThisMachine() {
        try (Visitor visitor = super.desktop().open(server.url() + "#stage=search")) {
            assertThat(visitor.page.getByText("How long it takes is measured here"))
                    .isVisible();
            assertThat(visitor.page.getByText(
                            Pattern.compile("^about \\d+ (s|min) with (one worker|\\d+ workers) on this machine$")))
                    .isVisible();
        }
    }

    @Test
    void aKilledBrowserLosesNoFinishedModelAndRunsNoneTwice(@TempDir Path profile) {
        Set<ProcessHandle> before = processes();
        Visitor killed = new Visitor(chromium.withProfile(profile));
        killed.open(server.url() + "#stage=search").waitForData();
        chooseSteps(killed.page, "50000");
        killed.button("Search").click();
        assertThat(killed.page.getByText(Pattern.compile("^[3-9]/12 saved"))).isVisible();
        Set<ProcessHandle> itsProcesses = processes();
        itsProcesses.removeAll(before);
        itsProcesses.forEach(ProcessHandle::destroyForcibly);

        try (Visitor visitor = new Visitor(chromium.withProfile(profile))) {
            visitor.open(server.url() + "#stage=search");
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible(); // it goes on by itself
            assertThat(button(visitor.page, "50,000")).hasAttribute("aria-pressed", "true");
            List<String> finished = journal(visitor).stream()
                    .filter(entry -> entry.state().isFinished())
                    .map(Entry::key)
                    .toList();
            assertEquals(12, finished.size());
            assertEquals(12, finished.stream().distinct().count(), "a model was run twice");
        }
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @Test
    void itsTableIsThatOfTheJvmByteForByte() throws IOException {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            Download download = visitor.page.waitForDownload(visitor.button("Table as CSV")::click);
            assertEquals("search.csv", download.suggestedFilename());
            String expected = SearchCsv.write(new Leaderboard(trialsOfTheJvm()));
            assertEquals(expected, Files.readString(download.path()));
        }
    }

    private static List<Entry> trialsOfTheJvm() {
        Dataset dataset = DataFiles.mnist().dataset();
        TrainingData data = TrainingData.of(dataset);
        SparseImages images = SparseImages.of(dataset.training());
        Grid grid = Grid.QUICK.with(Hyperparameter.STEPS, Integer.parseInt(STEPS));
        Journal journal = new Journal(dataset.sha256());
        for (Hyperparameters point : grid.points()) {
            Trial.Result result = JavaTrainer.runTrial(point, data, images);
            journal.add(Entry.finished(journal.key(point), point, result, 1, "2026-01-01T00:00:00Z"));
        }
        return journal.finished();
    }

    @Test
    void aFailingWorkerIsReplacedAndItsModelTriedOnceMore() {
        try (Visitor visitor = desktop()) {
            visitor.page.addInitScript("""
                    const RealWorker = Worker;
                    let sabotaged = 0;
                    window.Worker = class extends RealWorker {
                      postMessage(message) {
                        const fails = message.type === 'TRY' && sabotaged < 1 && message.numbers[8] == 5000;
                        if (fails) { sabotaged++; message.numbers[0] = -1; }
                        super.postMessage(message);
                      }
                    };
                    window.sabotaged = () => sabotaged;""");
            visitor.open(server.url() + "#stage=search").waitForData();
            searchTwelve(visitor);
            assertEquals(1, visitor.page.evaluate("sabotaged()"));
            assertEquals(
                    12,
                    journal(visitor).stream()
                            .filter(e -> e.state().isFinished())
                            .count());
        }
    }

    @Test
    void aWorkerThatDiesIsReplacedAndAModelThatFailsTwiceIsLeftOut() {
        try (Visitor visitor = desktop()) {
            visitor.page.addInitScript("""
                    const RealWorker = Worker;
                    window.Worker = class extends RealWorker {
                      postMessage(message) {
                        const doomed = message.type === 'TRY' && message.numbers[8] == 5000 && message.numbers[3] == 0.1;
                        if (doomed) {
                          this.dispatchEvent(new ErrorEvent('error', {message: 'out of memory'}));
                        } else {
                          super.postMessage(message);
                        }
                      }
                    };""");
            visitor.open(server.url() + "#stage=search").waitForData();
            chooseSteps(visitor.page, STEPS);
            button(visitor.page, "Search").click();
            assertThat(visitor.page.getByText(Pattern.compile("^10/12 saved.* the search rests here.$")))
                    .isVisible();
            assertThat(visitor.page.getByText(
                            Pattern.compile("^ReLU, rate 0.1, .* has failed twice, and is left out: .*out of memory$")))
                    .isVisible();
        }
    }

    @Test
    void aSearchWhoseWorkersCannotLoadSaysSoAndGoesOnWhenTheyCan() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            assertThat(visitor.page.getByText(Pattern.compile("^about .* on this machine")))
                    .isVisible();
            visitor.page.route("**/js/search.js", Route::abort);
            chooseSteps(visitor.page, STEPS);
            button(visitor.page, "Search").click();
            assertThat(visitor.page.getByText(Pattern.compile("^A search worker could not begin: ")))
                    .isVisible();
            visitor.page.unrouteAll();
            visitor.button("Start").click();
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
            visitor.forgive("ERR_FAILED");
        }
    }

    @Test
    void aModelThatIsClickedIsMadeAgainBitForBit() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            visitor.page
                    .getByLabel(Pattern.compile("^Rank 1: make this model again"))
                    .click();
            assertThat(visitor.page.getByText(Pattern.compile("^Made again, bit for bit")))
                    .isVisible();
            visitor.page.getByText("See its mistakes").click();
            assertThat(visitor.page.getByText("images that it was not trained on"))
                    .isVisible();
            visitor.stage("Train").click();
            assertThat(visitor.field("Steps")).hasValue(STEPS); // what is shared and trained now is that model
        }
    }

    @Test
    void theEnvelopeOfTheBestIsOpenedAndStaysOpenWhenItIsMadeAgain() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            visitor.button("To the envelope").click();
            assertThat(visitor.button("Open the envelope…")).isFocused();
            assertThat(visitor.stage("Test")).hasAttribute("aria-current", "page");
            visitor.button("Open the envelope…").click();
            visitor.button("Open it").click();
            Locator opened = visitor.page.getByText(Pattern.compile("^test \\d\\d\\.\\d\\d %, opened once$"));
            assertThat(opened).isVisible();
            visitor.stage("Search").click();
            visitor.page
                    .getByLabel(Pattern.compile("^Rank 2: make this model again"))
                    .click();
            assertThat(visitor.page.getByText("test opened once, for another network"))
                    .isVisible();
            assertThat(visitor.page.getByText(Pattern.compile("^Made again, bit for bit")))
                    .isVisible();
            visitor.page
                    .getByLabel(Pattern.compile("^Rank 1: make this model again"))
                    .click();
            assertThat(opened).isVisible();
        }
    }

    @Test
    void theBestIsKeptAndTheGridNarrowedAroundIt() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            visitor.button("Narrow around the best").click();
            assertThat(visitor.page.getByText(Pattern.compile("^Finer steps around the best")))
                    .isVisible();
            assertThat(visitor.button("with")).hasAttribute("aria-pressed", "true");
            visitor.button("Keep the best…").click();
            assertThat(visitor.field("Save what is shown as")).hasValue("best-of-12");
            visitor.button("Save").click();
            assertThat(visitor.page.getByText("Saved as “best-of-12”.")).isVisible();
        }
    }

    @Test
    void theTiedAreRepeatedWithOtherSeeds() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            button(visitor.page, Pattern.compile("^Repeat the .* with 5 seeds$"))
                    .click();
            assertThat(visitor.page.getByText(Pattern.compile("^All (1[6-9]|[2-6]\\d) models are done and saved")))
                    .isVisible();
            assertThat(visitor.page
                            .getByText(Pattern.compile("^± \\d\\.\\d\\d \\(5\\)$"))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void theSearchRestsAndGoesOnAndOneWorkerMoreJoins() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            button(visitor.page, "Search").click();
            assertThat(visitor.page.getByLabel("Models in training")).containsText("sigmoid, rate");
            visitor.button("Pause the search").click();
            Locator said = visitor.page.locator("#search-running");
            String before = atRest(said);
            visitor.page.waitForTimeout(1500);
            assertEquals(before, said.textContent());
            visitor.field("Workers").selectOption("2");
            visitor.button("Go on").click();
            assertThat(said.getByRole(AriaRole.LISTITEM)).hasCount(2);
            assertThat(visitor.page.getByText(Pattern.compile("^[1-9]/12 saved")))
                    .isVisible();
            visitor.button("Stop the search").click();
            assertThat(visitor.page.getByText(Pattern.compile("the search rests here.$")))
                    .isVisible();
        }
    }

    @Test
    void anotherTabDoesNotSearchAtTheSameTime() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            Page second = visitor.another();
            second.navigate(server.url() + "#stage=search");
            assertThat(second.getByText(ALL_DONE)).isVisible();
            button(second, "all 336").click();
            button(second, "Search").click();
            assertThat(second.getByText(Pattern.compile("^Another tab of this browser searches")))
                    .isVisible();
            second.reload();
            assertThat(second.getByText(ALL_DONE)).isVisible(); // what the first has planned stands
        }
    }

    @Test
    void aJournalIsTakenAwayForgottenAndBroughtBack() throws IOException {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            Download download = visitor.page.waitForDownload(visitor.button("Journal")::click);
            visitor.button("Forget all").click();
            visitor.button("Really forget all?").click();
            assertThat(visitor.page.getByText("Which setting is best?")).isVisible();
            visitor.page.getByLabel("Journal file").setInputFiles(download.path());
            assertThat(visitor.page.getByText(Pattern.compile("12 new models, 0 of the grid that is searched\\.$")))
                    .isVisible();
            assertThat(visitor.page.getByLabel(Pattern.compile("^Rank 1: make this model again")))
                    .isVisible(); // what there is is shown, whatever the grid
            button(visitor.page, "Search").click(); // nothing is left to do
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
        }
    }

    /** Its text, when the workers' last words after a pause have come. */
    private static String atRest(Locator locator) {
        String before = "";
        String now = locator.textContent();
        while (!now.equals(before)) {
            locator.page().waitForTimeout(500);
            before = now;
            now = locator.textContent();
        }
        return now;
    }

    private static void searchTwelve(Visitor visitor) {
        chooseSteps(visitor.page, STEPS);
        button(visitor.page, "Search").click();
        assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
    }

    /** Few steps, so that a search takes seconds. */
    private static void chooseSteps(Page page, String steps) {
        page.getByText("More settings").click(); // once the stage has been fetched
        page.getByLabel("Add a value of Steps").fill(steps);
        page.keyboard().press("Enter");
        button(page, "240,000").click();
        assertThat(page.getByText("12 models", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All lines that the browser keeps. */
    private static List<Entry> journal(Visitor visitor) {
        String lines = (String) visitor.page.evaluate("""
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
