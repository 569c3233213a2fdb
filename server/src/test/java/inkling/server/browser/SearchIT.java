package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import inkling.data.Dataset;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.TrialRecord;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A search in the page: with the results of the JVM, and all that one does with them. */
class SearchIT extends SearchingTest {
    SearchIT(TestBed bed) throws IOException {
        super(bed);
    }

    @Test
    void howLongItTakesIsMeasuredOnThisMachine() {
        try (Visitor visitor = bed.visitor(1440, 900, ColorScheme.LIGHT)) {
            visitor.open(server.url() + "#stage=search");
            assertThat(visitor.page.getByText("How long it takes is measured here"))
                    .isVisible();
            assertThat(visitor.page.getByText(
                            Pattern.compile("^about \\d+ (s|min) with (one worker|\\d+ workers) on this machine$")))
                    .isVisible();
            visitor.page.getByLabel("Add a value of Learning rate").fill("0.2, 0.3");
            visitor.page.keyboard().press("Enter");
            assertThat(visitor.page.getByText("16 models")).isVisible();
        }
    }

    @Test
    void itsTableIsThatOfTheJvmByteForByte() throws IOException {
        CompletableFuture<List<TrialRecord>> onTheJvm = CompletableFuture.supplyAsync(SearchIT::trialsOfTheJvm);
        try (Visitor visitor = desktop().open(mnist() + "#stage=search").waitForData()) {
            searchTwelve(visitor);
            assertThat(visitor.page.getByText("all done already")).isVisible();
            Download download = visitor.page.waitForDownload(visitor.button("Table as CSV")::click);
            assertEquals("search.csv", download.suggestedFilename());
            String expected = SearchCsv.write(new Leaderboard(onTheJvm.join()));
            assertEquals(expected, Files.readString(download.path()));
        }
    }

    private static List<TrialRecord> trialsOfTheJvm() {
        Dataset dataset = DataFiles.mnist().dataset();
        TrainingData data = TrainingData.of(dataset);
        SparseImages images = SparseImages.of(dataset.training());
        Grid grid = Grid.QUICK.with(Hyperparameter.STEPS, Integer.parseInt(STEPS));
        Journal journal = new Journal(dataset.sha256());
        for (Hyperparameters point : grid.points()) {
            Trial.Result result = JavaTrainer.runTrial(point, data, images);
            journal.add(TrialRecord.finished(journal.key(point), point, result, 1, "2026-01-01T00:00:00Z"));
        }
        return journal.finished();
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
            assertThat(visitor.page.getByText("images that it was not trained on"))
                    .isVisible(); // what is above the envelope has its height
            assertThat(visitor.button("Open the envelope…")).isInViewport();
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
    void theTiedAreRepeatedWithOtherSeeds() throws IOException {
        try (Visitor visitor = desktop().open(mnist() + "#stage=search").waitForData()) {
            chooseSteps(visitor.page, "5000"); // with which it is the same that are tied afterwards
            button(visitor.page, "Search").click();
            assertThat(visitor.page.getByText(ALL_DONE)).isVisible();
            button(visitor.page, Pattern.compile("^Repeat the .* with 5 seeds$"))
                    .click();
            assertThat(visitor.page.getByText(Pattern.compile("^All (1[6-9]|[2-6]\\d) models are done and saved")))
                    .isVisible();
            assertThat(visitor.page
                            .getByText(Pattern.compile("^± \\d\\.\\d\\d \\(5\\)$"))
                            .first())
                    .isVisible();
            button(visitor.page, Pattern.compile("^Repeat the ")).click();
            assertThat(visitor.page.getByText("All of this has been asked for already."))
                    .isVisible();
        }
    }

    @Test
    void theSearchRestsAndGoesOnAndOneWorkerMoreJoins() {
        try (Visitor visitor = desktop().open(server.url() + "#stage=search").waitForData()) {
            chooseSteps(visitor.page, "100000"); // as long as it takes to look, and no longer
            button(visitor.page, "Search").click();
            assertThat(visitor.page.getByLabel("Models in training"))
                    .containsText(Pattern.compile("sigmoid, rate.* %"));
            visitor.button("Pause the search").click();
            Locator said = visitor.page.locator("#search-running");
            visitor.waitUntilPauseIsHeard();
            String before = said.textContent();
            visitor.stage("Train").click();
            visitor.drawZero(); // in which time a search that does not rest would go on
            visitor.assertReads(0);
            visitor.stage("Search").click();
            assertThat(said).isVisible();
            assertEquals(before, said.textContent());
            visitor.field("Workers").selectOption("2");
            visitor.button("Go on").click();
            assertThat(said.getByRole(AriaRole.LISTITEM)).hasCount(2);
            assertThat(visitor.page.getByText(Pattern.compile("^[1-9]/12 saved")))
                    .isVisible();
            visitor.button("Stop the search").click();
            assertThat(visitor.page.getByText(Pattern.compile("the search rests here.$")))
                    .isVisible();
            visitor.page.reload();
            assertThat(visitor.field("Workers")).hasValue("2");
        }
    }
}
