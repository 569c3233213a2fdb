package inkling.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.nn.Network;
import inkling.server.data.DataFiles;
import inkling.train.Hyperparameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/formats.md says of the formats is so. */
class FormatsDocTest {
    private static final Path FORMATS = Path.of("../shared/src/test/resources/formats/0.1.0");
    private static final Path IMAGES = Path.of("src/main/resources/inkling/mnist/t10k-images-idx3-ubyte.gz");

    private final String doc = read(Path.of("../docs/formats.md"));

    @Test
    void tellsEachHyperparameterWithItsDefault() {
        for (Hyperparameter h : Hyperparameter.values()) {
            String row = doc.lines()
                    .filter(line -> line.startsWith("| `" + h.key() + "` |"))
                    .findFirst()
                    .orElse("");
            String shown = h.format(h.defaultValue());
            assertTrue(row.contains("| " + shown + " |") || row.contains("| `\"" + shown + "\"` |"), h + ": " + row);
        }
    }

    @Test
    void tellsEachFieldOfAModelAndOfAJournal() throws JsonParserException {
        List<String> names = new ArrayList<>();
        addNames(JsonParser.object().from(read(FORMATS.resolve("model.json"))), names);
        for (String line : read(FORMATS.resolve("journal.jsonl")).split("\n", -1)) {
            if (!line.isEmpty()) {
                addNames(JsonParser.object().from(line), names);
            }
        }
        for (String name : names) {
            boolean told = doc.contains("`" + name + "`")
                    || doc.contains("`" + name + ".")
                    || doc.contains("`" + name + "[]")
                    || doc.contains("." + name + "`");
            assertTrue(told, name);
        }
    }

    @Test
    void tellsEachColumnOfATable() {
        String table = read(FORMATS.resolve("search.csv"));
        for (String name : table.substring(0, table.indexOf("\r\n")).split(",", -1)) {
            assertTrue(doc.contains("`" + name + "`"), name);
        }
    }

    private static void addNames(JsonObject json, List<String> names) {
        for (Map.Entry<String, Object> field : json.entrySet()) {
            names.add(field.getKey());
            if (field.getValue() instanceof JsonObject object) {
                addNames(object, names);
            } else if (field.getValue() instanceof JsonArray array
                    && !array.isEmpty()
                    && array.get(0) instanceof JsonObject first) {
                addNames(first, names);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.json", "starter.json"})
    void theReaderInPythonReadsWhatTheNetworkReads(String file, @TempDir Path folder) throws Exception {
        assumeTrue(exitCode("python3", "-c", "import numpy") == 0, "there is no NumPy here");
        String begin = "```python\n";
        int from = doc.indexOf(begin) + begin.length();
        Path script = folder.resolve("reader.py");
        Files.writeString(script, doc.substring(from, doc.indexOf("```", from)));
        Path model = FORMATS.resolve(file);
        Process python = new ProcessBuilder("python3", script.toString(), model.toString(), IMAGES.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), printed);
        assertEquals(readByNetwork(ModelJson.read(file, read(model))), printed.trim());
    }

    private static String readByNetwork(Model model) {
        byte[] first = DataFiles.mnist().dataset().test().image(0);
        Network network = new Network(model.parameters());
        return Integer.toString(
                network.forward(model.standardization().apply(first)).digit());
    }

    private static int exitCode(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1; // there is no Python either
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
