package inkling.client.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Hyperparameters PAPER = Preset.PAPER_BEST.hyperparameters();

    private static Recording recording(int step, int percent) {
        Evaluation evaluation = new Evaluation(1, percent, 100);
        return new Recording(step, 0.05, 0, evaluation, evaluation);
    }

    private static Curves curves(List<Recording> recordings, List<Recording> before) {
        return Curves.of(PAPER, recordings, before, e -> Math.round(100 * e.accuracy()));
    }

    @Test
    void theRunAndTheOneBeforeAreJoinedOverAllTheirSteps() {
        Curves curves = curves(List.of(recording(0, 10), recording(5000, 90)), List.of(recording(4800, 80)));
        assertArrayEquals(new double[] {0, 4800, 5000, 9600}, Arrays.copyOf(curves.steps(), 4));
        assertArrayEquals(new double[] {10, Double.NaN, 90}, Arrays.copyOf(curves.validation(), 3));
        assertEquals(80, curves.before()[1]);
        assertArrayEquals(new int[] {0, -1, 1, -1}, Arrays.copyOf(curves.own(), 4));
        assertEquals(0.05, curves.learningRate()[0]);
    }

    @Test
    void theNearestStepIsFound() {
        Curves curves = curves(List.of(), List.of());
        assertEquals(1, curves.nearest(4_900));
        assertEquals(50, curves.nearest(1e9));
        assertEquals(0, curves.nearest(-5));
    }

    @Test
    void theAxisHasTheValuesBetweenTwoSteps() {
        Curves curves = curves(List.of(recording(0, 10), recording(120_000, 96), recording(240_000, 98)), List.of());
        assertEquals(Axis.linear(96, 98, " %"), curves.axis(100_000, 240_000, false, " %"));
        assertEquals(0, curves.axis(0, 240_000, false, " %").low());
    }

    @Test
    void theShareAxisBeginsALittleBelowWhatCameAfterTheFirstTenth() {
        List<Recording> whole = List.of(recording(0, 10), recording(120_000, 96), recording(240_000, 98));
        assertEquals(93, curves(whole, List.of()).lowestShare());
        List<Recording> early = List.of(recording(0, 10), recording(9_600, 52));
        assertEquals(49, curves(early, List.of()).lowestShare());
        assertEquals(0, curves(List.of(), List.of()).lowestShare());
    }
}
