package inkling.server.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Changes of a folder that are either done or not, also when the power fails in between. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file, in place of one that is there. Its folder must exist. */
    public static void write(Path file, byte[] bytes) throws IOException {
        // a link stays a link, to a new file
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeAndSync(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(target);
    }

    /** Deletes a file. */
    public static void delete(Path file) throws IOException {
        Files.delete(file);
        syncFolder(file);
    }

    private static void writeAndSync(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes sure that a file that has just been created or deleted is so also when the power fails. */
    public static void syncFolder(Path file) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open a folder
        }
        try (FileChannel channel =
                FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
