package inkling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Dataset;
import inkling.link.Permalink;
import inkling.link.Stage;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.paper.ReferenceSearch;
import inkling.search.Grid;
import inkling.search.GridJson;
import inkling.search.Journal;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a version has written is read by every later one, and means the same: the files are as version 0.1.0 wrote them, and
 * are never made anew.
 */
class FrozenFormatsTest {
    private static final Hyperparameters RELU_WITH_BIAS = Hyperparameters.DEFAULTS
            .with(Hyperparameter.HIDDEN_UNITS, 4)
            .with(Hyperparameter.ACTIVATION, 1)
            .with(Hyperparameter.BIAS, 1)
            .with(Hyperparameter.LEARNING_RATE, 0.02)
            .with(Hyperparameter.DECAY_RATE, 0.8)
            .with(Hyperparameter.DECAY_STEPS, 2000)
            .with(Hyperparameter.L2, 1e-6)
            .with(Hyperparameter.BATCH_SIZE, 4)
            .with(Hyperparameter.STEPS, 5000)
            .with(Hyperparameter.SEED, -9);

    @Test
    void aModelHasTheSameWeightsAndTheSameHistory() {
        String text = file("model.json");
        Model model = ModelJson.read("model.json", text);
        assertEquals("Zoë 数字", model.name());
        assertEquals(RELU_WITH_BIAS, model.hyperparameters());
        assertEquals(
                "0ece9941d3eeb466b032660a04f16cf441e7bf946b57dc47af58a806520d60b0",
                model.parameters().fingerprint());
        assertEquals(1, model.recipe().trainerVersion());
        assertEquals(Status.DONE, model.status());
        assertEquals(51, model.recordings().size());
        assertEquals(2862, model.recordings().get(50).validation().correct());
    }

    @Test
    void theStarterHasTheSameWeights() {
        Model model = ModelJson.read("starter.json", file("starter.json"));
        assertEquals(Hyperparameters.DEFAULTS, model.hyperparameters());
        assertEquals(
                "c837266a3a182e80f769b848799a5a6ff1ae40d268aab433bda3458278cfb7cb",
                model.parameters().fingerprint());
        assertEquals(Dataset.MNIST_SHA256, model.dataSha256());
    }

    @Test
    void aPartlyDoneJournalHasTheSameKeysAndResults() {
        Grid grid = GridJson.read("grid.json", file("grid.json"));
        Journal journal = Journal.read("journal.jsonl", file("journal.jsonl"), Dataset.MNIST_SHA256);
        assertEquals(List.of(), journal.warnings());
        assertEquals(8, journal.finished().size());
        Set<String> keys = new HashSet<>();
        for (Hyperparameters point : grid.points()) {
            keys.add(TrialKey.of(point, Dataset.MNIST_SHA256));
        }
        assertEquals(16, keys.size());
        int stopped = 0;
        for (TrialRecord each : journal.entries()) {
            assertTrue(keys.contains(each.key()), each.key());
            stopped += each.state() == TrialState.STOPPED ? 1 : 0;
        }
        assertEquals(2, stopped);
        assertEquals(
                "13bfc088f5d233139a4b1ee0854749722110aff26daa11981eea591f530cebde",
                TrialKey.of(grid.points().get(0), Dataset.MNIST_SHA256));
    }

    @Test
    void aGridHasTheSameModelsInTheSameOrder() {
        Grid grid = GridJson.read("grid.json", file("grid.json"));
        assertEquals(16, grid.size());
        Hyperparameters last = grid.points().get(15);
        assertEquals(
                Hyperparameters.DEFAULTS
                        .with(Hyperparameter.ACTIVATION, 1)
                        .with(Hyperparameter.LEARNING_RATE, 10)
                        .with(Hyperparameter.L2, 1e-7)
                        .with(Hyperparameter.HIDDEN_UNITS, 5)
                        .with(Hyperparameter.BATCH_SIZE, 2)
                        .with(Hyperparameter.STEPS, 12_000)
                        .with(Hyperparameter.SEED, 7),
                last);
    }

    @Test
    void aTableHasTheSameTrials() {
        ReferenceSearch table = ReferenceSearch.read("search.csv", file("search.csv"));
        assertEquals(16, table.rows().size());
        TrialRecord first = table.rows().get(0).entry();
        assertEquals(5, first.hyperparameters().hiddenUnits());
        assertEquals(3904, first.requireResult().last().validation().correct());
        assertEquals(
                "aff57306d04ad598e90d51de5d943709a6548599b30e23485f9af01543620822",
                first.requireResult().fingerprint());
        ReferenceSearch paper = ReferenceSearch.read("search-336.csv", file("search-336.csv"));
        Set<Hyperparameters> settings = new HashSet<>();
        for (ReferenceSearch.Row row : paper.rows()) {
            settings.add(row.entry().hyperparameters());
        }
        assertEquals(Set.copyOf(Grid.PAPER.points()), settings);
    }

    @Test
    void theTableOfAJournalIsWrittenAsItWas() {
        Journal journal = Journal.read("journal.jsonl", file("journal.jsonl"), Dataset.MNIST_SHA256);
        String table = SearchCsv.write(new Leaderboard(journal.finished()));
        String first = table.substring(0, table.indexOf("\r\n"));
        assertTrue(file("search.csv").startsWith(first + "\r\n"), first);
        for (TrialRecord each : journal.finished()) {
            assertTrue(table.contains(each.requireResult().fingerprint()));
            assertTrue(file("search.csv").contains(each.requireResult().fingerprint()));
        }
    }

    @Test
    void linksMeanTheSame() {
        List<Permalink> links = new ArrayList<>();
        for (String link : file("links.txt").split("\n", -1)) {
            if (!link.isEmpty()) {
                links.add(Permalink.parse(link));
            }
        }
        Hyperparameters relu =
                Hyperparameters.DEFAULTS.with(Hyperparameter.ACTIVATION, 1).with(Hyperparameter.SEED, 7);
        assertEquals(
                List.of(
                        new Permalink(Hyperparameters.DEFAULTS, Stage.TRAIN, List.of(), true),
                        new Permalink(RELU_WITH_BIAS, Stage.TEST, List.of(), true),
                        new Permalink(relu, Stage.SEARCH, List.of(), true)),
                links);
    }

    @Test
    void whatIsWrittenTodayIsStillWrittenSo() {
        Model model = ModelJson.read("model.json", file("model.json"));
        String written = ModelJson.write(model);
        for (Hyperparameter h : Hyperparameter.values()) {
            assertEquals(h.isAlwaysWritten(), written.contains("\"" + h.key() + "\""), h.key());
        }
        String line = file("journal.jsonl").split("\n", 2)[0];
        assertEquals(line + "\n", Journal.line(Journal.entry("line", line)));
        assertFalse(line.isEmpty());
        assertEquals(
                file("links.txt").split("\n", 2)[0], "#" + Permalink.format(Hyperparameters.DEFAULTS, Stage.TRAIN));
    }

    private static String file(String name) {
        try (InputStream in =
                Objects.requireNonNull(FrozenFormatsTest.class.getResourceAsStream("/formats/0.1.0/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
