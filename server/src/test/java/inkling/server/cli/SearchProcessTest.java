package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.Fixtures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in processes of their own, which are killed and interrupted. */
class SearchProcessTest {
    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private Path grid;
    private Path journal;

    @BeforeEach
    void writeFiles() throws IOException {
        Fixtures.writeData(folder, false);
        grid = folder.resolve("grid.json");
        journal = folder.resolve("search.jsonl");
        Files.writeString(
                grid,
                "{\"activation\": [\"sigmoid\", \"relu\"], \"learningRate\": [1e-4, 1e-3, 0.01], \"l2\": [0, 1e-3],"
                        + " \"hiddenUnits\": 12, \"steps\": 60000}");
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void killedInTheMiddleAndRunAgainItEndsAsIfNothingHadHappened() throws Exception {
        Process killed = start();
        awaitFinished(killed, 2);
        killed.destroyForcibly().waitFor();
        List<String> before = finishedKeys(journal);
        assertTrue(before.size() >= 2 && before.size() < 12, before.size() + " of 12 were finished when it was killed");

        Path resumed = folder.resolve("resumed.csv");
        Path undisturbed = folder.resolve("undisturbed.csv");
        assertEquals(0, search(journal, "--csv", resumed).exitCode());
        assertEquals(
                0,
                search(folder.resolve("undisturbed.jsonl"), "--csv", undisturbed)
                        .exitCode());
        List<String> after = finishedKeys(journal);
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(12, after.size());
        assertEquals(12, Set.copyOf(after).size());
        assertEquals(Files.readString(undisturbed), Files.readString(resumed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void interruptedItJournalsAndPrintsWhatThereIs(String signal) throws Exception {
        Process interrupted = start();
        awaitFinished(interrupted, 1);
        new ProcessBuilder("kill", "-" + signal, Long.toString(interrupted.pid()))
                .start()
                .waitFor();
        assertEquals(130, interrupted.waitFor());
        List<String> out = lines(interrupted.inputReader(StandardCharsets.UTF_8));
        int finished = finishedKeys(journal).size();
        List<String> stopped = lines(journal).stream()
                .filter(line -> line.contains("\"status\":\"stopped\""))
                .toList();
        assertTrue(finished < 12, finished + " of 12 were finished when it was interrupted");
        assertTrue(!stopped.isEmpty() && stopped.size() <= 2, stopped.toString());
        assertEquals(
                "12 models: " + finished + " done, " + (12 - finished)
                        + " not run to the end: the same command goes on",
                out.get(0));
        assertTrue(out.stream().anyMatch(line -> line.startsWith("   1 ")), out.toString());
        assertEquals("12 models: 12 done", search(journal).line("12 models"));
    }

    @Test
    void aJournalIsForOneProcessAtATime() throws Exception {
        Process first = start();
        awaitFinished(first, 1);
        CliRun second = search(journal);
        assertEquals(1, second.exitCode());
        assertEquals(
                "inkling: another search is writing to " + journal
                        + ": wait for its end, or name another with --journal\n",
                second.err());
        first.destroyForcibly().waitFor();
        assertEquals(0, search(journal, "--sample", 1).exitCode());
    }

    private Process start() throws IOException {
        Process process =
                CliProcess.start("search", "--data", folder, "--grid", grid, "--journal", journal, "--threads", 2);
        started.add(process);
        return process;
    }

    /** Waits for so many lines of progress: each is written when a model has ended. */
    private static void awaitFinished(Process search, int models) throws IOException {
        BufferedReader err = search.errorReader(StandardCharsets.UTF_8);
        for (int i = 1; i <= models; i++) {
            String line = err.readLine();
            assertTrue(line != null && line.startsWith(i + "/12 models, "), line);
        }
    }

    private CliRun search(Path file, Object... options) {
        List<Object> args = new ArrayList<>(List.of("search", "--data", folder, "--grid", grid, "--journal", file));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray());
    }

    /** The keys of all lines with a result, in their order; a torn last line is none. */
    static List<String> finishedKeys(Path journal) {
        return lines(journal).stream()
                .filter(line -> line.endsWith("}"))
                .filter(line -> line.matches(".*\"status\":\"(done|diverged|collapsed)\".*"))
                .map(line -> line.substring(8, 72))
                .toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(BufferedReader reader) {
        return reader.lines().toList();
    }
}
