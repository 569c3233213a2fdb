package inkling.client.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.Fixtures;
import inkling.client.session.TrainingImages;
import inkling.data.MalformedDataException;
import inkling.data.Standardization;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.SearchPlan;
import inkling.search.TrialRecord;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Grid FOUR = Grid.at(Preset.QUICK.hyperparameters()).withSeeds(4);
    private static final Grid TWO_MORE =
            Grid.at(Preset.PAPER_BEST.hyperparameters()).withSeeds(2);
    private static final TrainingImages IMAGES =
            new TrainingImages(50, 10, 20, Standardization.MNIST, Fixtures.DATA_SHA256);

    private final FakeBrowser browser = new FakeBrowser();
    private final List<FakeWorker> hired = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private @Nullable TrainingImages images = IMAGES;
    private FakeBrowser.Tab tab = browser.openTab();
    private Search search = search();

    @Test
    void theJournalIsReadWhenTheImagesAreThereAndNotBefore() {
        images = null;
        search.open();
        assertNull(search.journal());
        assertEquals(List.of(), search.finished());
        images = IMAGES;
        search.open();
        assertEquals(List.of(), search.finished());
        assertTrue(search.isKept());
    }

    @Test
    void whatWasFoundIsThereWhenThePageIsOpenedAgainAndIsNotRunAgain() {
        begin(FOUR);
        hired.get(0).finish();
        hired.get(1).finish();
        openAgain();
        assertEquals(2, search.finished().size());
        assertEquals(4, search.queue().trials().size());
        assertEquals(2, search.queue().due().size());
    }

    @Test
    void aSearchThatWasInterruptedGoesOnByItself() {
        begin(FOUR);
        openAgain();
        search.goOnIfInterrupted();
        settle();
        assertEquals(WorkerPool.State.RUNNING, search.pool().state());
    }

    @Test
    void aSearchThatWasPausedOrStoppedDoesNot() {
        begin(FOUR);
        search.pool().stop();
        openAgain();
        search.goOnIfInterrupted();
        settle();
        assertEquals(WorkerPool.State.RESTING, search.pool().state());
    }

    @Test
    void whereNothingTellsForSureWhetherAnotherTabIsAtItNothingGoesOnByItself() {
        browser.hasLocks = false;
        begin(FOUR);
        openAgain();
        search.goOnIfInterrupted();
        settle();
        assertEquals(WorkerPool.State.RESTING, search.pool().state());
    }

    @Test
    void whileOneTabSearchesAnotherIsToldSoAndWritesNothing() {
        begin(FOUR);
        tab = browser.openTab();
        search = search();
        search.open();
        int before = hired.size();
        String kept = browser.store().lines.toString();
        search.search(SearchPlan.of(TWO_MORE), () -> {});
        settle();
        assertEquals(
                List.of("Another tab of this browser searches, or has searched: go on there, or close it first."),
                complaints);
        assertEquals(before, hired.size());
        assertEquals(kept, browser.store().lines.toString());
    }

    @Test
    void beforeItWritesATabReadsWhatAnotherHasFoundMeanwhile() {
        search.open();
        Search ours = search;
        FakeBrowser.Tab ourTab = tab;
        tab = browser.openTab();
        search = search();
        begin(FOUR);
        hired.get(0).finish();
        tab.close();
        tab = ourTab;
        search = ours;
        assertEquals(0, search.finished().size());
        search.start();
        settle();
        assertEquals(1, search.finished().size());
        assertEquals(4, search.queue().trials().size());
    }

    @Test
    void twoWishesBeforeTheAnswerAreBothFulfilled() {
        search.open();
        search.add(List.of(FOUR), () -> {});
        search.add(List.of(TWO_MORE), () -> {});
        settle();
        assertEquals(6, search.queue().trials().size());
    }

    @Test
    void whatHasBeenAskedForAlreadyIsNotAddedAgain() {
        begin(FOUR);
        List<String> said = new ArrayList<>();
        search.add(List.of(FOUR), () -> said.add("nothing"));
        assertEquals(List.of("nothing"), said);
        assertEquals(4, search.queue().trials().size());
    }

    @Test
    void whatIsAddedLetsAPausedSearchGoOn() {
        begin(FOUR);
        search.pool().pause(true);
        search.add(List.of(TWO_MORE), () -> {});
        assertEquals(WorkerPool.State.RUNNING, search.pool().state());
        assertEquals(6, search.queue().trials().size());
        openAgain();
        assertEquals(6, search.queue().trials().size());
    }

    @Test
    void anotherPlanTakesThePlaceOfTheOneBeforeAndKeepsItsResults() {
        begin(FOUR);
        hired.get(0).finish();
        begin(TWO_MORE);
        assertEquals(2, search.queue().trials().size());
        assertEquals(1, search.finished().size());
    }

    @Test
    void resultsOfAFileAreTakenAlongOnce() {
        begin(FOUR);
        hired.get(0).finish();
        Journal file = new Journal(Fixtures.DATA_SHA256);
        FOUR.points().forEach(trial -> file.add(Fixtures.done(trial, "1")));
        List<Integer> more = new ArrayList<>();
        search.merge("other.jsonl", file.text(), more::add);
        search.merge("other.jsonl", file.text(), more::add);
        assertEquals(List.of(3, 0), more);
        assertEquals(0, search.queue().due().size());
        openAgain();
        assertEquals(4, search.finished().size());
    }

    @Test
    void aFileThatIsNoneIsRefusedAndLinesOfOtherDataAreToldOf() {
        begin(FOUR);
        assertThrows(MalformedDataException.class, () -> search.merge("a.jsonl", "no journal\n", more -> {}));
        TrialRecord other = Fixtures.done(FOUR.points().get(0), "1");
        String foreign = Journal.line(new TrialRecord(
                "0".repeat(64), other.state(), other.hyperparameters(), other.requireResult(), 1, null, FakeWorker.AT));
        search.merge("b.jsonl", foreign, more -> assertEquals(0, more));
        assertEquals(
                List.of("b.jsonl: 1 line is of other data or another version of the trainer, and left out."),
                complaints);
    }

    @Test
    void forgottenNothingIsLeft() {
        begin(FOUR);
        hired.get(0).finish();
        search.forget(() -> {});
        assertEquals(WorkerPool.State.RESTING, search.pool().state());
        openAgain();
        assertEquals(List.of(), search.finished());
        assertEquals(SearchPlan.EMPTY, search.plan());
    }

    @Test
    void aLineThatCannotBeReadIsLeftOutAndTheOthersCount() {
        begin(FOUR);
        hired.get(0).finish();
        browser.store().lines.append("{\"key\":\n");
        hired.get(1).finish();
        openAgain();
        assertEquals(2, search.finished().size());
        assertTrue(
                complaints.get(0).endsWith(". That line is left out, and its model is run again."), complaints.get(0));
    }

    @Test
    void aLongJournalIsReadInSlicesBetweenWhichThePageIsAwake() {
        for (var trial : Grid.PAPER.points()) {
            browserStore().lines.append(Journal.line(Fixtures.done(trial, "1")));
        }
        browser.events.slowDown(1);
        search.open();
        assertNull(search.journal());
        while (!browser.events.isIdle()) {
            assertTrue(browser.events.runNext() <= 22);
        }
        assertEquals(336, search.finished().size());
    }

    @Test
    void aPlanThatCannotBeReadIsToldAndItsResultsAreThere() {
        begin(FOUR);
        hired.get(0).finish();
        browser.store().plan = "no grid\n";
        openAgain();
        assertEquals(1, search.finished().size());
        assertTrue(complaints.get(0).endsWith(". Choose a grid anew: none of its finished models is run again."));
    }

    @Test
    void whereNothingIsKeptThatIsToldOnceAndTheSearchRunsAllTheSame() {
        browserStore().obstacle = "QuotaExceededError";
        begin(FOUR);
        hired.get(0).finish();
        assertFalse(search.isKept());
        assertEquals(1, search.finished().size());
        assertEquals(
                List.of("This browser does not keep the journal of the search (QuotaExceededError): download it before"
                        + " you close the page."),
                complaints);
    }

    @Test
    void aTabThatSleptWhileAnotherTookOverLeavesWithoutWriting() {
        browser.hasLocks = false;
        begin(FOUR);
        tab.sleep();
        pass(120_000);
        FakeBrowser.Tab other = browser.openTab();
        new TabGuard("journal", browser.store(), other, () -> {}).claim(isMine -> assertTrue(isMine));
        String kept = browser.store().lines.toString();
        tab.wake();
        assertEquals(WorkerPool.State.RESTING, search.pool().state());
        assertEquals(
                List.of("Another tab of this browser has gone on with the search while this one slept."), complaints);
        assertEquals(kept, browser.store().lines.toString());
    }

    @Test
    void howManyWorkersWereChosenIsRemembered() {
        assertEquals(3, search.pool().wanted(), "one less than there are cores");
        search.setWorkers(2);
        openAgain();
        assertEquals(2, search.pool().wanted());
    }

    @Test
    void itsSpeedIsMeasuredByAShortTrialOfWhichNothingIsKept() {
        search.open();
        List<String> said = new ArrayList<>();
        search.measure(() -> said.add("measured"));
        hired.get(0).load();
        hired.get(0).finish();
        assertEquals(List.of("measured"), said);
        assertTrue(hired.get(0).isTerminated());
        assertTrue(search.speed().isKnown());
        assertEquals(List.of(), search.finished());
        openAgain();
        assertTrue(search.speed().isKnown(), "this browser remembers it");
        begin(FOUR);
        assertTrue(search.secondsLeft() > 0);
        assertEquals(Double.NaN, search.resultsPerMinute());
    }

    @Test
    void aMeasurementThatFailsIsTold() {
        search.measure(() -> {});
        hired.get(0).fail("out of memory");
        assertEquals(List.of("How fast this machine searches could not be measured: out of memory"), complaints);
        assertFalse(search.speed().isKnown());
    }

    private Search search() {
        return new Search(
                () -> images,
                listener -> {
                    FakeWorker worker = new FakeWorker(listener);
                    hired.add(worker);
                    return worker;
                },
                tab,
                complaints::add);
    }

    /** Where the journal will be kept. */
    private FakeBrowser.Store browserStore() {
        String name = "inkling-search-1-" + Fixtures.DATA_SHA256.substring(0, 16);
        return browser.stores.computeIfAbsent(name, any -> browser.new Store());
    }

    private void begin(Grid grid) {
        search.open();
        search.search(SearchPlan.of(grid), () -> {});
        settle();
        List.copyOf(hired).forEach(FakeWorker::load);
    }

    /** Closes the page, and opens it again. */
    private void openAgain() {
        tab.close();
        tab = browser.openTab();
        search = search();
        search.open();
        settle();
    }

    private void settle() {
        pass(1);
    }

    private void pass(double ms) {
        browser.events.runUntil(browser.events.now() + ms);
    }
}
