package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.model.Model;
import inkling.server.Fixtures;
import inkling.train.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that get SIGTERM, as Ctrl-C and service managers send it. */
class SignalTest {
    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void writeData() {
        Fixtures.writeData(folder, false);
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aTrainingThatIsStoppedWritesWhatThereIs() throws Exception {
        Path out = folder.resolve("model.json");
        Process train = start("train", "--data", folder, "--out", out, "--steps=10000000", "--hidden=16");
        train.errorReader(StandardCharsets.UTF_8).readLine(); // it has come to a tenth
        train.toHandle().destroy(); // unlike Process.destroy, leaves its output readable
        assertEquals(130, train.waitFor());
        Model model = CliRun.model(out);
        List<String> lines = lines(train.inputReader(StandardCharsets.UTF_8));
        assertEquals(Status.STOPPED, model.status());
        assertEquals(Texts.format("stopped at step %,d of 10,000,000", model.stepsDone()), lines.get(0));
        assertTrue(lines.contains("fingerprint " + model.parameters().fingerprint()), lines.toString());
        assertEquals("saved to " + out, lines.get(lines.size() - 1));
    }

    @Test
    void aServerSaysWhereItIsInOneLineAndStopsInSilence() throws Exception {
        Process serve = start("--data", folder, "--port", 0, "--models", folder.resolve("models"));
        BufferedReader out = serve.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertTrue(line.matches("Inkling is at http://localhost:\\d+"), line);
        HttpRequest health = HttpRequest.newBuilder(URI.create(
                        line.substring("Inkling is at ".length()).replace("localhost", "127.0.0.1") + "/api/health"))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(health, BodyHandlers.discarding())
                        .statusCode());
        serve.toHandle().destroy();
        assertEquals(143, serve.waitFor());
        assertEquals(List.of(), lines(out));
        assertEquals(List.of(), lines(serve.errorReader(StandardCharsets.UTF_8)));
    }

    private Process start(Object... args) throws IOException {
        Process process = CliProcess.start(args);
        started.add(process);
        return process;
    }

    private static List<String> lines(BufferedReader reader) {
        return reader.lines().toList();
    }
}
