package inkling.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user has named to be written. What cannot be done throws a {@link FileFailure}. */
public record OutFile(Path path) {
    /** Writes it as a whole, in place of one that is there. */
    public void write(String text) {
        try {
            AtomicFile.write(path, Utf8.encode(text));
        } catch (IOException e) {
            throw new FileFailure("cannot write " + path + ": " + IoReason.of(e), e);
        }
    }

    /** Finds out before long work, not after it. */
    public void requireWritable() {
        Path folder = path.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new FileFailure("cannot write " + path + ": there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new FileFailure("cannot write " + path + ": the folder " + folder + " is not writable");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new FileFailure("cannot write " + path + ": it is not a file");
        }
    }

    /** Whether both name one file, be it there or not. */
    public boolean isSameAs(Path other) {
        try {
            return path.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || (Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other));
        } catch (IOException e) {
            throw new FileFailure("cannot read " + other + ": " + IoReason.of(e), e);
        }
    }
}
