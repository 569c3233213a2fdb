package inkling.server.browser;

import inkling.data.Dataset;
import inkling.server.Main;
import inkling.server.data.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The first images of MNIST: 600 to train on, of which 100 validate, and 100 to test. */
final class SmallMnist {
    static final int TRAINING = 600;
    static final int TEST = 100;

    private SmallMnist() {}

    /** Writes the four files, packed; returns the folder. */
    static Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : Dataset.FILES) {
            Files.write(folder.resolve(name + ".gz"), Gzip.pack(beginning(name)));
        }
        return folder;
    }

    private static byte[] beginning(String name) throws IOException {
        int n = name.startsWith("train") ? TRAINING : TEST;
        int size = name.contains("images") ? 16 + n * 784 : 8 + n; // of an IDX file: header, then n images or labels
        String file = "/inkling/mnist/" + name + ".gz";
        try (InputStream packed = Objects.requireNonNull(Main.class.getResourceAsStream(file), file);
                InputStream unpacked = new GZIPInputStream(packed)) {
            byte[] bytes = unpacked.readNBytes(size);
            ByteBuffer.wrap(bytes).putInt(4, n); // how many there are
            return bytes;
        }
    }
}
