package inkling.search;

import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.SEED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.analysis.Interval;
import inkling.nn.Activation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeaderboardTest {
    private final Hyperparameters small = Fixtures.small(Activation.SIGMOID, false);

    @Test
    void ranksByFinalAccuracyAndThenByLoss() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.entry(units(1), Status.DONE, 0.1, "1000"),
                Fixtures.entry(units(2), Status.DONE, 0.5, "1110"),
                Fixtures.entry(units(3), Status.DONE, 0.4, "0111"),
                Fixtures.entry(units(4), Status.DONE, 0.9, "1111")));
        assertEquals(List.of(4, 3, 2, 1), unitsOf(board));
        assertEquals(
                List.of(1, 2, 3, 4),
                board.places().stream().map(Leaderboard.Place::rank).toList());
    }

    @Test
    void thoseAreTiedWhoseDifferenceMayBeChance() {
        TrialRecord winner = Fixtures.done(units(1), "1".repeat(12));
        TrialRecord fiveLess = Fixtures.done(units(2), "1111111" + "00000"); // p = 2/32
        TrialRecord sixLess = Fixtures.done(units(3), "111111" + "000000"); // p = 2/64
        Leaderboard board = new Leaderboard(List.of(sixLess, fiveLess, winner));
        assertEquals(1, board.places().get(0).pValue());
        assertEquals(0.0625, board.places().get(1).pValue(), 1e-15);
        assertEquals(0.03125, board.places().get(2).pValue(), 1e-15);
        assertEquals(board.places().subList(0, 2), board.tied());
        assertFalse(board.places().get(2).isTied());
    }

    @Test
    void whatCountsAreTheImagesOnWhichTwoDifferNotTheirAccuracies() {
        TrialRecord winner = Fixtures.done(units(1), "1".repeat(20) + "0".repeat(14));
        TrialRecord other = Fixtures.done(units(2), "0".repeat(20) + "1".repeat(14)); // p = P(≤14 or ≥20 of 34) = 0.39
        assertEquals(
                0.39, new Leaderboard(List.of(winner, other)).places().get(1).pValue(), 0.005);
        assertEquals(2, new Leaderboard(List.of(winner, other)).tied().size());
    }

    @Test
    void seedsOfOneSettingStandTogether() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.done(seed(3), "1111110000"),
                Fixtures.done(seed(1), "1111111100"),
                Fixtures.done(units(2), "1000000000"),
                Fixtures.done(seed(2), "1111000000")));
        SettingResult standing = board.places().get(0).standing();
        assertEquals(2, board.places().size());
        assertEquals(seed(1), standing.hyperparameters());
        assertEquals(
                List.of(1, 2, 3),
                standing.runs().stream().map(r -> r.hyperparameters().seed()).toList());
        assertEquals(0.6, standing.accuracy());
        assertEquals(0.2, standing.spread(), 1e-15);
        assertEquals(Interval.wilson95(0.6, 10), standing.interval());
        assertEquals(0.5, standing.loss(), 1e-15);
        assertTrue(Double.isNaN(board.places().get(1).standing().spread()));
    }

    @Test
    void equalSeedsHaveNoSpread() {
        List<TrialRecord> runs = new ArrayList<>();
        for (int seed = 1; seed <= 7; seed++) {
            runs.add(Fixtures.done(seed(seed), "1000000000"));
        }
        assertEquals(0, SettingResult.of(runs).spread());
        assertEquals(0.1, SettingResult.of(runs).accuracy());
    }

    @Test
    void anImageCountsForTheSettingThatHasItRightFromMoreSeeds() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.done(seed(1), "11111111"),
                Fixtures.done(seed(2), "11111111"),
                Fixtures.done(seed(3), "00111111"),
                Fixtures.done(units(2), "00000010"),
                Fixtures.done(units(2).with(SEED, 2), "00000010"),
                Fixtures.done(units(2).with(SEED, 3), "00000010"))); // 7 images more often, none less often: p = 2/128
        assertEquals(2 / 128.0, board.places().get(1).pValue(), 1e-15);
    }

    @Test
    void onlyRunsFromSeedsThatBothHaveAreCompared() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.done(seed(1), "1".repeat(10) + "00"),
                Fixtures.done(seed(2), "1".repeat(12)),
                Fixtures.done(seed(3), "1".repeat(12)),
                Fixtures.done(units(2), "1".repeat(8) + "0000"))); // from seed 1 they differ on two images
        assertEquals(0.5, board.places().get(1).pValue(), 1e-15);
        Leaderboard none =
                new Leaderboard(List.of(Fixtures.done(seed(2), "1111"), Fixtures.done(units(2).with(SEED, 3), "1110")));
        assertEquals(1, none.places().get(1).pValue());
    }

    @Test
    void aSettingThatIsBetterFromTheSeedsThatBothHaveIsTiedHoweverFewItHas() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.done(seed(1), "1".repeat(10) + "0".repeat(20)),
                Fixtures.done(seed(2), "1".repeat(30)),
                Fixtures.done(seed(3), "1".repeat(30)),
                Fixtures.done(units(2), "1".repeat(20) + "0".repeat(10)))); // ten images better from seed 1
        assertEquals(3, board.places().get(0).standing().runs().size());
        assertEquals(1, board.places().get(1).pValue());
        assertTrue(board.places().get(1).isTied());
    }

    @Test
    void settingsWhoseRunsOverlapOverTheSeedsAreTiedWhateverTheImagesSay() {
        List<TrialRecord> entries = new ArrayList<>(List.of(
                Fixtures.done(seed(1), "1".repeat(40)),
                Fixtures.done(seed(2), "1".repeat(20) + "0".repeat(20)),
                Fixtures.done(units(2), "1".repeat(20) + "0".repeat(20)))); // as good as the first's second run
        Leaderboard.Place second = new Leaderboard(entries).places().get(1);
        assertTrue(second.pValue() < 1e-5, "from seed 1, which both have, the first is 20 images better");
        assertTrue(second.isTied());
        entries.set(2, Fixtures.done(units(2), "1".repeat(19) + "0".repeat(21)));
        assertFalse(new Leaderboard(entries).places().get(1).isTied());
    }

    @Test
    void theBestRunIsThatWithMostCorrectAndOfSeveralThatOfTheLeastSeed() {
        TrialRecord first = Fixtures.done(seed(1), "1100");
        TrialRecord second = Fixtures.done(seed(2), "1110");
        TrialRecord third = Fixtures.done(seed(3), "0111");
        assertSame(second, SettingResult.of(List.of(third, second, first)).bestRun());
    }

    @Test
    void divergedAndCollapsedSettingsStandApart() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.entry(units(9), Status.COLLAPSED, 0.1, "1111"),
                Fixtures.done(units(2), "1000"),
                Fixtures.entry(seed(2), Status.DIVERGED, 0.1, "1111"),
                Fixtures.done(seed(1), "1111")));
        assertEquals(List.of(2), unitsOf(board));
        assertEquals(1, board.places().get(0).pValue());
        SettingResult mixed = board.apart().get(0);
        assertEquals(seed(1), mixed.hyperparameters());
        assertEquals(List.of(1, 1), List.of(mixed.count(TrialState.DONE), mixed.count(TrialState.DIVERGED)));
        assertEquals(1, board.apart().get(1).count(TrialState.COLLAPSED));
    }

    @Test
    void theOrderInWhichTrialsEndedChangesNothing() {
        List<TrialRecord> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Status status = i % 7 == 0 ? Status.DIVERGED : i % 11 == 0 ? Status.COLLAPSED : Status.DONE;
            String bits = i % 3 == 0 ? "1111110111" : i % 3 == 1 ? "1011111111" : "1010101010";
            for (int seed = -1; seed <= 1; seed++) {
                entries.add(Fixtures.entry(units(i).with(SEED, seed), status, 0.1 * seed + 0.3, bits));
            }
        }
        String csv = SearchCsv.write(new Leaderboard(entries));
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(entries, new Random(i));
            assertEquals(csv, SearchCsv.write(new Leaderboard(entries)));
        }
    }

    @Test
    void nothingHasNoPlaces() {
        Leaderboard board = new Leaderboard(List.of());
        assertEquals(List.of(), board.places());
        assertEquals(List.of(), board.tied());
        assertEquals(List.of(), board.apart());
    }

    private Hyperparameters units(int hiddenUnits) {
        return small.with(HIDDEN_UNITS, hiddenUnits);
    }

    private Hyperparameters seed(int seed) {
        return small.with(SEED, seed);
    }

    private static List<Integer> unitsOf(Leaderboard board) {
        return board.places().stream()
                .map(place -> place.standing().hyperparameters().hiddenUnits())
                .toList();
    }
}
