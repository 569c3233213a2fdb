package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;

class AnalysisTest {
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

    @Test
    void picturesAreTheProductOfTheWeights() {
        Parameters p = Parameters.random(new Architecture(5, Activation.SIGMOID, false), 1);
        float[] pictures = WeightImages.product(p);
        double expected = 0;
        for (int h = 0; h < 5; h++) {
            expected += p.w1()[300][h] * p.w2()[h][7];
        }
        assertEquals(7840, pictures.length);
        assertEquals((float) expected, pictures[7 * 784 + 300]);
    }
}
