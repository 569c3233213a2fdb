package inkling.client.paper;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunChartTest {
    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();

    @Test
    void itsLabelHasTheNumbersAtTheEnd() {
        String svg = chart(false, 990, 980).svg(Double.NaN);
        assertTrue(
                svg.contains("aria-label='Accuracy over steps. At the end: training 99.00 %, validation 98.00 %'"),
                svg);
        assertTrue(chart(true, 990, 980)
                .svg(Double.NaN)
                .contains("aria-label='Loss over steps. At the end: training 0.0500, validation 0.0700'"));
    }

    @Test
    void thePapersLevelIsDrawnIntoTheAccuracyAlone() {
        assertTrue(chart(false, 990, 980).svg(0.9824).contains(">paper 98.24 %</text>"));
        assertFalse(chart(false, 990, 980).svg(Double.NaN).contains(">paper"));
        assertFalse(chart(true, 990, 980).svg(0.9824).contains(">paper"));
    }

    @Test
    void theNamesOfTheLinesAreKeptApart() {
        assertTrue(distance(chart(false, 981, 980)) >= 28, "two lines of text");
        assertTrue(distance(chart(false, 980, 981)) <= -28, "and the better one stands above");
    }

    private RunChart chart(boolean isLoss, int training, int validation) {
        Recording last = new Recording(
                240_000, 0.05, 0, new Evaluation(0.05, training, 1000), new Evaluation(0.07, validation, 1000));
        Recording first = new Recording(0, 0.05, 0, new Evaluation(2.3, 100, 1000), new Evaluation(2.3, 100, 1000));
        return new RunChart(best, List.of(first, last), isLoss, 500);
    }

    /** How far the name of validation lies below that of training, in CSS pixels. */
    private static double distance(RunChart chart) {
        String svg = chart.svg(Double.NaN);
        return y(svg, "validation") - y(svg, "training");
    }

    private static double y(String svg, String name) {
        int end = svg.indexOf("'>" + name + "</text>");
        return Double.parseDouble(svg.substring(svg.lastIndexOf("y='", end) + 3, end));
    }
}
