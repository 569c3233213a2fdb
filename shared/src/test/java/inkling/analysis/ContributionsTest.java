package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.Fixtures;
import inkling.GoldenValues;
import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Network;
import inkling.nn.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionsTest {
    private static final double[] X =
            Standardization.MNIST.apply(Fixtures.images(4).image(3)); // (784)

    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "SIGMOID, true", "RELU, false", "RELU, true"})
    void biasAndUnitsAddUpToTheLogit(Activation activation, boolean bias) {
        Parameters p = GoldenValues.start(new Architecture(7, activation, bias));
        Network.Reading reading = new Network(p).forward(X);
        for (int k = 0; k < 10; k++) {
            Contributions contributions = Contributions.of(p, reading, k);
            double sum = contributions.bias();
            for (int h = 0; h < 7; h++) {
                sum += contributions.ofUnit(h);
            }
            assertEquals(reading.logits()[k], contributions.logit());
            assertEquals(contributions.logit(), sum, 1e-14);
        }
    }

    @Test
    void aUnitContributesItsActivationTimesItsWeight() {
        Contributions contributions = contributions(0, 0.5, -2, 0.25);
        assertEquals(-2, contributions.ofUnit(2));
        assertEquals(0.1, contributions.bias());
    }

    @Test
    void unitsAreInFallingOrderOfMagnitude() {
        assertArrayEquals(
                new int[] {2, 1, 3, 4, 0}, contributions(0, 0.5, -2, -0.5, 0.25).order());
    }

    @Test
    void unitsAndBiasAddUp() {
        Contributions contributions = contributions(0, 0.5, -2, -0.5, 0.25);
        assertEquals(contributions.logit(), 0.5 - 2 - 0.5 + 0.25 + contributions.bias(), 1e-15);
    }

    @Test
    void aTableOfARealReadingAddsUpInTheLastDigit() {
        Parameters p = Parameters.random(new Architecture(50, Activation.SIGMOID, true), 1);
        Contributions contributions = Contributions.of(p, new Network(p).forward(X), 6);
        double[] parts = new double[51];
        Arrays.setAll(parts, i -> i < 50 ? contributions.ofUnit(contributions.order()[i]) : contributions.bias());
        double[] shown = Rounding.rounded(parts, contributions.logit(), 2);
        assertEquals(
                Rounding.rounded(contributions.logit(), 2), Arrays.stream(shown).sum(), 1e-12);
    }

    /** Of digit 3, by units that are all at 0.5, with weights twice these contributions and a bias of 0.1. */
    private static Contributions contributions(double... ofUnits) {
        Parameters p = Parameters.zeros(new Architecture(ofUnits.length, Activation.SIGMOID, true));
        for (int h = 0; h < ofUnits.length; h++) {
            p.w2()[h][3] = 2 * ofUnits[h];
        }
        p.b2()[3] = 0.1;
        return Contributions.of(p, new Network(p).forward(X), 3);
    }
}
