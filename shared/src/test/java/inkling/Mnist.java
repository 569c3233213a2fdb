package inkling;

import inkling.data.Dataset;
import inkling.train.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The real MNIST, from the files that the server embeds; read once for all tests. */
public final class Mnist {
    private static final Path FOLDER = Path.of("../server/src/main/resources/inkling/mnist");
    private static final TrainingData DATA = TrainingData.of(Dataset.read(Mnist::file));

    private Mnist() {}

    public static TrainingData data() {
        return DATA;
    }

    public static byte[] file(String name) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".gz")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
