package inkling.client.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TrainingSpeedTest {
    @Test
    void aRunThatIsWatchedTakesFifteenSeconds() {
        assertEquals(16_000, TrainingSpeed.WATCH.stepsPerSecond(240_000));
    }

    @Test
    void aVeryShortOneTakesAStepASecond() {
        assertEquals(1, TrainingSpeed.WATCH.stepsPerSecond(3));
    }

    @Test
    void theOthersDoNotDependOnTheRun() {
        assertEquals(100, TrainingSpeed.HUNDRED.stepsPerSecond(240_000));
        assertEquals(Double.POSITIVE_INFINITY, TrainingSpeed.FULL.stepsPerSecond(3));
    }

    @Test
    void eachIsFoundByItsKeyAndOthersAreRefused() {
        for (TrainingSpeed speed : TrainingSpeed.values()) {
            assertEquals(speed, TrainingSpeed.of(speed.key()));
        }
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> TrainingSpeed.of("7"))
                .getMessage());
        assertEquals("there is no pace 7", message);
    }
}
