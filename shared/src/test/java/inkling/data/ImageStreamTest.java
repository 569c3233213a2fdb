package inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.Fixtures;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageStreamTest implements ImageStream.Receiver {
    private static final int N = 12;

    private final byte[] images = Fixtures.imagesFile(N);
    private final byte[] labels = Fixtures.labelsFile(N);
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Integer> counts = new ArrayList<>();
    private int announced;

    @Override
    public void begin(int n) {
        announced = n;
    }

    @Override
    public void take(byte[] pixels, int count) {
        counts.add(count);
        received.write(pixels, 0, count * LabeledImages.PIXELS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 16, 17, 784, 4096, 1 << 20})
    void handsAllImagesOnWhateverTheSizeOfThePieces(int piece) {
        byte[] itsLabels = send(images, piece).end("labels", labels);

        assertEquals(N, announced);
        assertEquals(List.of(5, 5, 2), counts);
        assertArrayEquals(
                Arrays.copyOfRange(images, LabeledImages.IMAGES_HEADER, images.length), received.toByteArray());
        assertArrayEquals(
                LabeledImages.ofIdx("images", images, "labels", labels).labels(), itsLabels);
    }

    @Test
    void refusesABadHeaderAsSoonAsItHasCome() {
        images[2] = 0x0d;
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> send(images, 100));
        assertEquals("images: at byte 2: expected type 08, unsigned byte, found 0d", e.getMessage());
    }

    @Test
    void refusesAHeaderThatPromisesMoreThanAnybodyCanHold() {
        images[4] = 0x7f;
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> send(images, 100));
        assertEquals("images: at byte 4: expected at most 2739137 images, found 2130706444", e.getMessage());
        assertEquals(0, announced);
    }

    @Test
    void refusesAFileThatIsCutOff() {
        assertRefused(
                Arrays.copyOf(images, 1000),
                labels,
                "images: at byte 1000: expected a file of 9424 bytes by its header, found 1000 bytes");
        assertEquals(List.of(), counts, "no half image is handed on");
    }

    @Test
    void refusesAHeaderThatIsCutOff() {
        assertRefused(
                Arrays.copyOf(images, 9),
                labels,
                "images: at byte 9: expected a header of 16 bytes, found the end of the file");
    }

    @Test
    void refusesMoreThanTheHeaderSays() {
        assertRefused(
                Arrays.copyOf(images, images.length + 5000),
                labels,
                "images: at byte 9424: expected a file of 9424 bytes by its header, found 14424 bytes");
        assertEquals(List.of(5, 5), counts, "what is too much is not handed on");
    }

    @Test
    void refusesLabelsOfOtherImages() {
        assertRefused(
                images,
                Fixtures.labelsFile(11),
                "labels: at byte 4: expected 12 labels, as many as images has images, found 11");
    }

    private void assertRefused(byte[] images, byte[] labels, String message) {
        ImageStream stream = send(images, 600);
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> stream.end("labels", labels));
        assertEquals(message, e.getMessage());
    }

    private ImageStream send(byte[] file, int piece) {
        ImageStream stream = new ImageStream("images", 5, this);
        for (int i = 0; i < file.length; i += piece) {
            stream.accept(Arrays.copyOfRange(file, i, Math.min(i + piece, file.length)));
        }
        return stream;
    }
}
