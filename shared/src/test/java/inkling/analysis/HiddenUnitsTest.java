package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;

class HiddenUnitsTest {
    private final Parameters p = Parameters.zeros(new Architecture(4, Activation.RELU, false));

    @Test
    void normIsThatOfTheColumnOfW1() {
        p.w1()[0][1] = 3;
        p.w1()[783][1] = -4;
        p.w1()[5][2] = 9;
        assertArrayEquals(new double[] {0, 5, 9, 0}, HiddenUnits.of(p).norm());
    }

    @Test
    void aUnitVotesForTheDigitOfItsLargestWeight() {
        p.w2()[0][7] = 3;
        p.w2()[0][2] = -4; // larger, but against
        p.w2()[1][9] = 1;
        p.w2()[1][8] = 1; // of equal ones the smaller digit
        HiddenUnits units = HiddenUnits.of(p);
        assertArrayEquals(new int[] {7, 8, 0, 0}, units.vote());
        assertArrayEquals(new double[] {3, 1, 0, 0}, units.voteWeight());
        assertEquals(5, units.outgoingNorm()[0]);
    }

    @Test
    void ordersByNorm() {
        p.w1()[10] = new double[] {1, -3, 3, 2};
        HiddenUnits units = HiddenUnits.of(p);
        assertArrayEquals(new int[] {1, 2, 3, 0}, units.order(HiddenUnits.Order.NORM));
        assertArrayEquals(new int[] {0, 1, 2, 3}, units.order(HiddenUnits.Order.INDEX));
    }

    @Test
    void ordersByVoteAndWithinADigitByWeight() {
        p.w2()[0][7] = 2;
        p.w2()[1][3] = 1;
        p.w2()[2][7] = 5;
        p.w2()[3][3] = 1;
        assertArrayEquals(new int[] {1, 3, 2, 0}, HiddenUnits.of(p).order(HiddenUnits.Order.VOTE));
    }
}
