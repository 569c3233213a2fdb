package inkling.server.cli;

import inkling.server.data.DataFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names other data than MNIST. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder with four IDX files of MNIST’s names, raw or packed with gzip. Default: the embedded"
                            + " MNIST.")
    private @Nullable Path folder;

    DataFiles files() {
        if (folder == null) {
            return DataFiles.mnist();
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("--data " + folder + " is not a folder");
        }
        return DataFiles.in(folder);
    }
}
