package inkling.data;

import java.util.Arrays;

/**
 * Reads an IDX file of images that comes in pieces: hands the images on, a batch at a time, and keeps none. What
 * {@link LabeledImages} does in one go, in the memory of a batch.
 */
public final class ImageStream {
    /** As many as {@link LabeledImages} can hold; a header that says more is not believed. */
    private static final int MOST_IMAGES = Integer.MAX_VALUE / LabeledImages.PIXELS;

    private final String name;
    private final Receiver receiver;
    private final byte[] header = new byte[LabeledImages.IMAGES_HEADER];
    private final byte[] batch; // (batchSize·784)
    private int filled; // bytes of the batch
    private int n;
    private long length; // bytes of the file so far

    /** Whoever takes the images. */
    public interface Receiver {
        /** There are n images to come. */
        void begin(int n);

        /**
         * The next images.
         *
         * @param pixels (batchSize·784) grey levels 0 .. 255 as unsigned bytes, count·784 of them valid; overwritten by the
         *     next batch
         */
        void take(byte[] pixels, int count);
    }

    /**
     * @param name what to call the file in an error
     * @param batchSize images that are handed on at a time; the last batch may be smaller
     */
    public ImageStream(String name, int batchSize, Receiver receiver) {
        this.name = name;
        batch = new byte[batchSize * LabeledImages.PIXELS];
        this.receiver = receiver;
    }

    /**
     * Takes the next bytes of the file, in pieces of any size.
     *
     * @throws MalformedDataException if the header is not what it should be
     */
    public void accept(byte[] piece) {
        int at = length < header.length ? readHeader(piece) : 0;
        length += piece.length - at;
        long surplus = Math.max(length - LabeledImages.IMAGES_HEADER - (long) n * LabeledImages.PIXELS, 0);
        int end = (int) Math.max(piece.length - surplus, at);
        while (at < end) {
            int count = Math.min(batch.length - filled, end - at);
            System.arraycopy(piece, at, batch, filled, count);
            filled += count;
            at += count;
            if (filled == batch.length) {
                handOn();
            }
        }
    }

    /**
     * Ends the file.
     *
     * @param labelsName what to call the file of labels in an error
     * @param labelsFile the bytes of the uncompressed IDX file with the images' labels
     * @return (n) labels 0 .. 9
     * @throws MalformedDataException if a file has another length than its header says, or is not of labels, or the counts
     *     differ
     */
    public byte[] end(String labelsName, byte[] labelsFile) {
        Idx.checkImagesHeader(name, Arrays.copyOf(header, (int) Math.min(length, header.length))); // it may be cut off
        Idx.checkImagesLength(name, n, length);
        Idx.checkLabels(labelsName, labelsFile, n, name);
        if (filled > 0) {
            handOn();
        }
        return Arrays.copyOfRange(labelsFile, LabeledImages.LABELS_HEADER, labelsFile.length);
    }

    /** Returns how many bytes of the piece were the header's. */
    private int readHeader(byte[] piece) {
        int count = Math.min(header.length - (int) length, piece.length);
        System.arraycopy(piece, 0, header, (int) length, count);
        length += count;
        if (length == header.length) {
            n = Idx.checkImagesHeader(name, header);
            if (n > MOST_IMAGES) {
                throw new MalformedDataException(name, "at byte 4", "at most " + MOST_IMAGES + " images", n);
            }
            receiver.begin(n);
        }
        return count;
    }

    private void handOn() {
        receiver.take(batch, filled / LabeledImages.PIXELS);
        filled = 0;
    }
}
