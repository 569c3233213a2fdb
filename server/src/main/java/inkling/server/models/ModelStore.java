package inkling.server.models;

import com.grack.nanojson.JsonArray;
import inkling.model.ModelName;
import inkling.server.files.AtomicFile;
import java.io.IOException;
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
    private static final String READ = "read its folder of models";
    private static final String WRITE = "write to its folder of models";

    private final Path folder;
    private final ModelSummaries summaries = new ModelSummaries();

    /** A store in this folder, which need not exist. */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What there is to know about each model without its weights, by name.
     *
     * @throws StoreFailure if the folder is there and cannot be read
     */
    public JsonArray list() {
        return summaries.of(files());
    }

    /**
     * The model of this name, or null.
     *
     * @throws StoreFailure if it is there and cannot be read
     */
    public @Nullable StoredModel find(String name) {
        try {
            return StoredModel.read(file(name));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new StoreFailure("read the model " + name, e);
        }
    }

    /**
     * Writes a model, in place of one of the same name.
     *
     * @throws StoreFailure if it cannot be written; one that was there is as it was
     */
    public void write(String name, StoredModel model) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(name), model.bytes());
        } catch (IOException e) {
            throw new StoreFailure(WRITE, e);
        }
    }

    /**
     * Deletes a model that is there.
     *
     * @throws StoreFailure if it cannot be deleted
     */
    public void delete(String name) {
        try {
            AtomicFile.delete(file(name));
        } catch (IOException e) {
            throw new StoreFailure(WRITE, e);
        }
    }

    private Path file(String name) {
        if (!ModelName.isValid(name)) {
            throw new IllegalArgumentException("the name of a model must be " + ModelName.RULE + ", but is " + name);
        }
        return folder.resolve(name + SUFFIX);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of(); // nothing has been written yet
        } catch (IOException e) {
            throw new StoreFailure(READ, e);
        }
    }
}
