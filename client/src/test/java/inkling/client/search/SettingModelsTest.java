package inkling.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingModelsTest {
    private final List<Hyperparameters> seeds =
            Grid.at(Preset.PAPER_BEST.hyperparameters()).withSeeds(3).points();
    private final Journal journal = new Journal(Fixtures.DATA_SHA256);
    private final SettingModels models = new SettingModels();

    SettingModelsTest() {
        seeds.forEach(models::add);
    }

    @Test
    void whatHasNotBegunHasNoState() {
        assertEquals("", update());
        assertEquals(Double.NaN, models.accuracy());
        assertNull(models.best(journal));
    }

    @Test
    void itIsDoneInPartAndThenDone() {
        add(0, Status.DONE, "1100");
        assertEquals("done part", update());
        add(1, Status.DONE, "1111");
        add(2, Status.DONE, "1111");
        assertEquals("done", update());
        assertEquals((0.5 + 1 + 1) / 3, models.accuracy(), 1e-12);
    }

    @Test
    void oneThatIsLostIsToldAndDoesNotCountForTheMean() {
        add(0, Status.DONE, "1100");
        add(1, Status.COLLAPSED, "1000");
        assertEquals("lost", update());
        assertEquals(0.5, models.accuracy());
    }

    @Test
    void whatRunsIsToldBeforeAllElse() {
        add(0, Status.DIVERGED, "0000");
        assertEquals("running", models.update(journal, Set.of(seeds.get(1))));
        assertEquals("lost", models.update(journal, Set.of(seeds.get(0))), "it has a result");
    }

    @Test
    void theBestIsOneThatEndedWellIfThereIsOne() {
        TrialRecord collapsed = add(0, Status.COLLAPSED, "1110");
        assertEquals(collapsed, models.best(journal));
        add(1, Status.DONE, "1000");
        TrialRecord best = add(2, Status.DONE, "1100");
        assertEquals(best, models.best(journal));
    }

    @Test
    void whatHasComeOfEachIsToldInWords() {
        add(0, Status.DONE, "1100");
        add(1, Status.COLLAPSED, "1000");
        assertEquals(
                "sigmoid, rate 0.05, λ 1e\u20115, 275 units: 50.00 %; "
                        + "sigmoid, rate 0.05, λ 1e\u20115, 275 units, seed 2: collapsed, to 25.00 %; "
                        + "sigmoid, rate 0.05, λ 1e\u20115, 275 units, seed 3: not yet",
                models.tell(journal));
    }

    private String update() {
        return models.update(journal, Set.of());
    }

    private TrialRecord add(int seed, Status status, String bits) {
        TrialRecord entry = Fixtures.ended(seeds.get(seed), status, bits);
        journal.add(entry);
        return entry;
    }
}
