package inkling.data;

/**
 * The IDX format of MNIST's files: a big-endian header, then one byte for each pixel or label.
 *
 * <p>Header: magic 00 00 (type) (rank), then one int32 for each dimension. Type 08 is the unsigned byte; images have rank
 * 3 (n, 28, 28; magic 2051), labels rank 1 (n; magic 2049).
 */
final class Idx {
    private static final int UNSIGNED_BYTE = 8;

    private final String source;
    private final byte[] bytes;

    private Idx(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /**
     * Checks an IDX file of 28×28 images.
     *
     * @return n, the number of images
     * @throws MalformedDataException at the first byte that is wrong
     */
    static int checkImages(String source, byte[] bytes) {
        int n = checkImagesHeader(source, bytes);
        checkImagesLength(source, n, bytes.length);
        return n;
    }

    /**
     * Checks the header of an IDX file of 28×28 images.
     *
     * @param bytes the file, or its beginning
     * @return n, the number of images
     * @throws MalformedDataException at the first byte that is wrong
     */
    static int checkImagesHeader(String source, byte[] bytes) {
        Idx idx = new Idx(source, bytes);
        int n = idx.checkHeader(3);
        idx.expect(8, "28 rows", idx.int32(8) == LabeledImages.SIDE, idx.int32(8));
        idx.expect(12, "28 columns", idx.int32(12) == LabeledImages.SIDE, idx.int32(12));
        return n;
    }

    /**
     * Checks the length of an IDX file of n 28×28 images.
     *
     * @throws MalformedDataException if it is another than n asks for
     */
    static void checkImagesLength(String source, int n, long length) {
        checkLength(source, LabeledImages.IMAGES_HEADER + (long) n * LabeledImages.PIXELS, length);
    }

    /**
     * Checks an IDX file of labels 0 .. 9.
     *
     * @param images how many images they are of
     * @param imagesSource what has the images
     * @throws MalformedDataException at the first byte that is wrong
     */
    static void checkLabels(String source, byte[] bytes, int images, String imagesSource) {
        Idx idx = new Idx(source, bytes);
        int n = idx.checkHeader(1);
        checkLength(source, LabeledImages.LABELS_HEADER + (long) n, bytes.length);
        for (int i = LabeledImages.LABELS_HEADER; i < bytes.length; i++) {
            idx.expect(i, "a label 0 to 9", (bytes[i] & 255) <= 9, bytes[i] & 255);
        }
        idx.expect(4, images + " labels, as many as " + imagesSource + " has images", n == images, n);
    }

    private int checkHeader(int rank) {
        int headerLength = 4 + 4 * rank;
        if (bytes.length >= 2) { // first: what is something else altogether may be short as well
            expect(0, "an IDX magic number, 00 00", bytes[0] == 0 && bytes[1] == 0, beginning());
        }
        if (bytes.length < headerLength) {
            throw new MalformedDataException(
                    source,
                    "at byte " + bytes.length,
                    "a header of " + headerLength + " bytes",
                    bytes.length == 0 ? "an empty file" : "the end of the file");
        }
        expect(2, "type 08, unsigned byte", bytes[2] == UNSIGNED_BYTE, hex(2));
        expect(3, "rank " + rank, bytes[3] == rank, bytes[3] & 255);
        int n = int32(4);
        expect(4, "at least 1 item", n > 0, n);
        return n;
    }

    /** The first two bytes, and what else than an IDX file begins with them. */
    private String beginning() {
        String shown = hex(0) + " " + hex(1);
        if (bytes[0] == '<') {
            return shown + ", as a web page begins";
        }
        return bytes[0] == 0x1f && bytes[1] == (byte) 0x8b ? shown + ", as a gzip file begins" : shown;
    }

    private static void checkLength(String source, long expected, long found) {
        if (found != expected) {
            throw new MalformedDataException(
                    source,
                    "at byte " + Math.min(found, expected),
                    "a file of " + expected + " bytes by its header",
                    found + " bytes");
        }
    }

    private void expect(int offset, String expected, boolean met, Object found) {
        if (!met) {
            throw new MalformedDataException(source, "at byte " + offset, expected, found);
        }
    }

    private int int32(int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 255) << 16 | (bytes[at + 2] & 255) << 8 | (bytes[at + 3] & 255);
    }

    private String hex(int at) {
        return "" + Character.forDigit((bytes[at] >>> 4) & 15, 16) + Character.forDigit(bytes[at] & 15, 16);
    }
}
