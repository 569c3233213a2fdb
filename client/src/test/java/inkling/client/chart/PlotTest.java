package inkling.client.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlotTest {
    private final Axis y = Axis.linear(0, 10, "");

    /** Curves in x 50 .. 150 and y 8 .. 108. */
    private final Plot plot = new Plot(Axis.linear(0, 100, ""), y, 160, 132, 50, 10);

    @Test
    void aCurveLeadsFromPointToPointOverWhatIsMissing() {
        plot.curve("training", new double[] {0, 50, 100}, new double[] {0, Double.NaN, 10}, y);
        assertTrue(plot.svg("").contains("<path class='training' d='M50 108L150 8h0'/>"), plot.svg(""));
    }

    @Test
    void dotsLieOnTheirPoints() {
        plot.dots("training", new double[] {0, 50}, new double[] {10, 5});
        assertTrue(plot.svg("").contains("<path class='training dots' d='M50 8h0M100 58h0'/>"), plot.svg(""));
    }

    @Test
    void aCurveWithoutPointsIsNotDrawn() {
        plot.curve("before", new double[] {0}, new double[] {Double.NaN}, y);
        assertFalse(plot.svg("").contains("before"), plot.svg(""));
    }

    @Test
    void whatHasNoPlaceOnALogarithmicAxisLeavesTheCurveDownward() {
        Plot logarithmic = new Plot(Axis.linear(0, 1, ""), Axis.around(0.1, 1, true, ""), 160, 132, 50, 10);
        assertEquals(508, logarithmic.y(0));
    }

    @Test
    void aPixelIsAStepWithinTheAxis() {
        assertEquals(25, plot.value(75));
        assertEquals(0, plot.value(3));
        assertEquals(100, plot.value(155));
        assertEquals(75, plot.x(25));
    }

    @Test
    void anotherAxisStandsOnTheRightWithItsTitleAndTakesItsOwnCurves() {
        Axis rate = Axis.linear(0, 1, "");
        plot.axis(rate, "learning rate");
        plot.curve("rate", new double[] {0, 100}, new double[] {1, 0.5}, rate);
        String svg = plot.svg("");
        assertTrue(svg.contains("<text class='right' x='157' y='112'>0</text>"), svg);
        assertTrue(svg.contains(">learning rate</text>"), svg);
        assertTrue(svg.contains("<path class='rate' d='M50 8L150 58h0'/>"), svg);
    }

    @Test
    void aLevelGoesAcrossThePictureAndATextStandsWhereItIsPut() {
        plot.level("level", 5);
        plot.text("name", 7, 9, "paper");
        assertTrue(plot.svg("role='img'").contains("<path class='level' d='M50 58H150'/>"), plot.svg(""));
        assertTrue(plot.svg("").contains("<text class='name' x='7' y='9'>paper</text>"), plot.svg(""));
    }
}
