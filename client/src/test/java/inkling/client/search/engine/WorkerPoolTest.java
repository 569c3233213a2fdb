package inkling.client.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.Timestamp;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerPoolTest {
    private static final String AT = FakeWorker.AT;

    private final List<Hyperparameters> trials =
            Grid.at(Preset.QUICK.hyperparameters()).withSeeds(4).points();
    private final Journal journal = new Journal(Fixtures.DATA_SHA256);
    private final List<TrialRecord> log = new ArrayList<>();
    private final TrialQueue queue = new TrialQueue(event -> {
        journal.add(event);
        log.add(event);
    });
    private final List<FakeWorker> hired = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<TrialRecord> results = new ArrayList<>();
    private boolean isUnderWay;
    private double seconds;
    private final WorkerPool pool =
            new WorkerPool(queue, this::hire, 2, () -> new Timestamp(AT, seconds), new WorkerPool.Listener() {
                @Override
                public void changed() {}

                @Override
                public void underWay(boolean now) {
                    isUnderWay = now;
                }

                @Override
                public void finished(TrialRecord result) {
                    results.add(result);
                }

                @Override
                public void complain(String sentence) {
                    complaints.add(sentence);
                }
            });

    @BeforeEach
    void search() {
        queue.search(journal, trials);
    }

    @Test
    void setsAsManyToWorkAsAreWanted() {
        pool.run();
        assertEquals(2, hired.size());
        assertEquals(WorkerPool.State.RUNNING, pool.state());
        assertTrue(isUnderWay);
        hired.forEach(FakeWorker::load);
        assertEquals(trials.subList(0, 2), List.copyOf(queue.running()));
    }

    @Test
    void hiresNoMoreThanThereIsWorkFor() {
        queue.search(journal, trials.subList(0, 1));
        pool.run();
        assertEquals(1, hired.size());
    }

    @Test
    void aWorkerTakesTheNextTrialWhenItHasFinishedOne() {
        begin();
        hired.get(1).finish();
        assertEquals(trials.get(2), hired.get(1).trial());
        assertEquals(1, results.size());
    }

    @Test
    void restsWhenAllIsDone() {
        begin();
        finishAll();
        assertEquals(WorkerPool.State.RESTING, pool.state());
        assertEquals(4, queue.finished());
        assertEquals(List.of(), pool.workers());
        assertTrue(hired.stream().allMatch(worker -> worker.isTerminated()));
        assertEquals(false, isUnderWay);
    }

    @Test
    void doesNotBeginWhereNothingIsLeftToDo() {
        begin();
        finishAll();
        pool.run();
        assertEquals(WorkerPool.State.RESTING, pool.state());
        assertEquals(2, hired.size());
    }

    @Test
    void pausedItBeginsNothingAndGoesOnWhereItWas() {
        begin();
        pool.pause(true);
        hired.get(0).finish();
        assertEquals(null, hired.get(0).trial());
        assertTrue(hired.get(1).isResting());
        assertEquals(false, isUnderWay);
        pool.pause(false);
        assertEquals(trials.get(2), hired.get(0).trial());
        assertEquals(false, hired.get(1).isResting());
    }

    @Test
    void oneWhoJoinsInAPauseRestsToo() {
        begin();
        pool.pause(true);
        pool.setWanted(3);
        hired.get(2).load();
        assertTrue(hired.get(2).isResting());
        assertEquals(null, hired.get(2).trial());
    }

    @Test
    void stoppedItGivesUpWhatIsUnderWay() {
        begin();
        pool.stop();
        assertEquals(List.of(TrialState.RUNNING, TrialState.STOPPED), states(trials.get(0)));
        assertEquals(List.of(), pool.workers());
        pool.run();
        assertEquals(4, hired.size());
        hired.subList(2, 4).forEach(FakeWorker::load);
        assertEquals(trials.get(0), hired.get(2).trial());
    }

    @Test
    void whereAnotherTabHasTheJournalItLeavesWithoutAWord() {
        begin();
        int before = log.size();
        pool.leave();
        assertEquals(before, log.size());
        assertEquals(WorkerPool.State.RESTING, pool.state());
        assertTrue(isUnderWay, "what the journal says of that is the other tab's");
    }

    @Test
    void workersWhoAreTooManyFinishTheirTrialFirst() {
        begin();
        pool.setWanted(1);
        assertEquals(2, pool.workers().size());
        hired.get(0).finish();
        assertEquals(List.of(hired.get(1)), pool.workers());
        assertEquals(1, queue.running().size());
    }

    @Test
    void oneWorkerMoreJoins() {
        begin();
        pool.setWanted(3);
        hired.get(2).load();
        assertEquals(trials.get(2), hired.get(2).trial());
    }

    @Test
    void oneThatFailsIsReplacedAndItsTrialTriedOnceMore() {
        begin();
        hired.get(0).fail("out of memory");
        assertTrue(hired.get(0).isTerminated());
        hired.get(2).load();
        assertEquals(trials.get(0), hired.get(2).trial());
        assertEquals(List.of(), complaints);
    }

    @Test
    void aTrialThatFailsTwiceIsLeftOut() {
        begin();
        hired.get(0).fail("out of memory");
        hired.get(2).load();
        hired.get(2).fail("out of memory");
        assertEquals(List.of(TrialState.RUNNING, TrialState.RUNNING, TrialState.FAILED), states(trials.get(0)));
        assertTrue(complaints.get(0).endsWith(" has failed twice, and is left out: out of memory"), complaints.get(0));
        hired.get(3).load();
        finishAll();
        assertEquals(3, queue.finished());
        assertEquals(WorkerPool.State.RESTING, pool.state());
        pool.run();
        assertEquals(WorkerPool.State.RUNNING, pool.state(), "started again, it is tried again");
    }

    @Test
    void withoutAnyWorkerThatCanBeginItRests() {
        pool.run();
        hired.get(0).fail("not found");
        assertEquals(WorkerPool.State.RUNNING, pool.state());
        hired.get(1).fail("not found");
        assertEquals(WorkerPool.State.RESTING, pool.state());
        assertEquals("A search worker could not begin: not found", complaints.get(1));
        assertEquals(List.of(), log);
    }

    @Test
    void lateWordsOfAWorkerThatWasLetGoChangeNothing() {
        begin();
        FakeWorker gone = hired.get(0);
        gone.fail("out of memory");
        gone.fail("out of memory");
        assertEquals(List.of(), complaints);
        assertEquals(2, pool.workers().size());
    }

    @Test
    void howFarItIsAndHowLongItTakesFollowsFromThePoints() {
        begin();
        seconds = 10;
        hired.get(0).reach(0.5);
        hired.get(1).reach(0.5);
        assertEquals(0.25, queue.share());
        assertEquals(30, queue.secondsLeft(2, new Timestamp(AT, 10), Double.NaN), 1e-9);
    }

    @Test
    void theJournalHoldsAResultForEachTrialHoweverItWent() {
        begin();
        hired.get(1).finish();
        pool.stop();
        pool.run();
        hired.subList(2, 4).forEach(FakeWorker::load);
        finishAll();
        assertEquals(
                trials,
                queue.results().stream().map(TrialRecord::hyperparameters).toList());
        assertEquals(4, log.stream().filter(event -> event.state().isFinished()).count());
    }

    private TrialWorker hire(TrialWorker.Listener listener) {
        FakeWorker worker = new FakeWorker(listener);
        hired.add(worker);
        return worker;
    }

    private void begin() {
        pool.run();
        hired.forEach(FakeWorker::load);
    }

    private void finishAll() {
        for (int i = 0; i < trials.size(); i++) {
            for (TrialWorker worker : List.copyOf(pool.workers())) {
                if (worker.trial() != null) {
                    ((FakeWorker) worker).finish();
                }
            }
        }
    }

    private List<TrialState> states(Hyperparameters trial) {
        return log.stream()
                .filter(event -> event.hyperparameters().equals(trial))
                .map(TrialRecord::state)
                .toList();
    }
}
