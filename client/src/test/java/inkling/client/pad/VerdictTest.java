package inkling.client.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.nn.Network.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void aSureReadingIsItsDigit() {
        assertEquals(new Verdict(7, "7", "", "Read as 7, 98 %"), Verdict.of(reading(7, 0.98, 1)));
    }

    @Test
    void aWeakOneNamesTheRunnerUp() {
        assertEquals(
                new Verdict(7, "7", "weak: or 1?", "Read as 7, 60 %, weak: or 1?"), Verdict.of(reading(7, 0.6, 1)));
    }

    @Test
    void withoutADrawingThereIsNothingToRead() {
        assertEquals(new Verdict(-1, "…", "", ""), Verdict.of(null));
    }

    @Test
    void whereTwoDigitsShareTheHighestProbabilityNoneIsRead() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertEquals(new Verdict(-1, "?", "", ""), Verdict.of(new Reading(new double[0], new double[10], tenths)));
    }

    @Test
    void ofANetworkThatHasDivergedNothingIsSaidInNumbers() {
        double[] none = new double[10];
        Arrays.fill(none, Double.NaN);
        assertEquals(new Verdict(-1, "?", "", ""), Verdict.of(new Reading(new double[0], none, none)));
    }

    /** A reading of a digit, with the rest of the probability on another. */
    private static Reading reading(int digit, double probability, int other) {
        double[] probabilities = new double[10];
        double[] logits = new double[10];
        Arrays.fill(logits, -9);
        probabilities[digit] = probability;
        probabilities[other] = 1 - probability;
        logits[digit] = 2;
        logits[other] = 1;
        return new Reading(new double[0], logits, probabilities);
    }
}
