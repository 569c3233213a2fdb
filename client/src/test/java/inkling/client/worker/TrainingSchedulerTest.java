package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.analysis.WeightImages;
import inkling.client.Fixtures;
import inkling.client.js.ManualEventLoop;
import inkling.client.protocol.TrainingEvent;
import inkling.client.protocol.TrainingEvent.Fingerprinted;
import inkling.client.protocol.TrainingEvent.Progressed;
import inkling.client.protocol.TrainingEvent.Recorded;
import inkling.client.results.RunProgress;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TrainingSchedulerTest {
    private final ManualEventLoop events = new ManualEventLoop(0.5);
    private final List<RuntimeException> failures = new ArrayList<>();
    private final TrainingScheduler scheduler = new TrainingScheduler(events, failures::add);
    private final TrainingRun run = JavaTrainer.newRun(Fixtures.small(200), Fixtures.data(), InitialWeights.SEED);
    private final List<TrainingEvent> told = new ArrayList<>();

    @Test
    void theFirstRecordingIsTakenBeforeAnybodyTrains() {
        prepare();
        events.runAll();
        assertEquals(List.of(0), recordedSteps());
        assertEquals(0, run.step());
        assertFalse(newest().playing());
    }

    @Test
    void atFullSpeedTheRunComesToItsEndAndIsTold() {
        prepare();
        scheduler.play();
        events.runAll();
        assertTrue(newest().over());
        assertFalse(newest().playing());
        assertEquals(51, recordedSteps().size());
        assertEquals(List.of(run.parameters().fingerprint()), fingerprints());
    }

    @Test
    void noSliceIsMuchLongerThanTwentyMilliseconds() {
        prepare();
        scheduler.play();
        while (!events.isIdle()) {
            assertTrue(events.runNext() <= 22);
        }
    }

    @Test
    void pausedItTakesNoStepUntilItGoesOn() {
        playAtAHundredStepsASecond();
        events.runUntil(500);
        scheduler.pause();
        int step = run.step();
        assertEquals(step, newest().step());
        events.runUntil(5000);
        assertEquals(step, run.step());
        scheduler.play();
        events.runUntil(5500);
        assertEquals(step + 50, run.step(), 5, "what was missed is not caught up with");
    }

    @Test
    void atAPaceItTakesSoManyStepsASecond() {
        playAtAHundredStepsASecond();
        events.runUntil(1000);
        assertEquals(100, run.step(), 5);
        assertTrue(newest().playing());
        assertEquals(100, newest().stepsPerSecond(), 10);
    }

    @Test
    void anotherPaceIsHeededAtOnceAlsoWhereTheNextStepWasFarAway() {
        prepare();
        scheduler.setPace(1);
        scheduler.play();
        events.runUntil(100);
        assertEquals(1, run.step());
        scheduler.setPace(Double.POSITIVE_INFINITY);
        events.runUntil(200);
        assertTrue(run.step() > 10, () -> "step " + run.step());
    }

    @Test
    void stepsThatAreAskedForAreTakenAtOnceAndItRestsThen() {
        prepare();
        scheduler.play();
        scheduler.step(7);
        assertEquals(7, run.step());
        events.runUntil(1000);
        assertEquals(7, run.step());
        scheduler.step(1_000_000);
        assertEquals(200, run.step());
    }

    @Test
    void whatFailsIsToldAndTheRunStands() {
        scheduler.prepare(run, reporter(() -> {
            throw new IllegalStateException("Another run has taken this one's memory.");
        }));
        scheduler.play();
        events.runUntil(100);
        assertEquals("Another run has taken this one's memory.", failures.get(0).getMessage());
        assertEquals(1, failures.size());
        assertFalse(newest().playing());
        assertTrue(events.isIdle());
    }

    @Test
    void whatIsLetGoTakesNoMoreSteps() {
        prepare();
        scheduler.play();
        scheduler.discard();
        events.runAll();
        assertEquals(0, run.step());
        scheduler.pause(); // says nothing
        String message = String.valueOf(
                assertThrows(IllegalStateException.class, scheduler::play).getMessage());
        assertEquals("There is no run yet.", message);
    }

    private void prepare() {
        scheduler.prepare(run, reporter(() -> WeightImages.product(run.parameters())));
    }

    private void playAtAHundredStepsASecond() {
        prepare();
        scheduler.setPace(100);
        scheduler.play();
    }

    private Reporter reporter(Supplier<float[]> product) {
        return new Reporter(run, product, 7, told::add);
    }

    private List<Integer> recordedSteps() {
        return told.stream()
                .filter(Recorded.class::isInstance)
                .map(event -> ((Recorded) event).recording().step())
                .toList();
    }

    private List<String> fingerprints() {
        return told.stream()
                .filter(Fingerprinted.class::isInstance)
                .map(event -> ((Fingerprinted) event).fingerprint())
                .toList();
    }

    private RunProgress newest() {
        List<RunProgress> all = told.stream()
                .filter(Progressed.class::isInstance)
                .map(event -> ((Progressed) event).now())
                .toList();
        return all.get(all.size() - 1);
    }
}
