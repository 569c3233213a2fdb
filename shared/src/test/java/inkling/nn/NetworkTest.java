package inkling.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonObject;
import inkling.DenseStep;
import inkling.Fixtures;
import inkling.GoldenValues;
import inkling.data.LabeledImages;
import inkling.data.Standardization;
import inkling.nn.Network.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    private final LabeledImages images = Fixtures.images(GoldenValues.IMAGES);

    @ParameterizedTest
    @MethodSource("inkling.GoldenValues#gradients")
    void gradientAndProbabilitiesAreNumpys(JsonObject golden) {
        Network network = new Network(GoldenValues.start(GoldenValues.architecture(golden)));
        double[] x = input(GoldenValues.FIRST);
        double[] expected = golden.getArray("probabilities").stream()
                .mapToDouble(p -> ((Number) p).doubleValue())
                .toArray();
        assertArrayEquals(expected, network.forward(x).probabilities(), 1e-14);
        assertEquals(0, GoldenValues.distance(golden, network.gradient(x, images.label(GoldenValues.FIRST))), 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"0.949, true", "0.951, false"})
    void aReadingIsWeakBelow95PercentAndNamesTheRunnerUp(double probability, boolean isWeak) {
        double[] probabilities = new double[10];
        Arrays.fill(probabilities, 1e-6);
        probabilities[4] = probability;
        probabilities[1] = 1 - probability;
        double[] logits = Arrays.stream(probabilities).map(Math::log).toArray();
        Reading reading = new Reading(new double[1], logits, probabilities);
        assertEquals(4, reading.digit());
        assertEquals(1, reading.runnerUp());
        assertEquals(isWeak, reading.isWeak());
    }

    @ParameterizedTest
    @MethodSource("inkling.GoldenValues#cases")
    void stepsAreNumpys(JsonObject golden) {
        Parameters p = GoldenValues.start(GoldenValues.architecture(golden));
        for (int t = 0; t < golden.getInt("steps"); t++) {
            double rate = GoldenValues.LEARNING_RATE * Math.pow(0.9, t / 10_000.0);
            int[] batch = GoldenValues.batch(t, golden.getInt("batchSize"));
            DenseStep.take(p, images, batch, Standardization.MNIST, rate, GoldenValues.L2);
        }
        assertEquals(0, GoldenValues.distance(golden, p), 1e-12);
        assertEquals(golden.getDouble("l2Penalty"), GoldenValues.L2 * p.squaredNorm(), 1e-12);
        double loss = 0;
        int correct = 0;
        for (int i = 0; i < GoldenValues.IMAGES; i++) {
            Reading reading = new Network(p).forward(input(i));
            loss += Network.crossEntropy(reading, images.label(i)) / GoldenValues.IMAGES;
            correct += reading.digit() == images.label(i) ? 1 : 0;
        }
        assertEquals(golden.getDouble("crossEntropy"), loss, 1e-12);
        assertEquals(golden.getInt("accuracyCount"), correct);
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "SIGMOID, true", "RELU, false", "RELU, true"})
    void gradientAgreesWithCentralDifferences(Activation activation, boolean bias) {
        Parameters p = GoldenValues.start(new Architecture(7, activation, bias));
        Parameters gradient = new Network(p).gradient(input(5), images.label(5));
        for (int j = 0; j < 784; j += 13) {
            assertSlope(p, p.w1()[j], gradient.w1()[j]);
        }
        for (int h = 0; h < 7; h++) {
            assertSlope(p, p.w2()[h], gradient.w2()[h]);
        }
        if (bias) {
            assertSlope(p, p.b1(), gradient.b1());
            assertSlope(p, p.b2(), gradient.b2());
        }
    }

    /** Holds the gradient of each number in the row against the slope of the loss. */
    private void assertSlope(Parameters p, double[] row, double[] gradient) {
        double step = 1e-5;
        for (int i = 0; i < row.length; i++) {
            double value = row[i];
            row[i] = value + step;
            double above = lossOfImage5(p);
            row[i] = value - step;
            double below = lossOfImage5(p);
            row[i] = value;
            double slope = (above - below) / (2 * step);
            double size = Math.max(Math.abs(slope) + Math.abs(gradient[i]), 1e-4);
            assertTrue(Math.abs(slope - gradient[i]) / size < 1e-5, slope + " is not " + gradient[i]);
        }
    }

    private double lossOfImage5(Parameters p) {
        return Network.crossEntropy(new Network(p).forward(input(5)), images.label(5));
    }

    @Test
    void probabilitiesOfHugeLogitsStillSumToOne() {
        Parameters p = GoldenValues.start(new Architecture(7, Activation.RELU, false));
        p.addInPlace(1e6, DenseStep.copy(p));
        Reading reading = new Network(p).forward(input(3));
        assertEquals(1, Arrays.stream(reading.probabilities()).sum(), 1e-12);
        assertTrue(Double.isFinite(Network.crossEntropy(reading, 0)));
    }

    private double[] input(int i) {
        return Standardization.MNIST.apply(images.image(i));
    }
}
