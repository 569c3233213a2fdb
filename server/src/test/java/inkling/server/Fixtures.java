package inkling.server;

import inkling.data.Dataset;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.data.DataFiles;
import inkling.server.data.Gzip;
import inkling.server.data.ServedData;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.JavaTrainer;
import inkling.train.Preset;
import inkling.train.TrainingData;
import inkling.train.TrainingRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Small data that can be learned, as files, and models of it. */
public final class Fixtures {
    private static final byte[] MODEL = ModelJson.write(train()).getBytes(StandardCharsets.UTF_8);

    private Fixtures() {}

    /** Of the training images 600, of the test images 20; ten patterns, each with a label of its own. */
    public static byte[] idx(String name) {
        int n = name.startsWith("train") ? 600 : 20;
        boolean images = name.contains("images");
        ByteBuffer file = ByteBuffer.allocate(images ? 16 + n * 784 : 8 + n);
        file.putInt(images ? 2051 : 2049).putInt(n);
        if (images) {
            file.putInt(28).putInt(28);
        }
        for (int i = 0; i < n; i++) {
            if (!images) {
                file.put((byte) (i % 10));
                continue;
            }
            for (int j = 0; j < 784; j++) {
                file.put((byte) ((i % 10 * 31 + j * 17) % 97 < 20 ? 200 : 0));
            }
        }
        return file.array();
    }

    /** Writes the four files into a folder. */
    public static Path writeData(Path folder, boolean packed) {
        try {
            Files.createDirectories(folder);
            for (String name : Dataset.FILES) {
                byte[] bytes = idx(name);
                Files.write(folder.resolve(packed ? name + ".gz" : name), packed ? Gzip.pack(bytes) : bytes);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ServedData served(Path folder) {
        return DataFiles.in(writeData(folder.resolve("digits"), false)).served();
    }

    /** A model of 3 hidden units, 60 steps old, as its file. */
    public static byte[] model() {
        return MODEL.clone();
    }

    /** The same with a text of the file replaced. */
    public static byte[] model(String old, String replacement) {
        return new String(MODEL, StandardCharsets.UTF_8)
                .replace(old, replacement)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The model that the page opens with. */
    public static Model starter() {
        String file = "/web/models/starter.json";
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(file), file)) {
            return ModelJson.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model train() {
        Hyperparameters hyperparameters = Preset.QUICK
                .hyperparameters()
                .with(Hyperparameter.HIDDEN_UNITS, 3)
                .with(Hyperparameter.STEPS, 60);
        TrainingData data = TrainingData.of(Dataset.read(Fixtures::idx));
        TrainingRun run = JavaTrainer.newRun(hyperparameters, data, InitialWeights.SEED);
        while (!run.isOver()) {
            run.advance(100);
        }
        return Model.of(run, "small", "2026-01-01T00:00:00Z");
    }
}
