package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.data.MalformedDataException;
import inkling.search.Grid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridNameTest {
    @TempDir
    Path folder;

    @Test
    void namesTheGridsThatAreKnown() {
        assertSame(Grid.PAPER, GridName.grid("paper"));
        assertSame(Grid.QUICK, GridName.grid("quick"));
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("grid.json"), "\uFEFF{\"l2\": [0, 1e-5]}");
        assertEquals(2, GridName.grid(file.toString()).size());
    }

    @Test
    void saysThatAFileIsUtf16() throws IOException {
        Path file = Files.writeString(folder.resolve("grid.json"), "\uFEFF{}", StandardCharsets.UTF_16LE);
        assertEquals(
                file + ": at byte 0: expected UTF-8, found ff fe, with which UTF-16 begins: save it as UTF-8",
                assertThrows(MalformedDataException.class, () -> GridName.grid(file.toString()))
                        .getMessage());
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> GridName.grid(folder.toString()));
        assertEquals("cannot read the grid " + folder + ": Is a directory", failure.getMessage());
    }
}
