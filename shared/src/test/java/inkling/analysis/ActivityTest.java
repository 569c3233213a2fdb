package inkling.analysis;

import static inkling.nn.Activation.RELU;
import static inkling.nn.Activation.SIGMOID;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActivityTest {
    private final Activity activity = new Activity(3);

    @Test
    void aReluUnitIsDeadIfItWasNeverAboveZero() {
        add(0, 0, 1);
        add(0, 1e-9, 1);
        assertTrue(activity.isDead(0, RELU));
        assertFalse(activity.isDead(1, RELU));
        assertFalse(
                activity.isDead(2, RELU)); // it does say the same to every image, but a ReLU unit can learn from that
    }

    @Test
    void aSigmoidUnitIsDeadIfItHardlyMoves() {
        add(0.995, 0.2, 0.5);
        add(0.999, 0.5, 0.52);
        add(1, 0.3, 0.505);
        assertTrue(activity.isDead(0, SIGMOID));
        assertFalse(activity.isDead(1, SIGMOID));
        assertFalse(activity.isDead(2, SIGMOID));
    }

    @Test
    void noUnitIsDeadBeforeAnImageWasSeen() {
        assertFalse(activity.isDead(0, RELU));
        assertFalse(activity.isDead(0, SIGMOID));
    }

    private void add(double... hidden) {
        activity.add(hidden);
    }
}
