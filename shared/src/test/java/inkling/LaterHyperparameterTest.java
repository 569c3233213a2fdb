package inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Dataset;
import inkling.link.Permalink;
import inkling.link.Stage;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.nn.Activation;
import inkling.paper.ReferenceSearch;
import inkling.search.Grid;
import inkling.search.GridJson;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.train.CommandLine;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hyperparameter that came after the first version is in every form where it differs from its default, and only there. */
class LaterHyperparameterTest {
    private static final String NAME = Hyperparameter.TRAINING_IMAGES.key();
    private static final Hyperparameters USUAL = Fixtures.small(Activation.SIGMOID, false);
    private static final Hyperparameters FEW = USUAL.with(Hyperparameter.TRAINING_IMAGES, 50);

    @Test
    void aModelHasIt() {
        TrainingRun run = Fixtures.run(FEW);
        run.advance(1);
        String text = ModelJson.write(Model.of(run, "few", "2026-01-01T00:00:00Z"));
        assertTrue(
                text.contains("\"" + NAME + "\": 50") || text.contains("\"" + NAME + "\":50"), text.substring(0, 900));
        assertEquals(FEW, ModelJson.read("few", text).hyperparameters());
        String usual = ModelJson.write(Model.of(Fixtures.run(USUAL), "usual", "2026-01-01T00:00:00Z"));
        assertFalse(usual.contains(NAME));
    }

    @Test
    void aLinkHasIt() {
        String link = Permalink.format(FEW, Stage.TRAIN);
        assertTrue(link.endsWith("&training-images=50"), link);
        assertEquals(FEW, Permalink.parse(link).hyperparameters());
        assertEquals(USUAL, Permalink.parse(link.replace("50", "all")).hyperparameters());
        assertFalse(Permalink.format(USUAL, Stage.TRAIN).contains("training-images"));
    }

    @Test
    void aKeyHasIt() {
        assertNotEquals(TrialKey.of(USUAL, Dataset.MNIST_SHA256), TrialKey.of(FEW, Dataset.MNIST_SHA256));
        assertNotEquals(
                TrialKey.of(USUAL.with(Hyperparameter.TRAINING_IMAGES, 51), Dataset.MNIST_SHA256),
                TrialKey.of(FEW, Dataset.MNIST_SHA256));
    }

    @Test
    void aGridHasIt() {
        Grid grid = GridJson.read("grid", "{\"trainingImages\": [100, \"all\"]}");
        assertEquals(
                List.of(100, 0),
                grid.points().stream().map(Hyperparameters::trainingImages).toList());
        assertEquals(grid.points(), GridJson.read("again", GridJson.write(grid)).points());
        assertFalse(GridJson.write(Grid.PAPER).contains(NAME));
    }

    @Test
    void theCommandLineHasIt() {
        assertTrue(CommandLine.options(FEW).endsWith(" --training-images=50"), CommandLine.options(FEW));
        assertFalse(CommandLine.options(USUAL).contains("training-images"));
    }

    @Test
    void aTableAndAJournalHaveItWhereAnyTrialDiffers() {
        TrainingData data = Fixtures.data();
        Journal journal = new Journal(data.dataset().sha256());
        SparseImages images = SparseImages.of(data.dataset().training());
        assertTrue(journal.add(trial(USUAL, journal, data, images)));
        assertFalse(SearchCsv.write(new Leaderboard(journal.finished())).contains(NAME));
        TrialRecord few = trial(FEW, journal, data, images);
        assertEquals(FEW, Journal.entry("line", Journal.line(few)).hyperparameters());
        assertTrue(journal.add(few));
        String table = SearchCsv.write(new Leaderboard(journal.finished()));
        List<Hyperparameters> read = ReferenceSearch.read("table", table).rows().stream()
                .map(row -> row.entry().hyperparameters())
                .toList();
        assertEquals(2, read.size());
        assertTrue(read.containsAll(List.of(USUAL, FEW)), table);
    }

    private static TrialRecord trial(
            Hyperparameters hyperparameters, Journal journal, TrainingData data, SparseImages images) {
        return TrialRecord.finished(
                journal.key(hyperparameters),
                hyperparameters,
                JavaTrainer.runTrial(hyperparameters, data, images),
                1,
                "2026-01-01T00:00:00Z");
    }
}
