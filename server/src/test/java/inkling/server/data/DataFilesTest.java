package inkling.server.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.Dataset;
import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsRawAndPackedFiles(boolean packed) {
        DataFiles files = DataFiles.in(Fixtures.writeData(folder.resolve("digits"), packed));
        Dataset expected = Dataset.read(Fixtures::idx);
        assertEquals(expected.sha256(), files.dataset().sha256());
        ServedData served = files.served();
        assertEquals("digits", served.name());
        assertEquals(expected.sha256(), served.sha256());
        assertEquals(600, served.training());
        assertEquals(20, served.test());
    }

    @Test
    void servesPackedFilesWithTheDigestOfTheUnpackedBytes() {
        for (ServedFile file : Fixtures.served(folder).files()) {
            byte[] unpacked = Fixtures.idx(file.name());
            assertEquals(Sha256.hex(unpacked), file.sha256());
            assertArrayEquals(unpacked, Gzip.unpack(file.name(), file.gzip()));
        }
    }

    @Test
    void servesPackedFilesAsTheyAre() throws IOException {
        DataFiles files = DataFiles.in(Fixtures.writeData(folder, true));
        for (ServedFile file : files.served().files()) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file.name() + ".gz")), file.gzip());
        }
    }

    @Test
    void prefersTheRawFile() throws IOException {
        Fixtures.writeData(folder, false);
        Files.write(folder.resolve(LABELS + ".gz"), new byte[] {1, 2, 3});
        assertEquals(600, DataFiles.in(folder).dataset().training().size());
    }

    @Test
    void takesFilesWithADotInTheirNames() throws IOException {
        Fixtures.writeData(folder, false);
        for (String name : Dataset.FILES) {
            boolean packed = name.contains("labels");
            Path dotted = folder.resolve(name.replace("-idx", ".idx") + (packed ? ".gz" : ""));
            Files.write(dotted, packed ? Gzip.pack(Fixtures.idx(name)) : Fixtures.idx(name));
            Files.delete(folder.resolve(name));
        }
        Files.createDirectory(folder.resolve(LABELS)); // as some archives have them
        assertEquals(
                Dataset.read(Fixtures::idx).sha256(),
                DataFiles.in(folder).dataset().sha256());
    }

    @Test
    void theFirstTwoBytesAndNotTheNameSayWhetherAFileIsPacked() throws IOException {
        Fixtures.writeData(folder, false);
        Files.move(folder.resolve(IMAGES), folder.resolve(IMAGES + ".gz"));
        Files.write(folder.resolve(LABELS), Gzip.pack(Fixtures.idx(LABELS)));
        for (ServedFile file : DataFiles.in(folder).served().files()) {
            assertArrayEquals(Fixtures.idx(file.name()), Gzip.unpack(file.name(), file.gzip()));
        }
    }

    @Test
    void refusesAMissingFileAndTellsWhatIsThere() throws IOException {
        String expected = folder + ": its files: expected " + LABELS + " or train-labels.idx1-ubyte, with .gz added"
                + " or not, found ";
        Fixtures.writeData(folder, false);
        Files.delete(folder.resolve(LABELS));
        assertRefused(expected + "t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, train-images-idx3-ubyte");
        for (String name : new String[] {"a", "b", "c", "d"}) {
            Files.createDirectory(folder.resolve(name));
        }
        assertRefused(expected + "a/, b/, c/, d/, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte and 1 more");
    }

    @Test
    void tellsALinkThatLeadsNowhereFromAFile() throws IOException {
        Files.createSymbolicLink(folder.resolve(IMAGES), folder.resolve("moved"));
        assertTrue(refusal().endsWith(", found " + IMAGES + " (not a file)"), refusal());
    }

    @Test
    void refusesAnEmptyFolder() {
        assertTrue(refusal().endsWith("with .gz added or not, found an empty folder"), refusal());
    }

    @Test
    void refusesAnEmptyFileWhateverItsName() throws IOException {
        Fixtures.writeData(folder, true);
        Path file = Files.write(folder.resolve(LABELS + ".gz"), new byte[0]);
        assertRefused(file + ": at byte 0: expected a header of 8 bytes, found an empty file");
    }

    @Test
    void refusesAWebPageInPlaceOfAFile() throws IOException {
        Fixtures.writeData(folder, true);
        Path file = Files.writeString(folder.resolve(LABELS + ".gz"), "<!doctype html>");
        assertRefused(file + ": at byte 0: expected an IDX magic number, 00 00, found 3c 21, as a web page begins");
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        Fixtures.writeData(folder, true);
        Path file = Files.write(folder.resolve(LABELS + ".gz"), Gzip.pack(Gzip.pack(Fixtures.idx(LABELS))));
        assertRefused(file + ": at byte 0: expected an IDX magic number, 00 00, found 1f 8b, as a gzip file begins");
    }

    @Test
    void refusesALabelOutOfRange() throws IOException {
        Fixtures.writeData(folder, false);
        byte[] labels = Fixtures.idx(LABELS);
        labels[11] = 10;
        Files.write(folder.resolve(LABELS), labels);
        assertRefused(folder.resolve(LABELS) + ": at byte 11: expected a label 0 to 9, found 10");
    }

    @Test
    void refusesTooFewImagesToSplit() throws IOException {
        Fixtures.writeData(folder, false);
        write(IMAGES, 16 + 5 * 784, 5);
        write(LABELS, 8 + 5, 5);
        Throwable e = assertThrows(
                IllegalArgumentException.class, () -> DataFiles.in(folder).dataset());
        assertEquals("a data set needs at least 6 training images, but has 5", e.getMessage());
    }

    @Test
    void theEmbeddedDataIsMnist() {
        ServedData mnist = DataFiles.mnist().served();
        assertEquals("MNIST", mnist.name());
        assertEquals(Dataset.MNIST_SHA256, mnist.sha256());
        assertEquals(60_000, mnist.training());
        assertEquals(10_000, mnist.test());
    }

    private void write(String name, int length, int count) throws IOException {
        byte[] bytes = Arrays.copyOf(Fixtures.idx(name), length);
        ByteBuffer.wrap(bytes).putInt(4, count);
        Files.write(folder.resolve(name), bytes);
    }

    private void assertRefused(String message) {
        assertEquals(message, refusal());
    }

    private String refusal() {
        return String.valueOf(assertThrows(
                        MalformedDataException.class, () -> DataFiles.in(folder).served())
                .getMessage());
    }
}
