package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.server.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Preset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are continued: {@code train --continue} and {@code evaluate --verify --parent}. */
class ContinueTest {
    @TempDir
    Path folder;

    private Path parent;
    private Path child;
    private String parentFingerprint = "";

    @BeforeEach
    void writeDataAndParent() throws IOException {
        Fixtures.writeData(folder, false);
        parent = Files.write(folder.resolve("parent.json"), Fixtures.model());
        child = folder.resolve("child.json");
        parentFingerprint = CliRun.model(parent).parameters().fingerprint();
    }

    @Test
    void saysAndKeepsWhichModelItWentOnFrom() {
        CliRun run = continued();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("continued from " + parentFingerprint.substring(0, 8) + "…", run.line("continued"));
        assertEquals(parentFingerprint, CliRun.model(child).continuedFrom());
        assertFalse(run.line("fingerprint").contains(parentFingerprint));
    }

    @Test
    void settingsAreTheParentsUnlessOptionsSayOtherwise() {
        continued("--learning-rate=0.01", "--steps=7", "--seed=9");
        assertEquals(
                CliRun.model(parent)
                        .hyperparameters()
                        .with(Hyperparameter.LEARNING_RATE, 0.01)
                        .with(Hyperparameter.STEPS, 7)
                        .with(Hyperparameter.SEED, 9),
                CliRun.model(child).hyperparameters());
        assertEquals(7, CliRun.model(child).stepsDone());
    }

    @Test
    void aPresetThatIsNamedTakesThePlaceOfTheParentsSettings() {
        continued("--preset=paper-best", "--hidden=3", "--steps=20");
        assertEquals(
                Preset.PAPER_BEST
                        .hyperparameters()
                        .with(Hyperparameter.HIDDEN_UNITS, 3)
                        .with(Hyperparameter.STEPS, 20),
                CliRun.model(child).hyperparameters());
    }

    @Test
    void theSameParentAndSettingsGiveTheSameFingerprint() {
        String first = continued().line("fingerprint");
        assertEquals(first, continued().line("fingerprint"));
        assertFalse(first.equals(continued("--seed=2").line("fingerprint")));
    }

    @Test
    void theParentsOpeningsOfTheTestSetAreNotTheChilds() throws IOException {
        String text = new String(Fixtures.model(), StandardCharsets.UTF_8);
        Files.writeString(
                parent, ModelJson.addOpening("parent", text, new TestOpening("2026-01-02T03:04:05Z", 0.5, 20)));
        continued();
        assertEquals(List.of(), CliRun.model(child).testOpenings());
    }

    @Test
    void refusesAnotherArchitecture() {
        for (String option : List.of("--hidden=4", "--activation=relu", "--bias")) {
            CliRun run = continued(option);
            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("must have its architecture, 3 sigmoid units without bias, but"), run.err());
        }
    }

    @Test
    void refusesDataThatIsNotTheParents() throws IOException {
        Files.write(parent, Fixtures.model(CliRun.model(parent).dataSha256(), "0".repeat(64)));
        CliRun run = continued();
        assertEquals(1, run.exitCode());
        assertTrue(run.err().endsWith("): name it with --data\n"), run.err());
        Files.write(parent, Fixtures.model("\"splitSeed\":2022", "\"splitSeed\":7"));
        assertTrue(continued().err().contains("split seed 7, not 2022"));
    }

    @Test
    void refusesToReplaceTheParent() throws IOException {
        CliRun run =
                CliRun.of("train", "--data", folder, "--continue", parent, "--out", folder.resolve("./parent.json"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--out must not replace the model"), run.err());
        assertEquals(parentFingerprint, CliRun.model(parent).parameters().fingerprint());
    }

    @Test
    void isVerifiedWithItsParent() {
        continued();
        CliRun run = evaluate("--verify", "--parent", parent);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("continued from " + parentFingerprint.substring(0, 8) + "…", run.line("continued"));
        assertTrue(run.line("verified").startsWith("verified: made again from its parent"), run.out());
    }

    @Test
    void isNotVerifiedByAnotherVersionOfTheTrainer() throws IOException {
        continued();
        String text = Files.readString(child).replace("\"trainerVersion\": 1", "\"trainerVersion\": 7");
        Files.writeString(child, text.replace("\"trainerVersion\":1", "\"trainerVersion\":7"));
        CliRun run = evaluate("--verify", "--parent", parent);
        assertEquals(1, run.exitCode());
        assertEquals(
                "inkling: not verified: the model was made by version 7 of the trainer, and this is version 1, which comes"
                        + " to other bits\n",
                run.err());
    }

    @Test
    void isNotVerifiedWithoutItsParentNorIsTheTestSetOpened() {
        continued();
        CliRun run = evaluate("--verify", "--open-test-set");
        assertEquals(1, run.exitCode());
        assertEquals(
                "inkling: the model was continued from another, whose fingerprint is " + parentFingerprint
                        + ": --verify needs that model’s file too, as --parent FILE\n",
                run.err());
        assertEquals(0, CliRun.model(child).testOpenings().size());
    }

    @Test
    void isNotVerifiedWithAnotherParent() {
        continued();
        CliRun run = evaluate("--verify", "--parent", child);
        Model model = CliRun.model(child);
        assertEquals(1, run.exitCode());
        assertEquals(
                "inkling: " + child + " has the fingerprint "
                        + model.parameters().fingerprint() + ", but the model was continued from " + parentFingerprint
                        + "\n",
                run.err());
    }

    @Test
    void aLineageThatWasMadeUpIsFound() throws IOException {
        continued();
        Files.writeString(child, Files.readString(child).replace("\"seed\":1", "\"seed\":2"));
        CliRun run = evaluate("--verify", "--parent", parent);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("inkling: not verified: made again, the fingerprint is "), run.err());
    }

    @Test
    void aParentIsRefusedWhereItHasNothingToSay() {
        continued();
        assertEquals(2, evaluate("--parent", parent).exitCode());
        CliRun run = CliRun.of("evaluate", parent, "--data", folder, "--verify", "--parent", parent);
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("the model was made from its seed"), run.err());
    }

    private CliRun continued(Object... options) {
        List<Object> args = new ArrayList<>(List.of("train", "--data", folder, "--continue", parent, "--out", child));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray());
    }

    private CliRun evaluate(Object... options) {
        List<Object> args = new ArrayList<>(List.of("evaluate", child, "--data", folder));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray());
    }
}
