package inkling.server.data;

import inkling.data.Dataset;
import inkling.data.MalformedDataException;
import inkling.data.Split;
import inkling.math.Sha256;
import inkling.server.files.IoReason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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

    /**
     * The files in a folder, each under its own name or with a dot in it, as train-images.idx3-ubyte, and with .gz added or
     * not. Raw or compressed, whatever the name says; of several, the first of this order is taken.
     */
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
        return read((name, file) -> file.unpacked());
    }

    /**
     * Reads the data set for serving it.
     *
     * @throws MalformedDataException if a file is missing or not what it should be
     * @throws IllegalArgumentException if there are too few training images to split them
     */
    public ServedData served() {
        List<ServedFile> files = new ArrayList<>();
        Dataset dataset = read((name, file) -> {
            byte[] unpacked = file.unpacked();
            files.add(new ServedFile(name, file.gzip(), Sha256.hex(unpacked)));
            return unpacked;
        });
        return new ServedData(
                name,
                dataset.sha256(),
                dataset.training().size(),
                dataset.test().size(),
                List.copyOf(files));
    }

    private Dataset read(BiFunction<String, StoredFile, byte[]> unpack) {
        Map<String, StoredFile> found = new LinkedHashMap<>();
        for (String file : Dataset.FILES) {
            found.put(file, stored.apply(file)); // one that is missing is told before one that is wrong
        }
        return checked(Dataset.read(
                file -> Objects.requireNonNull(found.get(file)).source(),
                file -> unpack.apply(file, Objects.requireNonNull(found.get(file)))));
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
            return new StoredFile(name + ".gz", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFile inFolder(Path folder, String name) {
        String dotted = name.replace("-idx", ".idx"); // as it lies in many archives
        for (String candidate : List.of(name, name + ".gz", dotted, dotted + ".gz")) {
            Path file = folder.resolve(candidate);
            if (isFile(file)) {
                return new StoredFile(file.toString(), read(file));
            }
        }
        throw new MalformedDataException(
                folder.toString(),
                "its files",
                name + " or " + dotted + ", with .gz added or not",
                FolderNames.of(folder));
    }

    /** Not a folder, of which some archives have one of this name. */
    private static boolean isFile(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isRegularFile();
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException e) {
        return new UncheckedIOException("cannot read " + file + ": " + IoReason.of(e), e);
    }
}
