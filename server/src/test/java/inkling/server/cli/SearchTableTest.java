package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.search.Grid;
import inkling.search.Leaderboard;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SearchTableTest {
    private static final Grid BEST = Grid.at(Preset.PAPER_BEST.hyperparameters());

    @Test
    void showsRankAccuracyIntervalTieAndTheSettingsThatDiffer() {
        Grid grid = BEST.with(Hyperparameter.LEARNING_RATE, 0.05, 0.01, 1e-4).with(Hyperparameter.HIDDEN_UNITS, 275);
        assertEquals(
                List.of(
                        "                       95 %                 learning",
                        "rank  accuracy     interval        p  tied      rate",
                        "   1   98.00 %  97.57–98.35              =      0.05",
                        "   2   97.94 %  97.51–98.30   0.2500     =      0.01",
                        "   3   97.60 %  97.14–97.99  <0.0001            1e-4"),
                table(grid, 4900, 4897, 4880));
    }

    @Test
    void thePapersSettingsFitBesideTheFigures() {
        List<String> lines = table(Grid.PAPER, counts(336, 4900, 1));
        assertEquals(13, lines.size());
        assertEquals("   and 326 more (--csv FILE writes all)", lines.get(12));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), String.join("\n", lines));
        assertTrue(lines.get(2).endsWith("150     sigmoid      1e-4      1e-8"), lines.get(2));
    }

    @Test
    void allThatAreTiedAreShownUpToTwenty() {
        Grid grid = BEST.with(
                Hyperparameter.HIDDEN_UNITS,
                Arrays.stream(counts(30, 40, 1)).asDoubleStream().toArray());
        assertEquals(13, table(grid, counts(30, 4900, 10)).size());
        assertEquals(17, table(grid, tiedThenNot(14)).size());
        assertEquals(23, table(grid, tiedThenNot(25)).size());
        assertEquals(
                5, table(BEST.with(Hyperparameter.L2, 0, 1e-5, 1e-4), 9, 9, 9).size());
    }

    @Test
    void seedsHaveTheirSpread() {
        List<String> lines = table(BEST.with(Hyperparameter.L2, 0, 1e-5).withSeeds(2), 4900, 4800, 4890, 4800);
        assertTrue(lines.get(2).matches(" +1 +97\\.90 % +\\d.* +± 0\\.14 .*"), lines.get(2));
        assertTrue(lines.get(3).matches(" +2 +96\\.00 % +\\d.* +± 0\\.00 .*"), lines.get(3));
    }

    @Test
    void moreSettingsThanFitStandBelowTheFigures() {
        Grid grid = BEST.with(Hyperparameter.HIDDEN_UNITS, 275, 1024)
                .with(Hyperparameter.ACTIVATION, 0, 1)
                .with(Hyperparameter.BIAS, 0, 1)
                .with(Hyperparameter.LEARNING_RATE, 0.05, 1.0 / 300)
                .with(Hyperparameter.DECAY_RATE, 0.9, 1.0 / 3)
                .with(Hyperparameter.DECAY_STEPS, 1_000_000_000)
                .with(Hyperparameter.L2, 1e-5, 1e-7 / 3)
                .with(Hyperparameter.BATCH_SIZE, 1, 1024)
                .with(Hyperparameter.STEPS, 240_000, 10_000_000);
        List<String> lines = table(grid, counts(grid.size(), 4900, 0));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 100), String.join("\n", lines));
        assertTrue(lines.get(3).startsWith("      hidden units 275, activation sigmoid, bias false, "), lines.get(3));
    }

    @Test
    void looksTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertTrue(table(BEST, 4900).get(2).contains("98.00 %"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nothingHasNoTable() {
        assertEquals(List.of(), new SearchTable(new Leaderboard(List.of()), BEST.points()).lines());
    }

    /** The models of the grid, in its order, of which so many of 5,000 images are correct: the first of them. */
    private static List<String> table(Grid grid, int... correct) {
        List<TrialRecord> entries = new ArrayList<>();
        List<Hyperparameters> models = grid.points();
        for (int i = 0; i < correct.length; i++) {
            byte[] right = new byte[625];
            for (int image = 0; image < correct[i]; image++) {
                right[image / 8] |= (byte) (128 >> image % 8);
            }
            Trial.Point point = new Trial.Point(100, new Evaluation(0.5, correct[i], 5000));
            Trial.Result result = new Trial.Result(Status.DONE, point, point, right, "f".repeat(64));
            String key = TrialKey.of(models.get(i), "f".repeat(64));
            entries.add(TrialRecord.finished(key, models.get(i), result, 1, "2026-01-01T00:00:00Z"));
        }
        return new SearchTable(new Leaderboard(entries), models).lines();
    }

    private static int[] counts(int n, int first, int less) {
        int[] counts = new int[n];
        Arrays.setAll(counts, i -> first - less * i);
        return counts;
    }

    private static int[] tiedThenNot(int tied) {
        int[] counts = new int[30];
        Arrays.setAll(counts, i -> i < tied ? 4900 : 4000);
        return counts;
    }
}
