package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void wilsonIntervalOfThePapersAccuracy() {
        Interval interval = Interval.wilson95(4893, 5000);
        assertEquals(0.974206, interval.low(), 1e-6);
        assertEquals(0.982260, interval.high(), 1e-6);
    }

    @Test
    void wilsonIntervalStaysWithinZeroAndOne() {
        assertEquals(0, Interval.wilson95(0, 10).low());
        assertEquals(0.2775, Interval.wilson95(0, 10).high(), 1e-4);
        assertEquals(1, Interval.wilson95(10, 10).high(), 1e-12);
    }
}
