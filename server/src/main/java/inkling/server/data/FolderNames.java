package inkling.server.data;

import inkling.server.files.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder, for an error that does not find what it looks for there. */
final class FolderNames {
    private static final int MOST_SHOWN = 6;

    private FolderNames() {}

    /** Some of its names, and how many more there are. */
    static String of(Path folder) {
        List<String> names = names(folder);
        if (names.isEmpty()) {
            return "an empty folder";
        }
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
        return names.size() <= MOST_SHOWN ? shown : shown + " and " + (names.size() - MOST_SHOWN) + " more";
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName() + kind(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder + ": " + IoReason.of(e), e);
        }
    }

    /** A pipe, or a link that leads nowhere, can have the very name that is looked for. */
    private static String kind(Path file) {
        return Files.isDirectory(file) ? "/" : Files.isRegularFile(file) ? "" : " (not a file)";
    }
}
