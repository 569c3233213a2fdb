package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialQueueTest {
    private static final Timestamp NOW = new Timestamp("2026-01-01T00:00:00Z", 0);

    private final List<Hyperparameters> trials =
            Grid.at(Fixtures.small(Activation.SIGMOID, false)).withSeeds(4).points();
    private final Hyperparameters first = trials.get(0);
    private final Hyperparameters second = trials.get(1);
    private final Journal journal = new Journal(Fixtures.DATA_SHA256);
    private final List<TrialRecord> log = new ArrayList<>();
    private final TrialQueue queue = new TrialQueue(event -> {
        journal.add(event);
        log.add(event);
    });

    @BeforeEach
    void search() {
        queue.search(journal, trials);
    }

    @Test
    void givesEachTrialOnceInTheirOrder() {
        assertEquals(trials, begun());
        assertNull(queue.begin(NOW));
        assertEquals(Set.copyOf(trials), queue.running());
        assertEquals(List.of(TrialState.RUNNING), states(first));
    }

    @Test
    void whatHasAResultIsNotRunAgain() {
        journal.add(done(second));
        queue.refill();
        assertEquals(List.of(first, trials.get(2), trials.get(3)), begun());
        assertEquals(1, queue.finished());
    }

    @Test
    void whatWasInterruptedStoppedOrFailedBeforeIsDue() {
        journal.add(TrialRecord.running(journal.key(first), first, NOW.at()));
        journal.add(TrialRecord.stopped(journal.key(second), second, NOW.at()));
        journal.add(TrialRecord.failed(journal.key(trials.get(2)), trials.get(2), "no memory", NOW.at()));
        queue.refill();
        assertEquals(trials, begun());
    }

    @Test
    void resultsAreInTheOrderOfTheTrialsWhateverEndedFirst() {
        begun();
        for (int i = trials.size() - 1; i >= 0; i--) {
            assertTrue(queue.finish(done(trials.get(i)), NOW));
        }
        assertEquals(
                trials,
                queue.results().stream().map(TrialRecord::hyperparameters).toList());
        assertEquals(4, queue.finished());
        assertTrue(queue.isOver());
    }

    @Test
    void theBestIsOfThoseThatHaveEndedWell() {
        journal.add(Fixtures.done(first, "1110000000"));
        queue.refill();
        assertEquals(0.3, queue.best());
        queue.finish(Fixtures.done(second, "1111100000"), NOW);
        queue.finish(Fixtures.entry(trials.get(2), Status.COLLAPSED, 0.5, "1111111111"), NOW);
        assertEquals(0.5, queue.best());
    }

    @Test
    void oneThatFailsIsTriedOnceMoreBeforeTheOthers() {
        queue.begin(NOW);
        assertTrue(queue.fail(first, "no memory", NOW));
        assertEquals(first, queue.begin(NOW));
        queue.finish(done(first), NOW);
        assertEquals(List.of(), List.copyOf(queue.failed()));
        assertEquals(List.of(TrialState.RUNNING, TrialState.RUNNING, TrialState.DONE), states(first));
    }

    @Test
    void oneThatFailsTwiceIsLeftOutUntilTheSearchIsStartedAgain() {
        queue.begin(NOW);
        queue.fail(first, "no memory", NOW);
        queue.begin(NOW);
        assertFalse(queue.fail(first, "no memory", NOW));
        assertEquals(List.of(TrialState.RUNNING, TrialState.RUNNING, TrialState.FAILED), states(first));
        queue.refill();
        assertEquals(trials.subList(1, 4), begun());
        assertEquals(0, queue.finished());
        trials.subList(1, 4).forEach(trial -> queue.finish(done(trial), NOW));
        assertTrue(queue.isOver());
        queue.start();
        assertEquals(List.of(first), begun());
        assertTrue(queue.fail(first, "no memory", NOW), "it may fail once in each session");
    }

    @Test
    void aFailureIsForgottenWhenTheResultComesFromElsewhere() {
        queue.begin(NOW);
        queue.fail(first, "no memory", NOW);
        queue.begin(NOW);
        queue.fail(first, "no memory", NOW);
        journal.add(done(first));
        queue.refill();
        assertEquals(List.of(), List.copyOf(queue.failed()));
        assertEquals(1, queue.finished());
    }

    @Test
    void stoppedItGivesBackWhatIsRunningAndSaysSo() {
        queue.begin(NOW);
        queue.finish(done(first), NOW);
        queue.begin(NOW);
        queue.stop(NOW);
        assertEquals(Set.of(), queue.running());
        assertEquals(List.of(TrialState.RUNNING, TrialState.STOPPED), states(second));
        assertEquals(trials.subList(1, 4), begun());
    }

    @Test
    void abandonedItSaysNothing() {
        queue.begin(NOW);
        queue.abandon(NOW);
        assertEquals(List.of(TrialState.RUNNING), states(first));
        assertEquals(trials, List.copyOf(queue.due()));
    }

    @Test
    void aResultThatComesTwiceIsJournaledOnce() {
        queue.begin(NOW);
        assertTrue(queue.finish(done(first), NOW));
        assertFalse(queue.finish(done(first), NOW));
        assertEquals(List.of(TrialState.RUNNING, TrialState.DONE), states(first));
        assertEquals(1, queue.finished());
    }

    @Test
    void aResultOfATrialThatIsDueTakesItsPlace() {
        assertTrue(queue.finish(done(second), NOW));
        assertEquals(List.of(first, trials.get(2), trials.get(3)), begun());
    }

    @Test
    void aResultOfOtherDataIsRefused() {
        TrialRecord foreign =
                TrialRecord.finished("0".repeat(64), first, Fixtures.result(Status.DONE, 0.5, "1"), 1, NOW.at());
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> queue.finish(foreign, NOW))
                .getMessage());
        assertTrue(message.endsWith("is of other data or another version of the trainer"), message);
        assertEquals(List.of(), log);
    }

    @Test
    void moreTrialsJoinWhileSomeAreRunning() {
        List<Hyperparameters> more =
                Grid.at(Fixtures.small(Activation.SIGMOID, false)).withSeeds(6).points();
        queue.begin(NOW);
        queue.search(journal, more);
        assertEquals(more.subList(1, 6), begun());
    }

    @Test
    void whatIsRunningCannotBeLeftOut() {
        queue.begin(NOW);
        assertThrows(IllegalArgumentException.class, () -> queue.search(journal, List.of(second)));
        assertThrows(IllegalArgumentException.class, () -> queue.search(journal, List.of(first, first)));
    }

    @Test
    void nothingIsBegunThatCannotBeJournaled() {
        TrialQueue broken = new TrialQueue(event -> {
            throw new IllegalStateException("disk full");
        });
        broken.search(journal, trials);
        assertThrows(IllegalStateException.class, () -> broken.begin(NOW));
        assertEquals(Set.of(), broken.running());
    }

    @Test
    void itsShareCountsWhatIsUnderWay() {
        queue.begin(NOW);
        queue.begin(NOW);
        queue.finish(done(first), NOW);
        queue.progress(second, 0.5, NOW);
        assertEquals(1.5 / 4, queue.share());
        queue.progress(first, 0.7, NOW); // late news
        assertEquals(1.5 / 4, queue.share());
    }

    private List<Hyperparameters> begun() {
        List<Hyperparameters> begun = new ArrayList<>();
        for (Hyperparameters next = queue.begin(NOW); next != null; next = queue.begin(NOW)) {
            begun.add(next);
        }
        return begun;
    }

    private static TrialRecord done(Hyperparameters trial) {
        return Fixtures.done(trial, "1011011101");
    }

    private List<TrialState> states(Hyperparameters trial) {
        return log.stream()
                .filter(event -> event.hyperparameters().equals(trial))
                .map(TrialRecord::state)
                .toList();
    }

    @Test
    void itIsOverWhenNothingIsDueAndNothingRuns() {
        assertFalse(queue.isOver());
        begun();
        assertFalse(queue.isOver(), "all are running");
    }

    @Test
    void whatAThreadBringsIsNewsOnce() {
        queue.begin(NOW);
        Trial.Result result = done(first).requireResult();
        assertTrue(queue.finish(first, result, 2.5, NOW));
        assertFalse(queue.finish(first, result, 2.5, NOW));
        assertEquals(2.5, log.get(1).seconds());
    }

    @Test
    void thoseThatHaveFailedTwiceAreListedWithTheReason() {
        queue.begin(NOW);
        queue.fail(first, "no memory", NOW);
        queue.begin(NOW);
        queue.fail(first, "still none", NOW);
        assertEquals(
                List.of("still none"),
                queue.failed().stream().map(TrialRecord::error).toList());
    }

    @Test
    void theTimeLeftFollowsWhatIsRunning() {
        queue.begin(at(0));
        queue.progress(first, 0.5, at(10));
        assertEquals(10 + 3 * 20, queue.secondsLeft(1, at(10), Double.NaN), 1e-9);
        queue.finish(done(first), at(20));
        assertEquals(3 * 20, queue.secondsLeft(1, at(20), Double.NaN), 1e-9);
        assertEquals(3, queue.resultsPerMinute(at(20)), 1e-9);
    }

    @Test
    void whatHasFailedOrWasGivenUpTakesItsTimeAnew() {
        queue.begin(at(0));
        queue.progress(first, 0.5, at(10));
        queue.fail(first, "no memory", at(10));
        assertEquals(4 * 20, queue.secondsLeft(1, at(10), Double.NaN), 1e-9);
        queue.begin(at(10));
        queue.abandon(at(10));
        assertEquals(4 * 20, queue.secondsLeft(1, at(1000), Double.NaN), 1e-9);
    }

    @Test
    void afterItWasGivenUpItsClockStands() {
        queue.begin(at(0));
        queue.finish(done(first), at(20));
        queue.begin(at(20));
        queue.abandon(at(30));
        assertEquals(2, queue.resultsPerMinute(at(1000)), 1e-9); // one in 30 s
    }

    private static Timestamp at(double seconds) {
        return new Timestamp("2026-01-01T00:00:00Z", seconds);
    }
}
