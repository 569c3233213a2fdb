package inkling.client.pad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.analysis.Contributions;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Network;
import inkling.nn.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WhySumTest {
    /** Units 0 .. 4 contribute −1, 2, −3, 4 and 0.5 to the digit 0, whose bias is 0.25. */
    private final Contributions contributions = contributions(new double[] {-1, 2, -3, 4, 0.5}, 0.25);

    @Test
    void thoseUnitsAreShownThatSayMostAndTheOthersTogether() {
        WhySum sum = WhySum.of(contributions, 3, -1);
        assertArrayEquals(new int[] {3, 2, 1}, sum.units());
        assertArrayEquals(new double[] {4, -3, 2}, sum.parts());
        assertEquals(4, sum.largest());
        assertEquals(2, sum.others());
        assertArrayEquals(new double[] {4, -3, 2, -0.5, 0.25}, sum.rounded(), 1e-9);
    }

    @Test
    void whatIsShownAddsUpToTheLogitThatIsShown() {
        WhySum sum = WhySum.of(contributions(new double[] {0.004, 0.004, 0.004}, 0.004), 2, -1);
        assertEquals(0.02, sum.logit());
        assertEquals(sum.logit(), Arrays.stream(sum.rounded()).sum(), 1e-9);
    }

    @Test
    void theChosenUnitIsShownAlsoWhereItSaysLittle() {
        WhySum sum = WhySum.of(contributions, 3, 4);
        assertArrayEquals(new int[] {3, 2, 4}, sum.units());
        assertArrayEquals(new double[] {4, -3, 0.5, 1, 0.25}, sum.rounded(), 1e-9);
        assertArrayEquals(new int[] {3, 2, 1}, WhySum.of(contributions, 3, 2).units());
    }

    @Test
    void ofASmallNetworkAllUnitsAreShown() {
        WhySum sum = WhySum.of(contributions, 8, -1);
        assertEquals(5, sum.units().length);
        assertEquals(0, sum.others());
        assertEquals(0, sum.rounded()[5], 1e-9);
    }

    @Test
    void whereNoUnitSaysAnythingNothingIsDividedByZero() {
        assertEquals(0, 0 / WhySum.of(contributions(new double[2], 0), 8, -1).largest());
    }

    private static Contributions contributions(double[] ofUnits, double bias) {
        Parameters p = Parameters.zeros(new Architecture(ofUnits.length, Activation.SIGMOID, true));
        double[] hidden = new double[ofUnits.length];
        double[] logits = new double[10];
        logits[0] = bias;
        p.b2()[0] = bias;
        for (int h = 0; h < ofUnits.length; h++) {
            hidden[h] = 1;
            p.w2()[h][0] = ofUnits[h];
            logits[0] += ofUnits[h];
        }
        return Contributions.of(p, new Network.Reading(hidden, logits, new double[10]), 0);
    }
}
