package inkling.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.Fixtures;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdxTest {
    private final byte[] images = Fixtures.imagesFile(12);
    private final byte[] labels = Fixtures.labelsFile(12);

    @Test
    void readsImagesAndLabels() {
        LabeledImages read = LabeledImages.ofIdx("images", images, "labels", labels);
        assertEquals(12, read.size());
        assertEquals(4, read.label(1));
        assertEquals(3 * 7 + 13, read.pixel(3, 1));
        assertArrayEquals(Arrays.copyOfRange(images, 16 + 784, 16 + 2 * 784), read.image(1));
    }

    @Test
    void refusesTooMuchData() {
        assertImagesRefused(
                Arrays.copyOf(images, images.length + 1),
                "images: at byte 9424: expected a file of 9424 bytes by its header, found 9425 bytes");
    }

    @Test
    void refusesTooLittleData() {
        assertImagesRefused(
                Arrays.copyOf(images, 1000),
                "images: at byte 1000: expected a file of 9424 bytes by its header, found 1000 bytes");
    }

    @Test
    void refusesTruncatedHeader() {
        assertImagesRefused(
                Arrays.copyOf(images, 9),
                "images: at byte 9: expected a header of 16 bytes, found the end of the file");
    }

    @Test
    void refusesAnEmptyFile() {
        assertImagesRefused(new byte[0], "images: at byte 0: expected a header of 16 bytes, found an empty file");
    }

    @Test
    void refusesBadMagic() {
        images[0] = (byte) 0xff;
        assertImagesRefused(images, "images: at byte 0: expected an IDX magic number, 00 00, found ff 00");
    }

    @Test
    void saysWhatElseItHasFoundInPlaceOfAnIdxFile() {
        assertImagesRefused(
                new byte[] {'<', '!'},
                "images: at byte 0: expected an IDX magic number, 00 00, found 3c 21, as a web page begins");
        assertImagesRefused(
                new byte[] {0x1f, (byte) 0x8b},
                "images: at byte 0: expected an IDX magic number, 00 00, found 1f 8b, as a gzip file begins");
    }

    @Test
    void refusesBadType() {
        images[2] = 0x0d;
        assertImagesRefused(images, "images: at byte 2: expected type 08, unsigned byte, found 0d");
    }

    @Test
    void refusesBadRank() {
        images[3] = 2;
        assertImagesRefused(images, "images: at byte 3: expected rank 3, found 2");
    }

    @Test
    void refusesImagesOfAnotherSize() {
        ByteBuffer.wrap(images).putInt(12, 32);
        assertImagesRefused(images, "images: at byte 12: expected 28 columns, found 32");
    }

    @Test
    void refusesAnotherNumberOfRowsEvenIfThePixelsAreAsMany() {
        ByteBuffer.wrap(images).putInt(8, 784).putInt(12, 1);
        assertImagesRefused(images, "images: at byte 8: expected 28 rows, found 784");
    }

    @Test
    void refusesAHeaderAloneByTheLengthThatItAsksFor() {
        assertImagesRefused(
                Arrays.copyOf(images, 16),
                "images: at byte 16: expected a file of 9424 bytes by its header, found 16 bytes");
    }

    @Test
    void refusesLabelsThatAreTornOff() {
        assertRefused(
                images,
                Arrays.copyOf(labels, 19),
                "labels: at byte 19: expected a file of 20 bytes by its header, found 19 bytes");
    }

    @Test
    void refusesMoreImagesThanAnyFileHasWithoutOverflow() {
        ByteBuffer.wrap(images).putInt(4, 0x01_02_03_04);
        assertImagesRefused(
                images,
                "images: at byte 9424: expected a file of " + (16 + 16_909_060L * 784)
                        + " bytes by its header, found 9424 bytes");
    }

    @Test
    void refusesNoImagesAndANegativeNumberOfThem() {
        ByteBuffer.wrap(images).putInt(4, 0);
        assertImagesRefused(images, "images: at byte 4: expected at least 1 item, found 0");
        ByteBuffer.wrap(images).putInt(4, -1);
        assertImagesRefused(images, "images: at byte 4: expected at least 1 item, found -1");
    }

    @Test
    void refusesCountsThatDiffer() {
        assertRefused(
                images,
                Fixtures.labelsFile(11),
                "labels: at byte 4: expected 12 labels, as many as images has images, found 11");
    }

    @Test
    void refusesALabelOutOfRange() {
        labels[8 + 3] = 10;
        assertRefused(images, labels, "labels: at byte 11: expected a label 0 to 9, found 10");
    }

    @Test
    void refusesImagesInPlaceOfLabels() {
        assertRefused(images, images, "labels: at byte 3: expected rank 1, found 3");
    }

    private void assertImagesRefused(byte[] images, String message) {
        assertRefused(images, labels, message);
    }

    private static void assertRefused(byte[] images, byte[] labels, String message) {
        MalformedDataException e = assertThrows(
                MalformedDataException.class, () -> LabeledImages.ofIdx("images", images, "labels", labels));
        assertEquals(message, e.getMessage());
    }
}
