package inkling.search;

import static inkling.train.Hyperparameter.BIAS;
import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridRefinementTest {
    private static final Hyperparameters BEST = Preset.PAPER_BEST.hyperparameters();

    @Test
    void goesHalfWayToTheNeighboursOfThePapersBestWithLargerStrengthsAndBias() {
        Grid grid = GridRefinement.around(BEST, Grid.PAPER);
        assertArrayEquals(new double[] {0.022, 0.05, 0.071}, grid.values(LEARNING_RATE));
        assertArrayEquals(new double[] {262, 275, 287}, grid.values(HIDDEN_UNITS));
        assertArrayEquals(new double[] {1e-5, 3e-5, 1e-4}, grid.values(L2));
        assertArrayEquals(new double[] {0, 1}, grid.values(BIAS));
        assertEquals(54, grid.size());
    }

    @Test
    void strengthsGoBeyondTheLargestTriedWhicheverIsBest() {
        Grid grid = GridRefinement.around(BEST.with(L2, 1e-7), Grid.PAPER);
        assertArrayEquals(new double[] {1e-7, 3e-5, 1e-4}, grid.values(L2));
    }

    @Test
    void allElseIsTheBests() {
        Hyperparameters best = Fixtures.change(
                BEST, Hyperparameter.ACTIVATION, 1, Hyperparameter.STEPS, 1000, Hyperparameter.SEED, 9, BIAS, 1);
        Grid grid = GridRefinement.around(best, Grid.PAPER);
        assertTrue(grid.points().contains(best));
        for (Hyperparameter h : Hyperparameter.values()) {
            if (h != LEARNING_RATE && h != HIDDEN_UNITS && h != L2 && h != BIAS) {
                assertArrayEquals(new double[] {h.of(best)}, grid.values(h), h.key());
            }
        }
    }

    @Test
    void atTheEdgeOfTheGridItGoesOnBeyond() {
        Grid most = GridRefinement.around(Fixtures.change(BEST, LEARNING_RATE, 0.1, HIDDEN_UNITS, 300), Grid.PAPER);
        assertArrayEquals(new double[] {0.071, 0.1, 0.14}, most.values(LEARNING_RATE));
        assertArrayEquals(new double[] {287, 300, 325}, most.values(HIDDEN_UNITS));
        Grid least = GridRefinement.around(Fixtures.change(BEST, LEARNING_RATE, 1e-4, HIDDEN_UNITS, 150), Grid.PAPER);
        assertArrayEquals(new double[] {7.1e-5, 1e-4, 2.2e-4}, least.values(LEARNING_RATE));
        assertArrayEquals(new double[] {125, 150, 165}, least.values(HIDDEN_UNITS));
    }

    @Test
    void aBestThatTheGridLacksWillDoAsWell() {
        Grid grid = GridRefinement.around(Fixtures.change(BEST, LEARNING_RATE, 0.02, HIDDEN_UNITS, 210), Grid.PAPER);
        assertArrayEquals(new double[] {0.014, 0.02, 0.032}, grid.values(LEARNING_RATE));
        assertArrayEquals(new double[] {205, 210, 217}, grid.values(HIDDEN_UNITS));
    }

    @Test
    void atTheEdgeOfTheRangeItLeavesOutWhatCannotBe() {
        Hyperparameters best = Fixtures.change(BEST, L2, 0, LEARNING_RATE, 10, HIDDEN_UNITS, 1024);
        Grid grid = GridRefinement.around(best, Grid.at(best));
        assertArrayEquals(new double[] {7, 10}, grid.values(LEARNING_RATE), 0.2);
        assertArrayEquals(new double[] {999, 1024}, grid.values(HIDDEN_UNITS));
        assertArrayEquals(new double[] {0, 3e-8, 1e-7}, grid.values(L2));
        Hyperparameters least = best.with(HIDDEN_UNITS, 1);
        assertArrayEquals(
                new double[] {1, 26},
                GridRefinement.around(least, Grid.at(least)).values(HIDDEN_UNITS));
    }

    @Test
    void leavesOutStrengthsAndRatesThatWouldShrinkTheWeightsTooFast() {
        Hyperparameters best = Fixtures.change(BEST, LEARNING_RATE, 0.05, L2, 1);
        Grid grid = GridRefinement.around(best, Grid.at(best));
        assertArrayEquals(new double[] {0.035, 0.05}, grid.values(LEARNING_RATE));
        assertArrayEquals(new double[] {1}, grid.values(L2));
    }

    @Test
    void neighboursTooCloseForTwoDigitsStayWhereTheyAre() {
        Grid searched = Grid.PAPER.with(LEARNING_RATE, 0.0541, 0.0549, 0.0551).with(HIDDEN_UNITS, 274, 275, 276);
        Grid grid = GridRefinement.around(BEST.with(LEARNING_RATE, 0.0549), searched);
        assertArrayEquals(new double[] {0.0549, 0.055}, grid.values(LEARNING_RATE));
        assertArrayEquals(new double[] {274, 275}, grid.values(HIDDEN_UNITS));
    }

    @ParameterizedTest
    @CsvSource({"4.9e-324, 0", "1e-320, 1", "1e-9, 4.9e-324", "10, 0.005", "9.99, 0.005", "0.15, 0.33", "3, 0.0166"})
    void whateverIsBestTheGridIsPossibleAscendingAndHasItWithin(double learningRate, double l2) {
        Hyperparameters best = Fixtures.change(BEST, L2, 0, LEARNING_RATE, learningRate, L2, l2);
        for (Grid searched : new Grid[] {Grid.PAPER, Grid.at(best)}) {
            Grid grid = GridRefinement.around(best, searched);
            assertTrue(grid.points().contains(best)); // each point has checked its ranges
            for (Hyperparameter h : Hyperparameter.values()) {
                double[] ascending = grid.values(h);
                Arrays.sort(ascending);
                assertArrayEquals(ascending, grid.values(h), h.key());
            }
        }
    }
}
