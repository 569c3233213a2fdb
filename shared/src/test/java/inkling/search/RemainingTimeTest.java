package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemainingTimeTest {
    private static final double FACTOR = 1.5;
    private static final int SEARCHES = 4; // of each kind, for each number of workers

    /** Trials that cost from 1 to 100 or so. */
    private static final List<Hyperparameters> TRIALS = Grid.at(Preset.PAPER_BEST.hyperparameters())
            .with(Hyperparameter.ACTIVATION, Activation.SIGMOID.ordinal(), Activation.RELU.ordinal())
            .with(Hyperparameter.LEARNING_RATE, 0.001, 0.01, 0.05, 0.1)
            .with(Hyperparameter.HIDDEN_UNITS, 150, 200, 275, 300)
            .with(Hyperparameter.BATCH_SIZE, 1, 4)
            .with(Hyperparameter.STEPS, 20_000, 60_000, 240_000)
            .points();

    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();
    private final RemainingTime time = new RemainingTime();

    /** Some of them, in an order of chance. */
    private static List<Hyperparameters> trials(int count, int seed) {
        List<Hyperparameters> shuffled = new ArrayList<>(TRIALS);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterTheThirdModelItIsWithinAFactorOfOneAndAHalf(int workers) {
        for (int seed = 1; seed <= SEARCHES; seed++) {
            SimulatedSearch search = new SimulatedSearch(trials(60, seed), workers, 0, seed);
            assertNear(search, search.run(0), workers + " workers, seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void alsoWhereSomeOfThemDivergeAndEndEarly(int workers) {
        for (int seed = 1; seed <= SEARCHES; seed++) {
            SimulatedSearch search = new SimulatedSearch(trials(60, seed), workers, 0.15, seed);
            assertNear(search, search.run(0), workers + " workers, seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void alsoWhereThereAreFewTrials(int workers) {
        for (int seed = 1; seed <= SEARCHES; seed++) {
            SimulatedSearch search = new SimulatedSearch(Grid.QUICK.points(), workers, 0, seed);
            assertNear(search, search.run(0), workers + " workers, seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void pausesAndEarlierSessionsDoNotCount(int workers) {
        for (int seed = 1; seed <= SEARCHES; seed++) {
            SimulatedSearch search = new SimulatedSearch(trials(90, seed), workers, 0, seed).resumed(40);
            assertNear(search, search.run(2), workers + " workers, seed " + seed);
        }
    }

    private static void assertNear(SimulatedSearch search, List<SimulatedSearch.Estimate> estimates, String which) {
        SimulatedSearch.Estimate third = estimates.get(2);
        double truth = search.worked() - third.workedUntilThen();
        String told = which + ": " + third.said() + " s were said, " + truth + " s were true";
        assertTrue(third.said() <= FACTOR * truth && truth <= FACTOR * third.said(), told);
    }

    @Test
    void nothingIsKnownBeforeAnythingWasMeasured() {
        assertEquals(Double.NaN, time.left(List.of(best), 1, 0, Double.NaN));
        time.begin(best, 10);
        assertEquals(Double.NaN, time.left(List.of(best), 1, 11, Double.NaN));
        assertEquals(Double.NaN, time.resultsPerMinute(11));
    }

    @Test
    void untilThenItGoesByWhatIsKnownOfTheMachine() {
        assertEquals(TrialCost.of(best) * 1e-6, time.left(List.of(best), 3, 0, 1e-6));
    }

    @Test
    void nothingIsLeftWhereNothingIsDue() {
        assertEquals(0, time.left(List.of(), 2, 0, Double.NaN));
    }

    @Test
    void aWorkerThatLoadsForLongSaysNothing() {
        time.begin(best, 500);
        time.progress(best, 0.5, 510);
        assertEquals(10, time.left(List.of(), 1, 510, Double.NaN), 1e-9);
        assertEquals(6, time.left(List.of(), 1, 514, Double.NaN), 1e-9);
    }

    @Test
    void itStandsStillInAPause() {
        time.begin(best, 0);
        time.progress(best, 0.5, 10);
        time.pause(12);
        assertEquals(8, time.left(List.of(), 1, 1000, Double.NaN), 1e-9);
        time.goOn(2000);
        time.progress(best, 0.75, 2003);
        assertEquals(5, time.left(List.of(), 1, 2003, Double.NaN), 1e-9);
        time.end(best, 1, 2008);
        assertEquals(3, time.resultsPerMinute(2008), 1e-9); // one in 20 s
    }

    @Test
    void workersShareTheRestAndTheLastOneDecides() {
        List<Hyperparameters> five = Grid.at(best).withSeeds(6).points().subList(1, 6);
        time.begin(best, 0);
        time.end(best, 1, 10);
        assertEquals(50, time.left(five, 1, 10, Double.NaN), 1e-9);
        assertEquals(30, time.left(five, 2, 10, Double.NaN), 1e-9);
        assertEquals(10, time.left(five, 8, 10, Double.NaN), 1e-9);
    }

    @Test
    void aResultFromElsewhereSaysNothing() {
        time.begin(best, 0);
        time.end(Preset.QUICK.hyperparameters(), 1, 1);
        assertEquals(Double.NaN, time.resultsPerMinute(1));
        assertEquals(Double.NaN, time.left(List.of(best), 1, 1, Double.NaN));
    }

    @Test
    void ofVeryManyTheMeanIsTaken() {
        List<Hyperparameters> many = Grid.at(best).withSeeds(1001).points().subList(1, 1001);
        time.begin(best, 0);
        time.end(best, 1, 10);
        assertEquals(5000, time.left(many, 2, 10, Double.NaN), 1e-6);
    }

    @Test
    void whoIsBusyTakesTheNextTrialWhenItsOwnHasEnded() {
        List<Hyperparameters> seeds = Grid.at(best).withSeeds(3).points();
        runTwoByHalf(seeds);
        assertEquals(10 + 20, time.left(seeds.subList(2, 3), 2, 10, Double.NaN), 1e-9);
        assertEquals(
                10 + 20,
                time.left(seeds.subList(2, 3), 1, 10, Double.NaN),
                1e-9,
                "one is too many, and takes no other");
    }

    @Test
    void ofVeryManyWhatIsRunningCountsToo() {
        List<Hyperparameters> seeds = Grid.at(best).withSeeds(102).points();
        runTwoByHalf(seeds);
        assertEquals((10 + 10 + 100 * 20) / 2.0, time.left(seeds.subList(2, 102), 2, 10, Double.NaN), 1e-6);
    }

    @Test
    void resultsAreCountedByTheMinute() {
        for (int i = 0; i < 3; i++) {
            time.begin(best, 10 * i);
            time.end(best, 1, 10 * (i + 1));
        }
        assertEquals(6, time.resultsPerMinute(30), 1e-9);
    }

    private void runTwoByHalf(List<Hyperparameters> seeds) {
        for (Hyperparameters trial : seeds.subList(0, 2)) {
            time.begin(trial, 0);
        }
        for (Hyperparameters trial : seeds.subList(0, 2)) {
            time.progress(trial, 0.5, 10);
        }
    }
}
