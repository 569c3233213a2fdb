package inkling.server.data;

import inkling.data.Dataset;
import inkling.data.MalformedDataException;
import inkling.data.Split;
import inkling.math.Sha256;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four IDX files of a data set: the embedded MNIST, or those in a folder. They are read anew each time. */
public final class DataFiles {
    private final String name;
    private final Function<String, StoredFile> stored;
    private final @Nullable String expectedSha256;

    private DataFiles(String name, Function<String, StoredFile> stored, @Nullable String expectedSha256) {
        this.name = name;
        this.stored = stored;
        this.expectedSha256 = expectedSha256;
    }

    /** The MNIST that the jar holds. */
    public static DataFiles mnist() {
        return new DataFiles("MNIST", DataFiles::embedded, Dataset.MNIST_SHA256);
    }

    /** The files in a folder, each raw or, with a name that ends in .gz, compressed; raw is preferred. */
    public static DataFiles in(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path last = whole.getFileName();
        return new DataFiles((last == null ? whole : last).toString(), name -> inFolder(folder, name), null);
    }

    /**
     * Reads the data set.
     *
     * @throws MalformedDataException if a file is missing or not what it should be
     * @throws IllegalArgumentException if there are too few training images to split them
     */
    public Dataset dataset() {
        return checked(Dataset.read(name -> stored.apply(name).unpacked()));
    }

    /**
     * Reads the data set for serving it.
     *
     * @throws MalformedDataException if a file is missing or not what it should be
     * @throws IllegalArgumentException if there are too few training images to split them
     */
    public ServedData served() {
        List<ServedFile> files = new ArrayList<>();
        Dataset dataset = checked(Dataset.read(name -> {
            StoredFile file = stored.apply(name);
            byte[] unpacked = file.unpacked();
            files.add(new ServedFile(name, file.gzip(), Sha256.hex(unpacked)));
            return unpacked;
        }));
        return new ServedData(
                name,
                dataset.sha256(),
                dataset.training().size(),
                dataset.test().size(),
                List.copyOf(files));
    }

    private Dataset checked(Dataset dataset) {
        if (expectedSha256 != null && !expectedSha256.equals(dataset.sha256())) {
            throw new MalformedDataException(name, "SHA-256 of the four files", expectedSha256, dataset.sha256());
        }
        Split.of(dataset.training().size()); // refuses a set that is too small to be split
        return dataset;
    }

    private static StoredFile embedded(String name) {
        String resource = "/inkling/mnist/" + name + ".gz";
        try (InputStream in = DataFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing in the jar");
            }
            return new StoredFile(name + ".gz", in.readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFile inFolder(Path folder, String name) {
        for (boolean packed : new boolean[] {false, true}) {
            Path file = folder.resolve(packed ? name + ".gz" : name);
            if (Files.exists(file)) {
                return new StoredFile(file.toString(), read(file), packed);
            }
        }
        throw new MalformedDataException(
                folder.resolve(name).toString(), "at byte 0", "a file of this name or with .gz added", "none");
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
