package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.TrialCost;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GridDurationTest {
    private final List<Hyperparameters> models =
            Grid.at(Preset.QUICK.hyperparameters()).withSeeds(4).points();
    private final Journal journal = new Journal(Fixtures.DATA_SHA256);

    @Test
    void allOfAGridTakesAsLongAsItsModelsTogether() {
        assertEquals("about 20 s with 2 workers on this machine", duration(null, 2));
    }

    @Test
    void whatIsDoneAlreadyTakesNoTimeAndIsNotWorkedOn() {
        journal.add(Fixtures.done(models.get(0), "1"));
        assertEquals("about 15 s with 2 workers on this machine, for the 3 that are left", duration(journal, 2));
        journal.add(Fixtures.done(models.get(1), "1"));
        journal.add(Fixtures.done(models.get(2), "1"));
        assertEquals("about 10 s with one worker on this machine, for the 1 that are left", duration(journal, 2));
        journal.add(Fixtures.done(models.get(3), "1"));
        assertEquals("all done already", duration(journal, 2));
    }

    @Test
    void thereAreNoMoreWorkersThanModels() {
        assertEquals("about 10 s with 4 workers on this machine", duration(null, 16));
    }

    /** Where one worker takes ten seconds for a model. */
    private String duration(@Nullable Journal its, int most) {
        double each = TrialCost.of(models.get(0)) / 10;
        return GridDuration.of(models, its, most, (cost, workers) -> cost / each / workers);
    }

    @Test
    void howMuchIsDoneIsToldAndWhetherItIsKept() {
        assertEquals("3/12 saved, safe to close.", ProgressView.saved(3, 12, false, true));
        assertEquals("3/12 saved, safe to close; the search rests here.", ProgressView.saved(3, 12, true, true));
        assertEquals("0/12 saved, safe to close.", ProgressView.saved(0, 12, true, true));
        assertEquals("3/12 done; this browser does not keep them.", ProgressView.saved(3, 12, false, false));
        assertEquals("All 12 models are done and saved.", ProgressView.saved(12, 12, true, true));
        assertEquals("All 12 models are done.", ProgressView.saved(12, 12, true, false));
    }
}
