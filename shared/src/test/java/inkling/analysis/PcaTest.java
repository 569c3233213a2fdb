package inkling.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.GoldenValues;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PcaTest {
    static Stream<JsonObject> matrices() {
        return GoldenValues.list("/pca.json", "matrices");
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void scoresAndSharesAreNumpys(JsonObject golden) {
        double[][] scores = doubles(golden.getArray("scores"));
        Pca pca = Pca.of(doubles(golden.getArray("rows")), scores.length);
        for (int i = 0; i < scores.length; i++) {
            assertArrayEquals(scores[i], pca.scores()[i], 1e-12);
            assertEquals(golden.getArray("explained").getDouble(i), pca.explained()[i], 1e-14);
        }
    }

    @ParameterizedTest
    @CsvSource({"784, 275", "784, 1024", "50, 1", "30, 400"})
    void scoresAreOrthogonalAndSpreadAsTheirShareSays(int n, int m) {
        double[][] noise = Samples.noise(n, m);
        double total = Samples.totalVariance(noise);
        Pca pca = Pca.of(noise, 10);
        for (int i = 0; i < 10; i++) {
            double[] scores = pca.scores()[i];
            assertEquals(0, Arrays.stream(scores).sum(), 1e-11 * total);
            for (int j = 0; j <= i; j++) {
                double expected = i == j ? pca.explained()[i] * total : 0;
                assertEquals(expected, Vectors.dot(scores, pca.scores()[j]), 1e-12 * total);
            }
        }
    }

    @Test
    void sharesFallAndSumToOne() {
        double[] explained = Pca.of(Samples.noise(20, 6), 8).explained();
        for (int i = 1; i < 8; i++) {
            assertTrue(explained[i] <= explained[i - 1]);
        }
        assertTrue(explained[5] > 0);
        assertEquals(1, Arrays.stream(explained).sum(), 1e-14);
    }

    @Test
    void theLargestScoreIsPositive() {
        for (double[] scores : Pca.of(Samples.noise(50, 20), 10).scores()) {
            double greatest = Arrays.stream(scores).max().orElseThrow();
            double least = Arrays.stream(scores).min().orElseThrow();
            assertTrue(greatest > -least, greatest + " and " + least);
        }
    }

    @Test
    void findsASignalInTheWeightsOfARun() {
        double[][] rows = weightsWithSignal(275);
        Pca pca = Pca.of(rows, 10);
        double[][] dense = Samples.componentsByPowerIteration(rows, 3);
        for (int i = 0; i < 3; i++) {
            Vectors.scale(dense[i], Math.signum(Vectors.dot(dense[i], pca.scores()[i])));
            assertArrayEquals(dense[i], pca.scores()[i], 1e-8);
        }
        assertTrue(pca.explained()[2] > 2 * pca.explained()[3], "the signal has three components");
    }

    @ParameterizedTest
    @CsvSource({"784, 275", "784, 1024"})
    void tenComponentsOfPureNoiseHaveConverged(int n, int m) {
        double[][] centred = Samples.centred(Samples.noise(n, m));
        Pca pca = Pca.of(centred, 10);
        double total = Samples.totalVariance(centred);
        for (int i = 0; i < 10; i++) {
            double[] scores = pca.scores()[i];
            double[] product = Samples.covarianceTimes(centred, scores);
            Vectors.scale(scores, pca.explained()[i] * total);
            Vectors.add(product, -1, scores); // what is left of C·u − λ·u
            assertEquals(0, Vectors.norm(product) / Vectors.norm(scores), 1e-10);
        }
    }

    @Test
    void findsEveryOneOfEqualComponents() {
        double[][] rows = new double[300][100];
        for (int j = 0; j < 100; j++) { // orthogonal columns: 6 of variance 18, 94 of variance 2
            rows[2 * j][j] = j < 6 ? 3 : 1;
            rows[2 * j + 1][j] = -rows[2 * j][j];
        }
        double[] explained = Pca.of(rows, 8).explained();
        double total = 6 * 18 + 94 * 2;
        for (int i = 0; i < 8; i++) {
            assertEquals((i < 6 ? 18 : 2) / total, explained[i], 1e-15);
        }
    }

    @Test
    void aMatrixWithoutVarianceHasNoComponents() {
        double[][] constant = new double[784][3];
        for (double[] row : constant) {
            Arrays.setAll(row, j -> j / 10.0);
        }
        for (double[][] rows : new double[][][] {constant, new double[784][3], {{1, 2}}}) {
            Pca pca = Pca.of(rows, 2);
            assertArrayEquals(new double[2], pca.explained());
            assertArrayEquals(new double[2][rows.length], pca.scores());
        }
    }

    @Test
    void oneColumnIsItsOwnComponent() {
        Pca pca = Pca.of(new double[][] {{1}, {2}, {-9}}, 2);
        assertArrayEquals(new double[] {-3, -4, 7}, pca.scores()[0], 1e-14);
        assertArrayEquals(new double[] {1, 0}, pca.explained(), 1e-15);
        assertArrayEquals(new double[3], pca.scores()[1]);
    }

    @ParameterizedTest
    @CsvSource({"1e300", "1e-300", "4.9e-324"})
    void squaresThatWouldOverflowOrVanishDoNot(double unit) {
        Pca pca = Pca.of(new double[][] {{3 * unit, 0}, {-3 * unit, 0}, {0, unit}, {0, -unit}}, 2);
        assertArrayEquals(new double[] {0.9, 0.1}, pca.explained(), 1e-15);
        assertEquals(3, Math.abs(pca.scores()[0][0]) / unit, 1e-14);
    }

    @Test
    void isTheSameEachTimeAndLeavesTheRowsAlone() {
        double[][] rows = Samples.noise(40, 12);
        Pca first = Pca.of(rows, 4);
        assertArrayEquals(Samples.noise(40, 12), rows);
        assertArrayEquals(first.scores(), Pca.of(rows, 4).scores());
    }

    @Test
    void refusesWhatIsNotFinite() {
        double[][] rows = {{1, 2}, {3, Double.NaN}};
        assertThrows(IllegalArgumentException.class, () -> Pca.of(rows, 1));
    }

    /** Random weights, and in them three pictures of falling strength, each shared by all hidden units. */
    private static double[][] weightsWithSignal(int hiddenUnits) {
        double[][] w1 = Parameters.random(new Architecture(hiddenUnits, Activation.SIGMOID, false), 1)
                .w1();
        for (int j = 0; j < w1.length; j++) {
            for (int h = 0; h < hiddenUnits; h++) {
                w1[j][h] += 0.6 * Math.sin(j / 9.0) * Math.cos(h)
                        + 0.4 * Math.sin(j / 23.0) * Math.cos(2 * h)
                        + 0.25 * Math.sin(j / 51.0) * Math.cos(3 * h);
            }
        }
        return w1;
    }

    private static double[][] doubles(JsonArray rows) {
        double[][] doubles = new double[rows.size()][];
        for (int i = 0; i < doubles.length; i++) {
            JsonArray row = rows.getArray(i);
            doubles[i] = new double[row.size()];
            Arrays.setAll(doubles[i], row::getDouble);
        }
        return doubles;
    }
}
