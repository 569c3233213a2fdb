package inkling.server.cli;

import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.files.AtomicFile;
import inkling.server.models.StoredModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A model's file that the user has named. */
record ModelFile(Path path) {
    String read() {
        try {
            return new StoredModel(Files.readAllBytes(path)).text(path.toString());
        } catch (NoSuchFileException e) {
            throw new CommandFailure("there is no file " + path, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    Model model() {
        return ModelJson.read(path.toString(), read());
    }

    void write(String json) {
        try {
            AtomicFile.write(path, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    /** Finds out before a long training, not after it. */
    void requireWritable() {
        Path folder = path.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("cannot write " + path + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new CommandFailure("cannot write " + path + ": the folder " + folder + " is not writable");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new CommandFailure("cannot write " + path + ": it is not a file");
        }
    }

    /** Whether both name one file that is there. */
    boolean isSameAs(Path other) {
        try {
            return Files.exists(path) && Files.isSameFile(path, other);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + other + ": " + e.getMessage(), e);
        }
    }

    /** The file's name without .json. */
    String baseName() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
    }
}
