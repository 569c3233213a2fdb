package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepPacerTest {
    private final StepPacer pace = new StepPacer();

    @Test
    void atFullSpeedThereIsAlwaysMoreToDoAndNothingToWaitFor() {
        pace.restart(0);
        assertEquals(Integer.MAX_VALUE, pace.due(0));
        assertEquals(0, pace.delay(5));
    }

    @Test
    void theFirstStepIsDueAtOnceAndTheNextASecondLater() {
        pace.set(1, 1000);
        assertEquals(1, pace.due(1000));
        pace.took(1, 0.1);
        assertEquals(0, pace.due(1000));
        assertEquals(1000, pace.delay(1000));
        assertEquals(1, pace.due(2000));
    }

    @Test
    void whatWasMissedWhilePausedIsNotCaughtUpWith() {
        pace.set(100, 0);
        pace.took(1, 0.1);
        pace.restart(60_000);
        assertEquals(1, pace.due(60_000));
    }

    @Test
    void aNewRunBeginsWithOneStepAtOnceAndDoublesWhileStepsAreQuick() {
        pace.newRun();
        assertEquals(1, pace.chunk());
        pace.took(1, 0);
        assertEquals(2, pace.chunk());
        pace.took(2, 0.02);
        assertEquals(4, pace.chunk());
    }

    @Test
    void oneSlowStepIsEnoughToTakeOneAtATime() {
        for (int i = 0; i < 20; i++) {
            pace.took(pace.chunk(), 0.002 * pace.chunk());
        }
        assertTrue(pace.chunk() > 1000);
        pace.took(1, 50);
        assertEquals(1, pace.chunk());
        pace.newRun();
        assertEquals(1, pace.chunk());
    }

    @Test
    void speedIsThatOfTheLastThreeSeconds() {
        pace.restart(1000);
        assertEquals(0, pace.stepsPerSecond());
        for (int i = 1; i <= 40; i++) {
            pace.took(i % 2 == 0 ? 0 : 1000, 100); // every other quarter of a second is spent on a recording
            pace.delay(1000 + 250 * i);
        }
        assertEquals(2000, pace.stepsPerSecond(), 200);
    }
}
