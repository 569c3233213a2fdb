package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.model.Model;
import inkling.nn.Activation;
import inkling.server.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Preset;
import inkling.train.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void writeData() {
        Fixtures.writeData(folder, false);
        out = folder.resolve("my model.json");
    }

    @Test
    void printsHowItEndedAndWritesTheModel() {
        CliRun run = train("--out", out);
        Model model = CliRun.model(out);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.line("training").matches("training loss \\d\\.\\d{4}, validation loss \\d\\.\\d{4}"), run.out());
        assertTrue(
                run.line("validation").matches("validation accuracy [\\d.]+ % \\(95 %: [\\d.]+–[\\d.]+, n = 100\\)"),
                run.out());
        assertEquals("fingerprint " + model.parameters().fingerprint(), run.line("fingerprint"));
        assertEquals("saved to " + out, run.line("saved"));
        assertEquals(Status.DONE, model.status());
        assertEquals("my model", model.name());
        assertTrue(model.createdAt().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), model.createdAt());
    }

    @Test
    void printsALineForEachTenthWithoutATerminal() {
        List<String> lines = train().err().lines().toList();
        assertEquals(10, lines.size());
        assertTrue(lines.get(0).startsWith("10 %, step 6 of 60, "), lines.get(0));
        assertTrue(lines.get(0).matches(".* steps/s, \\d+ s left, loss [\\d.]+, validation [\\d.]+ %"), lines.get(0));
    }

    @Test
    void theSameSeedGivesTheSameFingerprint() {
        String first = train("--seed", "-5").line("fingerprint");
        assertEquals(first, train("--seed", "-5").line("fingerprint"));
        assertFalse(first.equals(train("--seed", "6").line("fingerprint")));
    }

    @Test
    void writesNothingUnlessToldWhere() {
        CliRun run = train();
        assertEquals(0, run.exitCode());
        assertFalse(run.out().contains("saved"));
    }

    @Test
    void aPresetIsTheStartAndOptionsOverrideIt() {
        train("--name", "Mine", "--activation", "relu", "--learning-rate", "0.01", "--out", out);
        Model model = CliRun.model(out);
        assertEquals("Mine", model.name());
        assertEquals(
                Preset.QUICK
                        .hyperparameters()
                        .with(Hyperparameter.HIDDEN_UNITS, 3)
                        .with(Hyperparameter.STEPS, 60)
                        .with(Hyperparameter.LEARNING_RATE, 0.01)
                        .with(Hyperparameter.ACTIVATION, Activation.RELU.ordinal()),
                model.hyperparameters());
    }

    @ParameterizedTest
    @CsvSource({"--bias, true", "--bias=true, true", "--bias=false, false", "--no-bias, false"})
    void biasIsAFlag(String option, boolean bias) {
        train(option, "--out", out);
        assertEquals(bias, CliRun.model(out).hyperparameters().bias());
    }

    @Test
    void helpListsEveryHyperparameterWithItsRange() {
        String help = CliRun.of("train", "--help").out().replaceAll("\\s+", " ");
        for (Hyperparameter h : Hyperparameter.values()) {
            assertTrue(help.contains(h.help()), h.key());
            assertTrue(help.contains("It is " + h.range() + "."), h.key());
        }
        assertTrue(help.contains("--hidden, --hidden-units=") && help.contains("--[no-]bias"), help);
    }

    @Test
    void divergenceIsSaidAndWrittenAndEndsWithThree() {
        CliRun run = train("--activation=relu", "--learning-rate=10", "--l2=0", "--steps=1000", "--out", out);
        Model model = CliRun.model(out);
        assertEquals(3, run.exitCode(), run.out());
        assertEquals(
                "diverged at step " + model.divergedAt() + "; the parameters are those of step " + model.stepsDone(),
                run.line("diverged"));
        assertEquals(Status.DIVERGED, model.status());
    }

    @Test
    void refusesValuesOutOfRange() {
        CliRun run = train("--learning-rate", "11");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Learning rate must be a number above 0 and at most 10, but is 11"), run.err());
        assertEquals(2, train("--l2", "1", "--learning-rate", "1").exitCode());
        assertEquals(2, train("--preset", "best").exitCode());
        assertEquals(2, train("--name", "").exitCode());
    }

    @Test
    void refusesAnOutFileThatCannotBeWrittenBeforeItTrains() {
        CliRun run = train("--out", folder.resolve("none/model.json"));
        assertEquals(1, run.exitCode());
        assertEquals(
                "inkling: cannot write " + folder.resolve("none/model.json") + ": there is no folder "
                        + folder.resolve("none") + "\n",
                run.err());
        assertEquals(
                "inkling: cannot write " + folder + ": it is not a file\n",
                train("--out", folder).err());
    }

    @Test
    void aFileThatIsThereIsReplaced() throws Exception {
        Files.writeString(out, "old");
        train("--out", out);
        assertEquals(60, CliRun.model(out).stepsDone());
    }

    private CliRun train(Object... options) {
        List<Object> args = new ArrayList<>(List.of("train", "--data", folder, "--preset=quick", "--hidden=3"));
        if (!List.of(options).contains("--steps=1000")) {
            args.add("--steps=60");
        }
        args.addAll(List.of(options));
        return CliRun.of(args.toArray());
    }
}
