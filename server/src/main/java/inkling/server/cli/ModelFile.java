package inkling.server.cli;

import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.files.IoReason;
import inkling.server.files.OutFile;
import inkling.server.models.StoredModel;
import java.io.IOException;
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
            throw new CommandFailure("cannot read " + path + ": " + IoReason.of(e), e);
        }
    }

    Model model() {
        return ModelJson.read(path.toString(), read());
    }

    void write(String json) {
        new OutFile(path).write(json);
    }

    /** The file's name without .json. */
    String baseName() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.json$", "");
    }

    /** Whether a model can have this name. */
    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= ModelJson.LONGEST_NAME;
    }
}
