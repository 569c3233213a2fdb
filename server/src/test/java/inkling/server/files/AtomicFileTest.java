package inkling.server.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void writesOverwritesAndDeletesAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("file");
        AtomicFile.write(file, bytes("longer than the second"));
        AtomicFile.write(file, bytes("second"));
        assertEquals("second", Files.readString(file));
        assertEquals(List.of(file), files());
        AtomicFile.delete(file);
        assertEquals(List.of(), files());
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNoTemporaryOne() throws IOException {
        Path file = folder.resolve("file");
        Files.createDirectories(file.resolve("in the way"));
        assertThrows(IOException.class, () -> AtomicFile.write(file, bytes("new")));
        assertEquals(List.of(file), files());
    }

    @Test
    void doesNotMakeFolders() {
        assertThrows(IOException.class, () -> AtomicFile.write(folder.resolve("none/file"), bytes("new")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
