package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final Throttle throttle = new Throttle(50);

    @Test
    void theFirstIsDueAtOnce() {
        assertTrue(throttle.isDue(0));
    }

    @Test
    void theNextIsDueWhenTheIntervalHasPassedSinceTheOneBefore() {
        throttle.isDue(100);
        assertFalse(throttle.isDue(149.9));
        assertTrue(throttle.isDue(150));
        assertFalse(throttle.isDue(190));
        assertTrue(throttle.isDue(200));
    }
}
