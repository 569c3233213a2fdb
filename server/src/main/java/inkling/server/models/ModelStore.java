package inkling.server.models;

import com.grack.nanojson.JsonArray;
import inkling.model.ModelName;
import inkling.server.files.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of models, each in {@code <name>.json}. The folder is created by the first write. */
public final class ModelStore {
    /** The longest file that is taken for a model: 1,024 hidden units need 4.3 MB. */
    public static final int MOST_BYTES = 8_000_000;

    private static final String SUFFIX = ".json";

    private final Path folder;
    private final ModelSummaries summaries = new ModelSummaries();

    /** A store in this folder, which need not exist. */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /** What there is to know about each model without its weights, by name. */
    public JsonArray list() {
        return summaries.of(files());
    }

    /** The model of this name, or null. */
    public @Nullable StoredModel find(String name) {
        try {
            return new StoredModel(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a model, in place of one of the same name. */
    public void write(String name, StoredModel model) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(name), model.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a model that is there. */
    public void delete(String name) {
        try {
            AtomicFile.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        if (!ModelName.isValid(name)) {
            throw new IllegalArgumentException("the name of a model must be " + ModelName.RULE + ", but is " + name);
        }
        return folder.resolve(name + SUFFIX);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
