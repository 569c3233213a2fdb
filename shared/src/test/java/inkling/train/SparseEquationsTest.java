package inkling.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.DenseStep;
import inkling.Fixtures;
import inkling.data.LabeledImages;
import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Network;
import inkling.nn.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The factored step is the dense step, exactly: its equations in double, written as plainly as {@link SparseNetwork} may
 * not be, against the paper's.
 */
class SparseEquationsTest {
    private static final double L2 = 1e-3;
    private static final double RATE = 0.01;

    private final LabeledImages images = Fixtures.dataset().training();
    private final Standardization standardization = Standardization.MNIST;
    private final double background = standardization.background();

    private double[][] v = {}; // (784 × H)
    private double[][] u = {}; // (H × 10)
    private double[] g = {}; // (H)
    private double[] columnSums = {}; // (H)
    private double[] hiddenBias = {}; // (H)
    private double[] outputBias = {}; // (10)
    private double alpha = 1;

    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 1", "SIGMOID, false, 4", "SIGMOID, true, 1", "SIGMOID, true, 4",
        "RELU, false, 1", "RELU, false, 4", "RELU, true, 1", "RELU, true, 4"
    })
    void threeHundredSparseStepsAreDenseSteps(Activation activation, boolean bias, int batchSize) {
        Architecture architecture = new Architecture(6, activation, bias);
        Parameters dense = Parameters.random(architecture, 5);
        start(dense);
        for (int t = 0; t < 300; t++) {
            int[] batch = new int[batchSize];
            for (int n = 0; n < batchSize; n++) {
                batch[n] = (7 * t + 13 * n) % images.size();
            }
            DenseStep.take(dense, images, batch, standardization, RATE, L2);
            step(architecture, batch);
        }
        assertTrue(DenseStep.distance(dense, parameters(architecture)) < 1e-9);
    }

    private void start(Parameters p) {
        Parameters copy = DenseStep.copy(p);
        v = copy.w1();
        u = copy.w2();
        hiddenBias = copy.b1();
        outputBias = copy.b2();
        g = new double[hiddenBias.length];
        columnSums = new double[hiddenBias.length];
        for (double[] row : v) {
            add(columnSums, 1, row);
        }
    }

    private void step(Architecture architecture, int[] batch) {
        int units = architecture.hiddenUnits();
        double[][] hidden = new double[batch.length][units]; // A1
        double[][] delta1 = new double[batch.length][units];
        double[][] delta2 = new double[batch.length][10];
        for (int n = 0; n < batch.length; n++) {
            // Z1 = α·(sV + b·colsum V + (784·b + Σs)·g + v); all else from the readable network with the same weights
            Network.Reading reading =
                    new Network(parameters(architecture)).forward(standardization.apply(images.image(batch[n])));
            double[] z1 = new double[units];
            double inkSum = 0;
            for (int j = 0; j < 784; j++) {
                double s = images.pixel(batch[n], j) * standardization.perGreyLevel();
                add(z1, s, v[j]);
                inkSum += s;
            }
            for (int h = 0; h < units; h++) {
                double sum = z1[h] + background * columnSums[h] + (784 * background + inkSum) * g[h] + hiddenBias[h];
                hidden[n][h] = activate(architecture.activation(), alpha * sum);
                assertTrue(Math.abs(hidden[n][h] - reading.hidden()[h]) < 1e-9);
            }
            delta2[n] = reading.probabilities();
            delta2[n][images.label(batch[n])] -= 1;
            for (int h = 0; h < units; h++) {
                double a = hidden[n][h];
                double slope = architecture.activation() == Activation.SIGMOID ? a * (1 - a) : a > 0 ? 1 : 0;
                for (int k = 0; k < 10; k++) {
                    delta1[n][h] += alpha * u[h][k] * delta2[n][k] * slope;
                }
            }
        }
        alpha *= 1 - 2 * L2 * RATE;
        for (int n = 0; n < batch.length; n++) {
            update(architecture, batch[n], hidden[n], delta1[n], delta2[n], RATE / (alpha * batch.length));
        }
    }

    private void update(
            Architecture architecture, int image, double[] hidden, double[] delta1, double[] delta2, double epsilon) {
        double inkSum = 0;
        for (int j = 0; j < 784; j++) {
            double s = images.pixel(image, j) * standardization.perGreyLevel();
            add(v[j], -epsilon * s, delta1);
            inkSum += s;
        }
        add(g, -epsilon * background, delta1);
        add(columnSums, -epsilon * inkSum, delta1);
        for (int h = 0; h < hidden.length; h++) {
            add(u[h], -epsilon * hidden[h], delta2);
        }
        if (architecture.bias()) {
            add(hiddenBias, -epsilon, delta1);
            add(outputBias, -epsilon, delta2);
        }
    }

    /** W1 = α·(V + 1⊗g), W2 = α·U, b1 = α·v, b2 = α·u. */
    private Parameters parameters(Architecture architecture) {
        Parameters p = Parameters.zeros(architecture);
        for (int j = 0; j < 784; j++) {
            add(p.w1()[j], alpha, v[j]);
            add(p.w1()[j], alpha, g);
        }
        for (int h = 0; h < u.length; h++) {
            add(p.w2()[h], alpha, u[h]);
        }
        add(p.b1(), alpha, hiddenBias);
        add(p.b2(), alpha, outputBias);
        return p;
    }

    private static double activate(Activation activation, double z) {
        return activation == Activation.SIGMOID ? 1 / (1 + Math.exp(-z)) : Math.max(0, z);
    }

    private static void add(double[] sum, double factor, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * row[i];
        }
    }
}
