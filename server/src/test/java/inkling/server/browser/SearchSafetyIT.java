package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import inkling.search.TrialRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search in the page is safe from a killed browser, failing workers, other tabs, and its owner. */
class SearchSafetyIT extends SearchingTest {
    SearchSafetyIT(TestBed bed) throws IOException {
        super(bed);
    }

    @Test
    void aSearchThatIsAskedForBeforeTheImagesWaitsForThem() {
        List<Route> held = new ArrayList<>();
        try (Visitor visitor = desktop()) {
            visitor.page.route("**/data/**", held::add);
            visitor.open(server.url() + "#stage=search");
            chooseSteps(visitor.page, STEPS);
            visitor.button("Search").click();
            assertThat(visitor.page.getByText("The search starts as soon as the images have arrived."))
                    .isVisible();
            visitor.page.unroute("**/data/**");
            held.forEach(Route::resume);
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
        }
    }

    @Test
    void aKilledBrowserLosesNoFinishedModelAndRunsNoneTwice(@TempDir Path profile) {
        Visitor killed = withKnownSpeed(new Visitor(chromium.withProfile(profile)));
        killed.addInitScript("""
                const RealWorker = Worker;
                let begun = 0;
                window.Worker = class extends RealWorker {
                  postMessage(message, moved) {
                    const isModel = message.kind === 'TRY' && message.numbers[8] == 1000;
                    if (!isModel || ++begun <= 4) super.postMessage(message, moved); // else it begins and never ends
                  }
                };""");
        killed.open(server.url() + "#stage=search").waitForData();
        chooseSteps(killed.page, STEPS);
        killed.button("Search").click();
        assertThat(killed.page.getByText(Pattern.compile("^4/12 saved"))).isVisible();
        assertEquals(4, finishedKeys(killed.page).size());
        processesOf(profile).forEach(ProcessHandle::destroyForcibly);

        try (Visitor visitor = withKnownSpeed(new Visitor(chromium.withProfile(profile)))) {
            visitor.open(server.url() + "#stage=search");
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible(); // it goes on by itself
            assertThat(button(visitor.page, STEPS)).hasAttribute("aria-pressed", "true");
            List<String> finished = finishedKeys(visitor.page);
            assertEquals(12, finished.size());
            assertEquals(12, finished.stream().distinct().count(), "a model was run twice");
        }
    }

    private static List<String> finishedKeys(Page page) {
        return journal(page).stream()
                .filter(entry -> entry.state().isFinished())
                .map(TrialRecord::key)
                .toList();
    }

    /** The browser that has this profile, and all that it has started. */
    private static List<ProcessHandle> processesOf(Path profile) {
        List<ProcessHandle> found = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(profile.toString()))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .toList();
        assertTrue(found.size() > 1, "found no browser with the profile " + profile);
        return found;
    }

    @Test
    void aFailingWorkerIsReplacedAndItsModelTriedOnceMore() {
        try (Visitor visitor = desktop()) {
            visitor.addInitScript("""
                    const RealWorker = Worker;
                    let sabotaged = 0;
                    window.Worker = class extends RealWorker {
                      postMessage(message, moved) {
                        const fails = message.kind === 'TRY' && sabotaged < 1 && message.numbers[8] == 1000;
                        if (fails) { sabotaged++; message.numbers[0] = -1; }
                        super.postMessage(message, moved);
                      }
                    };
                    window.sabotaged = () => sabotaged;""");
            visitor.open(server.url() + "#stage=search").waitForData();
            searchTwelve(visitor);
            assertEquals(1, visitor.page.evaluate("sabotaged()"));
            assertEquals(12, finishedKeys(visitor.page).size());
        }
    }

    @Test
    void aWorkerThatDiesIsReplacedAndAModelThatFailsTwiceIsLeftOut() {
        try (Visitor visitor = desktop()) {
            visitor.addInitScript("""
                    const RealWorker = Worker;
                    window.Worker = class extends RealWorker {
                      postMessage(message, moved) {
                        const doomed = message.kind === 'TRY' && message.numbers[8] == 1000 && message.numbers[3] == 0.1;
                        if (doomed) {
                          this.dispatchEvent(new ErrorEvent('error', {message: 'out of memory'}));
                        } else {
                          super.postMessage(message, moved);
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
            assertEquals(List.of(), journal(visitor.page));
            visitor.page.getByLabel("Journal file").setInputFiles(download.path());
            assertThat(visitor.page.getByText(Pattern.compile("12 new models\\.$")))
                    .isVisible();
            assertThat(visitor.page.getByLabel(Pattern.compile("^Rank 1: make this model again")))
                    .isVisible(); // what there is is shown, whatever the grid
            button(visitor.page, "Search").click(); // nothing is left to do
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
        }
    }
}
