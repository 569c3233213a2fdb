package inkling.search;

import static inkling.train.Hyperparameter.ACTIVATION;
import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.SEED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.nn.Activation;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GridTest {
    private static final Hyperparameters BEST = Preset.PAPER_BEST.hyperparameters();

    @Test
    void thePapersGridIsItsSixTimesFourTimesSevenTimesTwoModels() {
        Set<Hyperparameters> paper = new HashSet<>();
        for (double learningRate : new double[] {1e-4, 5e-4, 1e-3, 1e-2, 0.05, 0.1}) {
            for (double l2 : new double[] {1e-8, 1e-7, 1e-6, 1e-5}) {
                for (int units : new int[] {150, 180, 200, 225, 250, 275, 300}) {
                    for (Activation activation : Activation.values()) {
                        paper.add(Hyperparameters.DEFAULTS
                                .with(HIDDEN_UNITS, units)
                                .with(ACTIVATION, activation.ordinal())
                                .with(LEARNING_RATE, learningRate)
                                .with(L2, l2));
                    }
                }
            }
        }
        assertEquals(336, Grid.PAPER.size());
        assertEquals(336, Grid.PAPER.points().size());
        assertEquals(paper, Set.copyOf(Grid.PAPER.points()));
    }

    @Test
    void activationAndLearningRateChangeFastestAndTheSeedSlowest() {
        List<Hyperparameters> points = Grid.at(BEST)
                .with(ACTIVATION, 0, 1)
                .with(LEARNING_RATE, 0.1, 0.2)
                .with(L2, 0, 1e-3)
                .withSeeds(2)
                .points();
        List<String> shown = new ArrayList<>();
        for (Hyperparameters h : points) {
            shown.add(h.seed() + " " + L2.format(h.l2()) + " " + h.learningRate() + " "
                    + h.activation().key());
        }
        List<String> expected = new ArrayList<>();
        for (String slow : List.of("1 0", "1 0.001", "2 0", "2 0.001")) {
            for (String fast : List.of("0.1 sigmoid", "0.1 relu", "0.2 sigmoid", "0.2 relu")) {
                expected.add(slow + " " + fast);
            }
        }
        assertEquals(expected, shown);
    }

    @Test
    void aSampleIsOfDistinctModelsInTheOrderOfTheGrid() {
        List<Hyperparameters> sample = Grid.PAPER.sample(50, 7);
        List<Hyperparameters> inOrder = new ArrayList<>(Grid.PAPER.points());
        inOrder.retainAll(Set.copyOf(sample));
        assertEquals(50, sample.size());
        assertEquals(inOrder, sample);
    }

    @Test
    void aSampleFollowsFromItsSeed() {
        assertEquals(Grid.PAPER.sample(20, 3), Grid.PAPER.sample(20, 3));
        assertNotEquals(Grid.PAPER.sample(20, 3), Grid.PAPER.sample(20, 4));
    }

    @Test
    void everyModelCanBeDrawn() {
        Set<Hyperparameters> drawn = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            drawn.addAll(Grid.at(BEST).withSeeds(12).sample(1, seed));
        }
        assertEquals(12, drawn.size());
    }

    @Test
    void aSampleOfMoreThanThereAreIsAll() {
        assertEquals(Grid.PAPER.points(), Grid.PAPER.sample(336, 1));
        assertEquals(Grid.PAPER.points(), Grid.PAPER.sample(Integer.MAX_VALUE, 1));
        assertRefused("a sample must have at least 1 model, but has 0", () -> Grid.PAPER.sample(0, 1));
    }

    @Test
    void furtherSeedsRepeatTheWholeGrid() {
        List<Hyperparameters> three = Grid.PAPER.withSeeds(3).points();
        assertEquals(1008, three.size());
        assertEquals(Grid.PAPER.points(), three.subList(0, 336));
        for (int i = 0; i < 336; i++) {
            assertEquals(three.get(i).with(SEED, 3), three.get(672 + i));
        }
    }

    @Test
    void refusesAnImpossibleNumberOfSeeds() {
        for (int k : new int[] {0, -1, 100_001, Integer.MAX_VALUE}) {
            assertRefused(
                    "the number of seeds must be a whole number from 1 to 100000, but is " + k,
                    () -> Grid.PAPER.withSeeds(k));
        }
    }

    @Test
    void refusesValuesOutOfRangeAndValuesTwice() {
        assertRefused(
                "Learning rate must be a number above 0 and at most 10, but is 11",
                () -> Grid.PAPER.with(LEARNING_RATE, 0.1, 11));
        assertRefused(
                "Hidden units must be a whole number from 1 to 1024, but is 2.5",
                () -> Grid.PAPER.with(HIDDEN_UNITS, 2.5));
        assertRefused("L2 strength has the value 1e-5 twice", () -> Grid.PAPER.with(L2, 1e-5, 0, 1e-5));
        assertRefused("Activation must have at least one value, but has none", () -> Grid.PAPER.with(ACTIVATION));
    }

    @Test
    void refusesMoreModelsThanAnybodyHasTimeFor() {
        assertEquals(99_792, Grid.PAPER.withSeeds(297).size());
        assertRefused("a grid must have at most 100000 models, but has 100128", () -> Grid.PAPER.withSeeds(298));
    }

    @Test
    void refusesAGridInWhichAnyTwoValuesDoNotGoTogether() {
        assertRefused(
                "2 · L2 strength · learning rate must be at most 0.1, but is 0.2", () -> Grid.PAPER.with(L2, 1, 0));
    }

    @Test
    void itsListsCannotBeChangedFromOutside() {
        double[] rates = {0.1, 0.2};
        Grid grid = Grid.PAPER.with(LEARNING_RATE, rates);
        rates[0] = 11;
        grid.values(LEARNING_RATE)[1] = 12;
        assertEquals(List.of(0.1, 0.2), List.of(grid.values(LEARNING_RATE)[0], grid.values(LEARNING_RATE)[1]));
        assertTrue(grid.points().stream().allMatch(h -> h.learningRate() < 1));
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, executable).getMessage());
    }

    @Test
    void someOfThePapersValuesGoWithItsBestOfAllOthers() {
        Grid some = Grid.ofPaper(ACTIVATION, LEARNING_RATE, HIDDEN_UNITS);
        assertEquals(84, some.size());
        assertEquals(1e-5, some.points().get(0).l2());
    }

    @Test
    void oneSeedIsEnough() {
        assertEquals(1, Grid.at(Preset.QUICK.hyperparameters()).withSeeds(1).size());
    }
}
