package inkling.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Dataset;
import inkling.data.Split;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.data.DataFiles;
import inkling.train.Evaluation;
import inkling.train.Evaluator;
import inkling.train.Preset;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The model that the page opens with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StarterModelTest {
    private final Model starter = starter();
    private final TrainingData mnist = TrainingData.of(DataFiles.mnist().dataset());

    @Test
    void isThePapersBestSettingWithSeedOneOnMnist() {
        assertEquals(Preset.PAPER_BEST.hyperparameters(), starter.hyperparameters());
        assertEquals(Dataset.MNIST_SHA256, starter.dataSha256());
        assertEquals(Split.SEED, starter.recipe().splitSeed());
    }

    @Test
    void readsValidationImagesAsWellAsItSays() {
        Evaluation validation = Evaluator.evaluate(
                starter.parameters(),
                starter.standardization(),
                SparseImages.of(mnist.dataset().training()),
                mnist.split().validation());
        assertTrue(validation.accuracy() >= 0.975, "validation " + validation);
        assertEquals(starter.recordings().get(50).validation(), validation);
    }

    @Test
    void sawTheTestSetOnce() {
        assertEquals(1, starter.testOpenings().size());
        SparseImages test = SparseImages.of(mnist.dataset().test());
        int[] all = IntStream.range(0, test.size()).toArray();
        Evaluation evaluation = Evaluator.evaluate(starter.parameters(), starter.standardization(), test, all);
        assertEquals(starter.testOpenings().get(0).accuracy(), evaluation.accuracy());
    }

    private static Model starter() {
        try (InputStream in =
                Objects.requireNonNull(StarterModelTest.class.getResourceAsStream("/web/models/starter.json"))) {
            return ModelJson.read("starter.json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
