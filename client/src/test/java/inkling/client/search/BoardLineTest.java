package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardLineTest {
    private static final String ALL = "1".repeat(100);
    private static final String SOME = "1".repeat(80) + "0".repeat(20);

    private final List<Hyperparameters> seeds =
            Grid.at(Preset.PAPER_BEST.hyperparameters()).withSeeds(3).points();
    private final Hyperparameters other = seeds.get(0).with(Hyperparameter.HIDDEN_UNITS, 300);

    @Test
    void theFirstPlaceHasNoProbability() {
        BoardLine first = BoardLine.of(board().places().get(0));
        assertEquals("1", first.mark());
        assertEquals("tied", first.className());
        assertEquals("100.00 %", first.accuracy());
        assertEquals("96.30–100.00 %", first.small());
    }

    @Test
    void theOthersTellHowLikelyTheLeadOverThemWouldBeByChance() {
        BoardLine second = BoardLine.of(board().places().get(1));
        assertEquals("Rank 2", second.name());
        assertEquals("", second.className());
        assertEquals("71.12–86.66 %, p < 0.001", second.small());
    }

    @Test
    void whereOneSeedIsAsGoodThatIsWhyItIsTied() {
        Leaderboard board = new Leaderboard(List.of(
                Fixtures.done(seeds.get(0), ALL), Fixtures.done(seeds.get(1), SOME), Fixtures.done(other, SOME)));
        BoardLine second = BoardLine.of(board.places().get(1));
        assertEquals("tied", second.className());
        assertEquals("71.12–86.66 %, p < 0.001, seeds overlap", second.small());
    }

    @Test
    void whatStandsApartTellsHowManySeedsWereLostAndHow() {
        BoardLine diverged = BoardLine.apart(SettingResult.of(List.of(
                Fixtures.done(seeds.get(0), ALL),
                Fixtures.ended(seeds.get(1), Status.DIVERGED, SOME),
                Fixtures.ended(seeds.get(2), Status.COLLAPSED, SOME))));
        assertEquals("2 of 3 seeds diverged", diverged.accuracy());
        assertEquals("", diverged.small());
        assertEquals(seeds.get(1), diverged.run().hyperparameters());
        BoardLine collapsed = BoardLine.apart(SettingResult.of(List.of(Fixtures.ended(other, Status.COLLAPSED, SOME))));
        assertEquals("collapsed", collapsed.accuracy());
        assertEquals("fell from 80.00 % to 80.00 %", collapsed.small());
    }

    @Test
    void theSpreadIsThatOfSeveralSoundSeeds() {
        assertEquals("–", BoardLine.spread(SettingResult.of(List.of(Fixtures.done(other, ALL)))));
        assertEquals(
                "± 14.14 (2)",
                BoardLine.spread(SettingResult.of(
                        List.of(Fixtures.done(seeds.get(0), ALL), Fixtures.done(seeds.get(1), SOME)))));
        assertEquals(
                "–",
                BoardLine.spread(SettingResult.of(List.of(
                        Fixtures.done(seeds.get(0), ALL), Fixtures.ended(seeds.get(1), Status.DIVERGED, SOME)))));
    }

    @Test
    void aSentenceSaysWhatTheOrderIsWorth() {
        assertEquals("No model has finished yet.", BoardView.summary(new Leaderboard(List.of())));
        assertEquals(
                "None has ended well.",
                BoardView.summary(new Leaderboard(List.of(Fixtures.ended(other, Status.DIVERGED, ALL)))));
        assertEquals(
                "One setting has ended well.", BoardView.summary(new Leaderboard(List.of(Fixtures.done(other, ALL)))));
        assertEquals(
                "The first stands alone: its lead over each of the others is more than chance (p ≤ 0.05).",
                BoardView.summary(board()));
        assertEquals(
                "The first and 1 more are tied: its lead over that one may be chance.",
                BoardView.summary(
                        new Leaderboard(List.of(Fixtures.done(seeds.get(0), ALL), Fixtures.done(other, ALL)))));
    }

    @Test
    void aRepetitionHasAGridForEachThatIsTied() {
        Leaderboard tied = new Leaderboard(List.of(Fixtures.done(seeds.get(0), ALL), Fixtures.done(other, ALL)));
        List<Grid> grids = NextSteps.repetition(tied);
        assertEquals(2, grids.size());
        assertEquals(5, grids.get(1).size());
        assertEquals(300, grids.get(1).points().get(4).hiddenUnits());
        assertEquals(1, NextSteps.repetition(board()).size());
    }

    @Test
    void modelsAreCountedWithThoseThatStandApart() {
        assertEquals(
                3,
                NextSteps.models(new Leaderboard(List.of(
                        Fixtures.done(seeds.get(0), ALL),
                        Fixtures.done(seeds.get(1), ALL),
                        Fixtures.ended(other, Status.DIVERGED, ALL)))));
    }

    private Leaderboard board() {
        return new Leaderboard(List.of(Fixtures.done(seeds.get(0), ALL), Fixtures.done(other, SOME)));
    }
}
