package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Network;
import inkling.nn.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightImagesTest {
    private final Parameters p = Parameters.random(new Architecture(5, Activation.RELU, true), 1);
    private final double[] x = Standardization.MNIST.apply(Fixtures.images(4).image(3)); // (784)

    @Test
    void picturesAreTheProductOfTheWeights() {
        float[] pictures = WeightImages.product(p);
        double expected = 0;
        for (int h = 0; h < 5; h++) {
            expected += p.w1()[300][h] * p.w2()[h][7];
        }
        assertEquals(7840, pictures.length);
        assertEquals(expected, pictures[7 * 784 + 300], 1e-6);
    }

    /** 1, 2, 3 and 4 are where a sum of its own begins; 7 is none of their multiples. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 275})
    void theProductIsSummedInFloatAsInTheKernel(int hiddenUnits) {
        Parameters some = Parameters.random(new Architecture(hiddenUnits, Activation.SIGMOID, false), 2);
        float[] pictures = WeightImages.product(some);
        for (int k = 0; k < 10; k++) {
            for (int j = 0; j < 784; j++) {
                float[] sums = new float[4]; // of every fourth hidden unit
                for (int h = 0; h < hiddenUnits; h++) {
                    sums[h % 4] += (float) some.w1()[j][h] * (float) some.w2()[h][k];
                }
                assertEquals((sums[0] + sums[1]) + (sums[2] + sums[3]), pictures[k * 784 + j]);
            }
        }
    }

    @Test
    void aUnitIsAColumnOfW1() {
        float[] picture = WeightImages.unit(p, 3);
        assertEquals(784, picture.length);
        assertEquals((float) p.w1()[300][3], picture[300]);
    }

    @Test
    void aUnitsPictureTimesTheInputAddsUpToItsInput() {
        double[] hidden = new Network(p).forward(x).hidden(); // with ReLU the input itself, if it is positive
        int active = 0;
        for (int h = 0; h < 5; h++) {
            double sum = sum(WeightImages.unitTimesInput(p, h, x)) + p.b1()[h];
            assertEquals(hidden[h], Math.max(0, sum), 1e-5);
            active += sum > 0.1 ? 1 : 0;
        }
        assertTrue(active > 0);
    }

    @Test
    void theProductTimesTheInputAddsUpToTheLogitWithoutActivation() {
        for (int k = 0; k < 10; k++) {
            double logit = 0;
            for (int h = 0; h < 5; h++) {
                logit += sum(WeightImages.unitTimesInput(p, h, x)) * p.w2()[h][k];
            }
            assertEquals(logit, sum(WeightImages.productTimesInput(p, k, x)), 1e-5);
        }
    }

    @Test
    void eachPixelOfTheProductCountsTimesItsInput() {
        float[] product = WeightImages.product(p);
        float[] expected = new float[784];
        for (int j = 0; j < 784; j++) {
            expected[j] = (float) (product[7 * 784 + j] * x[j]);
        }
        assertArrayEquals(expected, WeightImages.productTimesInput(p, 7, x));
    }

    @Test
    void aColumnOfW2IsDrawnAsInThePaper() {
        assertEquals(new WeightImages.Shape(16, 17), WeightImages.w2Shape(275));
        assertEquals(new WeightImages.Shape(1, 1), WeightImages.w2Shape(1));
        assertEquals(new WeightImages.Shape(1, 3), WeightImages.w2Shape(3));
        assertEquals(new WeightImages.Shape(32, 32), WeightImages.w2Shape(1024));
    }

    @Test
    void lessThanARowOfW2IsLeftOut() {
        for (int hiddenUnits = 1; hiddenUnits <= 1024; hiddenUnits++) {
            WeightImages.Shape shape = WeightImages.w2Shape(hiddenUnits);
            int leftOut = hiddenUnits - shape.rows() * shape.columns();
            assertTrue(leftOut >= 0 && leftOut < shape.rows(), hiddenUnits + " as " + shape);
        }
    }

    private static double sum(float[] picture) {
        double sum = 0;
        for (float pixel : picture) {
            sum += pixel;
        }
        return sum;
    }
}
