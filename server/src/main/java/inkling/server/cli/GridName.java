package inkling.server.cli;

import inkling.data.MalformedDataException;
import inkling.search.Grid;
import inkling.search.GridJson;
import inkling.server.files.IoReason;
import inkling.server.files.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A grid as the user names it. */
final class GridName {
    private static final String PAPER = "paper";
    private static final String QUICK = "quick";

    private GridName() {}

    /**
     * The grid of this name, or in this file.
     *
     * @throws CommandFailure if there is neither
     * @throws MalformedDataException if the file holds none
     */
    static Grid grid(String name) {
        return switch (name) {
            case PAPER -> Grid.PAPER;
            case QUICK -> Grid.QUICK;
            default -> read(Path.of(name));
        };
    }

    private static Grid read(Path path) {
        try {
            return GridJson.read(path.toString(), Utf8.decode(path.toString(), Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(
                    "there is no grid " + path + ": expected " + PAPER + ", " + QUICK + " or a file, found none", e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read the grid " + path + ": " + IoReason.of(e), e);
        }
    }
}
