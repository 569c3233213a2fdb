package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Dataset;
import inkling.model.JsonText;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.Fixtures;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Recording;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeDataAndModel() throws IOException {
        Fixtures.writeData(folder, true);
        file = Files.write(folder.resolve("model.json"), Fixtures.model("\"format\"", "\"mood\":\"good\",\"format\""));
    }

    @Test
    void measuresWhatTrainingMeasured() throws IOException {
        Model model = CliRun.model(file);
        CliRun run = evaluate();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                Report.accuracy("validation", model.recordings().get(50).validation()),
                run.line("validation accuracy"));
        assertEquals("fingerprint " + model.parameters().fingerprint(), run.line("fingerprint"));
        assertFalse(run.out().contains("test"), run.out());
        assertArrayEquals(Fixtures.model("\"format\"", "\"mood\":\"good\",\"format\""), Files.readAllBytes(file));
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        CliRun run = evaluate("--open-test-set");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(1, CliRun.model(file).testOpenings().size());
    }

    @Test
    void keepsHalfOfALetterAsItIs() throws IOException {
        Files.write(file, Fixtures.model("\"small\"", "\"\\ud83d, \\ude00\\ud83d\""));
        assertEquals(0, evaluate("--open-test-set").exitCode());
        assertEquals("\ud83d, \ude00\ud83d", CliRun.model(file).name());
    }

    @Test
    void makesARunAgainAndFindsItsFingerprint() {
        CliRun run = evaluate("--verify");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.line("verified").contains("same fingerprint"), run.out());
    }

    @Test
    void saysWhenARunMadeAgainHasAnotherFingerprint() throws IOException {
        Files.write(file, Fixtures.model("\"seed\":1", "\"seed\":2"));
        CliRun run = evaluate("--verify");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("not verified"), run.err());
        assertTrue(run.err().contains(CliRun.model(file).parameters().fingerprint()), run.err());
    }

    @Test
    void saysWhenWhatWasRecordedIsNotWhatARunMadeAgainRecords() throws IOException {
        Recording last = CliRun.model(file).recordings().get(50);
        String loss = Double.toString(last.validation().loss());
        Files.write(file, Fixtures.model(loss, "0.001"));
        CliRun run = evaluate("--verify");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("not verified") && run.err().contains("recording 50"), run.err());
    }

    @Test
    void makesARunAgainUpToWhereItWasStopped() throws IOException {
        Hyperparameters hyperparameters = CliRun.model(file).hyperparameters();
        TrainingData data = TrainingData.of(Dataset.read(Fixtures::idx));
        TrainingRun run = JavaTrainer.newRun(hyperparameters, data, InitialWeights.SEED);
        while (run.step() < 7) {
            run.advance(1);
        }
        Files.writeString(file, ModelJson.write(Model.of(run, "stopped", "2026-01-01T00:00:00Z")));
        CliRun verified = evaluate("--verify");
        assertEquals(0, verified.exitCode(), verified.err());
    }

    @Test
    void recordsEachOpeningOfTheTestSet() throws IOException {
        CliRun first = evaluate("--open-test-set");
        assertTrue(first.line("test accuracy").endsWith(", n = 20)"), first.out());
        assertEquals("the test set has been opened for this model once", first.line("the test set"));
        CliRun second = evaluate("--open-test-set");
        assertEquals(first.line("test accuracy"), second.line("test accuracy"));
        assertEquals("the test set has been opened for this model twice", second.line("the test set"));
        assertEquals(2, CliRun.model(file).testOpenings().size());
        assertEquals(20, CliRun.model(file).testOpenings().get(1).n());
        assertEquals("good", JsonText.parse("file", Files.readString(file)).getString("mood"));
    }

    @Test
    void refusesAModelThatMayHaveBeenTrainedOnTheValidationImages() throws IOException {
        Files.write(file, Fixtures.model("\"splitSeed\":2022", "\"splitSeed\":7"));
        CliRun refused = evaluate();
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("trained with the split seed 7, not 2022"), refused.err());
    }

    @Test
    void refusesOtherDataUnlessToldSo() throws IOException {
        Files.write(file, Fixtures.model(CliRun.model(file).dataSha256(), "0".repeat(64)));
        CliRun refused = evaluate();
        assertEquals(1, refused.exitCode());
        assertTrue(
                refused.err().startsWith("inkling: the model was trained with other data (SHA-256 000"), refused.err());
        assertEquals("", refused.out());
        assertEquals(0, evaluate("--other-data").exitCode());
    }

    @Test
    void theTestSetOfOtherDataIsNotOpened() throws IOException {
        Files.write(file, Fixtures.model(CliRun.model(file).dataSha256(), "0".repeat(64)));
        assertEquals(1, evaluate("--other-data", "--open-test-set").exitCode());
        assertEquals(0, CliRun.model(file).testOpenings().size());
    }

    @Test
    void refusesAFileThatIsNotThereOrNotAModel() throws IOException {
        Path none = folder.resolve("none.json");
        assertEquals(
                "inkling: there is no file " + none + "\n",
                CliRun.of("evaluate", none).err());
        Files.writeString(file, "{}");
        assertEquals(
                "inkling: " + file + ": format: expected inkling-model, found nothing\n",
                evaluate().err());
    }

    private CliRun evaluate(Object... options) {
        Object[] args = new Object[4 + options.length];
        args[0] = "evaluate";
        args[1] = file;
        args[2] = "--data";
        args[3] = folder;
        System.arraycopy(options, 0, args, 4, options.length);
        return CliRun.of(args);
    }
}
