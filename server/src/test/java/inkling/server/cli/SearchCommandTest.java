package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.model.Model;
import inkling.server.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {
    @TempDir
    Path folder;

    private Path grid;
    private Path journal;
    private Path csv;
    private Path out;

    @BeforeEach
    void writeFiles() throws Exception {
        Fixtures.writeData(folder, false);
        grid = folder.resolve("grid.json");
        journal = folder.resolve("search.jsonl");
        csv = folder.resolve("search.csv");
        out = folder.resolve("best.json");
        Files.writeString(
                grid,
                "{\"activation\": [\"sigmoid\", \"relu\"], \"learningRate\": [1e-4, 0.001, 0.01], \"l2\": [0, 1e-3],"
                        + " \"hiddenUnits\": 3, \"steps\": 60}");
    }

    @Test
    void runsEveryModelOfTheGridOnce() {
        CliRun run = search();
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("12 models: 12 done", run.line("12 models"));
        assertEquals(12, finishedKeys().size());
        assertEquals(12, Set.copyOf(finishedKeys()).size());
        assertEquals(24, lines(journal).size()); // each was begun and is done
    }

    @Test
    void aSecondSearchRunsNothingAndSaysTheSame() throws Exception {
        CliRun first = search("--csv", csv);
        byte[] before = Files.readAllBytes(journal);
        String table = Files.readString(csv);
        CliRun second = search("--csv", csv);
        assertArrayEquals(before, Files.readAllBytes(journal));
        assertEquals(first.out(), second.out());
        assertEquals(table, Files.readString(csv));
        assertEquals("12 of 12 models are in " + journal + " already\n", second.err());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameTable() throws Exception {
        search("--threads", 1, "--csv", csv);
        Path other = folder.resolve("other.csv");
        CliRun.of(
                "search",
                "--data",
                folder,
                "--grid",
                grid,
                "--threads",
                4,
                "--csv",
                other,
                "--journal",
                folder.resolve("other.jsonl"));
        assertEquals(Files.readString(csv), Files.readString(other));
        assertEquals(13, lines(csv).size());
    }

    @Test
    void onlyThisGridsModelsAreInTheTable() throws Exception {
        search("--sample", 5, "--csv", csv);
        assertEquals(6, lines(csv).size());
        CliRun all = search("--csv", csv);
        assertEquals(
                "5 of 12 models are in " + journal + " already",
                all.err().lines().findFirst().orElse(""));
        assertEquals(13, lines(csv).size());
        assertEquals("5 models: 5 done", search("--sample", 5).line("5 models"));
        assertEquals(12, finishedKeys().size());
    }

    @Test
    void aSampleFollowsFromItsSeed() {
        search("--sample", 2, "--sample-seed", 5);
        List<String> keys = finishedKeys();
        search("--sample", 2, "--sample-seed", 5);
        assertEquals(keys, finishedKeys());
        search("--sample", 2, "--sample-seed", 6);
        assertTrue(finishedKeys().size() > 2);
    }

    @Test
    void theBestModelIsMadeAgainWithTheFingerprintOfTheJournal() throws Exception {
        CliRun run = search("--out", out, "--csv", csv);
        Model model = CliRun.model(out);
        String firstRow = lines(csv).get(1);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(firstRow.endsWith("," + model.parameters().fingerprint()), firstRow);
        assertEquals("fingerprint " + model.parameters().fingerprint(), run.line("fingerprint"));
        assertEquals("saved to " + out, run.line("saved"));
        assertTrue(run.line("the test set").contains("evaluate " + out + " --open-test-set"), run.out());
        assertEquals("best", model.name());
        assertEquals(51, model.recordings().size());
        assertEquals(Status.DONE, model.status());
        assertEquals(List.of(), model.testOpenings());
    }

    @Test
    void aBestModelWithAnotherFingerprintThanTheJournalsIsAnError() throws Exception {
        search("--csv", csv);
        String fingerprint = lines(csv).get(1).substring(lines(csv).get(1).lastIndexOf(',') + 1);
        Files.writeString(journal, Files.readString(journal).replace(fingerprint, "0".repeat(64)));
        CliRun run = search("--out", out);
        assertEquals(1, run.exitCode());
        assertTrue(
                run.err()
                        .contains("made again, the first model has the fingerprint " + fingerprint
                                + ", but the journal has 0000"),
                run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void seedsAreRepeatsOfASetting() throws Exception {
        Files.writeString(grid, "{\"learningRate\": [0.002, 0.004], \"hiddenUnits\": 20, \"steps\": 3000}");
        CliRun run = search("--seeds", 3, "--csv", csv);
        assertEquals("6 models: 6 done", run.line("6 models"));
        assertEquals(
                2,
                run.out().lines().filter(line -> line.matches(" *[12] .*±.*")).count(),
                run.out());
        assertEquals(7, lines(csv).size());
    }

    @Test
    void whatDivergesStandsApart() throws Exception {
        Files.writeString(
                grid,
                "{\"activation\": [\"sigmoid\", \"relu\"], \"learningRate\": 10, \"l2\": 0, \"hiddenUnits\": 7, \"steps\":"
                        + " 1000}");
        CliRun run = search("--csv", csv);
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(
                "  of 1 run with relu and learning rate 10: 1 diverged, 0 collapsed",
                run.line("  of 1 run"),
                run.out());
        assertTrue(lines(csv).get(2).startsWith(",diverged,7,relu,"), lines(csv).get(2));
        Files.writeString(grid, Files.readString(grid).replace("\"sigmoid\", ", ""));
        CliRun none = search("--out", out);
        assertEquals(1, none.exitCode());
        assertEquals("no setting has ended well: there is no order", none.line("no setting"));
        assertTrue(none.err().contains("there is none to write to " + out), none.err());
    }

    @Test
    void thereAreLinesForALogAndResultsOnStdout() {
        CliRun run = search("--threads", 2);
        List<String> lines = run.err().lines().toList();
        assertEquals(12, lines.size(), run.err());
        assertTrue(
                lines.get(11).matches("12/12 models, [\\d.,]+ models/minute, 0:00 left, best \\d+\\.\\d\\d %"),
                run.err());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--threads=0; --threads must be from 1 to 1024, but is 0",
                "--threads=1025; --threads must be from 1 to 1024, but is 1025",
                "--threads=two; Invalid value for option '--threads': expected a whole number from -2147483648 to 2147483647, found two",
                "--seeds=0; the number of seeds must be a whole number from 1 to 100000, but is 0",
                "--seeds=100000; a grid must have at most 100000 models, but has 1200000",
                "--sample=0; a sample must have at least 1 model, but has 0",
                "--sample-seed=1; --sample-seed is for --sample alone",
            })
    void wrongUseEndsWithTwoAndWritesNothing(String option, String message) {
        CliRun run = search(option);
        assertEquals(2, run.exitCode());
        assertEquals("inkling: " + message, run.err().lines().findFirst().orElse(""));
        assertFalse(Files.exists(journal));
    }

    @Test
    void aGridMustBeNamed() {
        CliRun run = CliRun.of("search", "--data", folder);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("inkling: Missing required option: '--grid="), run.err());
    }

    @Test
    void aWrongGridIsRefusedWhereItIsWrong() throws Exception {
        assertFailed(
                "there is no grid papers: expected paper, quick or a file, found none",
                CliRun.of("search", "--data", folder, "--journal", journal, "--grid", "papers"));
        Files.writeString(grid, "{\"learningRates\": [0.1]}");
        assertTrue(search().err().startsWith("inkling: " + grid + ": learningRates: expected one of hiddenUnits, "));
        Files.writeString(grid, "{\"learningRate\": [0.1, 11]}");
        assertFailed(grid + ": learningRate[1]: expected a number above 0 and at most 10, found 11", search());
        Files.writeString(grid, "{\"learningRate\":\n [0.1 11]}");
        assertTrue(search().err().startsWith("inkling: " + grid + ": line 2, column "));
        assertFalse(Files.exists(journal));
    }

    @Test
    void filesThatCannotBeWrittenAreRefusedBeforeItSearches() {
        Path none = folder.resolve("none/file");
        String message = "cannot write " + none + ": there is no folder " + folder.resolve("none");
        assertFailed(message, search("--csv", none));
        assertFailed(message, search("--out", none));
        assertFailed(message, CliRun.of("search", "--data", folder, "--grid", grid, "--journal", none));
        assertFailed("cannot write " + folder + ": it is not a file", search("--csv", folder));
        assertFalse(Files.exists(journal));
    }

    @Test
    void noFileIsWrittenOverAnother() {
        for (Object[] options : new Object[][] {
            {"--csv", journal},
            {"--out", journal},
            {"--out", grid},
            {"--csv", out, "--out", folder.resolve("./best.json")}
        }) {
            CliRun run = search(options);
            assertEquals(2, run.exitCode(), run.err());
            assertTrue(
                    run.err().startsWith("inkling: grid, journal, CSV and model must be different files"), run.err());
        }
    }

    @Test
    void moreSeedsThanCanBeComparedAreRefusedBeforeAnyIsRun() throws Exception {
        Files.writeString(grid, "{\"hiddenUnits\": 3}");
        CliRun run = CliRun.of("search", "--data", folder, "--journal", journal, "--grid", grid, "--seeds", "32768");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("inkling: a setting must have at most 32767 seeds, but has 32768"), run.err());
        assertFalse(Files.exists(journal));
    }

    @Test
    void helpSaysWhatTheTableIsOfAndHowToGoOn() {
        String help = CliRun.of("search", "--help").out().replaceAll("\\s+", " ");
        for (Hyperparameter h : Hyperparameter.values()) {
            assertTrue(help.substring(help.indexOf("Names in a grid file: ")).contains(h.key()), h.key());
        }
        assertTrue(help.contains("Table and CSV are of this grid’s models alone"), help);
        assertTrue(help.contains("is never run again: after Ctrl-C, a crash or a power failure"), help);
        assertTrue(help.contains("Default: search.jsonl."), help);
    }

    private CliRun search(Object... options) {
        List<Object> args = new ArrayList<>(List.of("search", "--data", folder, "--grid", grid, "--journal", journal));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray());
    }

    private List<String> finishedKeys() {
        return SearchProcessTest.finishedKeys(journal);
    }

    private static List<String> lines(Path file) {
        return SearchProcessTest.lines(file);
    }

    private static void assertFailed(String message, CliRun run) {
        assertEquals(1, run.exitCode());
        assertEquals("inkling: " + message + "\n", run.err());
    }
}
