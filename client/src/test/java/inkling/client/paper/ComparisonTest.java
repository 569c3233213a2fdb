package inkling.client.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.analysis.Difference;
import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameter;
import inkling.train.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void aDifferenceIsToldInPointsWithItsSign() {
        assertEquals("+0.48", NumberRow.signed(0.0048));
        assertEquals("−0.48", NumberRow.signed(-0.0048));
        assertEquals("0.00", NumberRow.signed(0));
        Difference difference = Difference.of(0.98, 5000, 0.97, 5000);
        assertEquals(
                NumberRow.signed(difference.low()) + " to " + NumberRow.signed(difference.high()),
                NumberRow.range(difference));
    }

    @Test
    void aShareHasItsInterval() {
        assertEquals("96.30–100.00 %", ComparisonRows.interval(1, 100));
    }

    @Test
    void howManyAreTiedIsToldInWords() {
        assertEquals("None is tied with the first.", SearchView.tied(1));
        assertEquals("The first and 4 more are tied: these images cannot tell which is best.", SearchView.tied(5));
    }

    @Test
    void onlyWhatThePaperHasTriedIsOfItsGrid() {
        TrialRecord ofTheGrid = Fixtures.done(Grid.PAPER.points().get(0), "1");
        TrialRecord other =
                Fixtures.done(Preset.PAPER_BEST.hyperparameters().with(Hyperparameter.HIDDEN_UNITS, 274), "1");
        assertEquals(List.of(ofTheGrid), SearchView.ofTheGrid(List.of(ofTheGrid, other)));
    }
}
