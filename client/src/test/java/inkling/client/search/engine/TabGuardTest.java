package inkling.client.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabGuardTest {
    private static final double MINUTES_MS = 60_000;

    private final FakeBrowser browser = new FakeBrowser();
    private final JournalStore store = browser.new Store();
    private final List<Boolean> answers = new ArrayList<>();
    private final List<String> lost = new ArrayList<>(); // tabs
    private final FakeBrowser.Tab first = browser.openTab();
    private final FakeBrowser.Tab second = browser.openTab();

    @Test
    void ofTwoTabsTheFirstThatAsksHasTheJournalUntilItIsClosed() {
        assertEquals(List.of(true, false), claimOneAfterTheOther());
        first.die();
        claim(second);
        assertEquals(List.of(true, false, true), answers);
    }

    @Test
    void withoutLocksABeatKeepsTheOthersOut() {
        browser.hasLocks = false;
        claimOneAfterTheOther();
        pass(10 * MINUTES_MS);
        claim(second);
        assertEquals(List.of(true, false, false), answers);
        assertEquals(List.of(), lost);
    }

    @Test
    void aBrowserThatGivesNoLocksAfterAllIsServedByBeats() {
        browser.givesLocks = false;
        assertEquals(List.of(true, false), claimOneAfterTheOther());
    }

    @Test
    void aTabThatIsClosedLeavesTheJournalToTheNextAtOnce() {
        browser.hasLocks = false;
        claimOneAfterTheOther();
        first.close();
        claim(second);
        assertEquals(List.of(true, false, true), answers);
    }

    @Test
    void aTabThatHasDiedIsWaitedForAMinuteAndAQuarter() {
        browser.hasLocks = false;
        claimOneAfterTheOther();
        first.die();
        pass(70_000);
        claim(second);
        assertEquals(List.of(true, false, false), answers);
        pass(10_000);
        claim(second);
        assertEquals(List.of(true, false, false, true), answers);
    }

    @Test
    void aTabThatHasSleptForTooLongHearsThatItHasLost() {
        browser.hasLocks = false;
        claim(first);
        first.sleep();
        pass(2 * MINUTES_MS);
        claim(second);
        assertEquals(List.of(true, true), answers);
        first.wake();
        assertEquals(List.of(first.tab()), lost);
        pass(MINUTES_MS);
        assertEquals(1, lost.size(), "once is enough");
    }

    @Test
    void whoHasSleptForTooLongDoesNotEndWhatIsAnotherTabsByNow() {
        browser.hasLocks = false;
        claim(first);
        first.sleep();
        pass(2 * MINUTES_MS);
        claim(second);
        first.close();
        claim(browser.openTab());
        assertEquals(List.of(true, true, false), answers);
    }

    private List<Boolean> claimOneAfterTheOther() {
        claim(first);
        claim(second);
        return answers;
    }

    private void claim(FakeBrowser.Tab tab) {
        new TabGuard("journal", store, tab, () -> lost.add(tab.tab())).claim(answers::add);
        pass(1);
    }

    private void pass(double ms) {
        browser.events.runUntil(browser.events.now() + ms);
    }
}
