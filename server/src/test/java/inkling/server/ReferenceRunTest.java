package inkling.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.data.Dataset;
import inkling.paper.ReferenceSearch;
import inkling.search.Grid;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of the paper's whole search that comes with the page. */
class ReferenceRunTest {
    private final ReferenceSearch reference = read();

    private static ReferenceSearch read() {
        String name = "/web/reference/search-336.csv";
        try (InputStream in = Objects.requireNonNull(ReferenceRunTest.class.getResourceAsStream(name), name)) {
            return ReferenceSearch.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasEachModelOfThePaperOnce() {
        Set<Hyperparameters> models = new HashSet<>();
        for (ReferenceSearch.Row row : reference.rows()) {
            models.add(row.entry().hyperparameters());
        }
        assertEquals(336, reference.rows().size());
        assertEquals(Set.copyOf(Grid.PAPER.points()), models);
    }

    @Test
    void itsFirstModelIsMadeAgainBitForBit() {
        ReferenceSearch.Row first = reference.rows().get(0);
        Dataset dataset = DataFiles.mnist().dataset();
        TrainingData data = TrainingData.of(dataset);
        SparseImages images = SparseImages.of(dataset.training());
        Trial.Result again = JavaTrainer.runTrial(first.entry().hyperparameters(), data, images);
        assertEquals(first.entry().requireResult().fingerprint(), again.fingerprint());
        assertEquals(
                first.entry().requireResult().last().validation().correct(),
                again.last().validation().correct());
    }
}
