package inkling.data;

import java.util.Arrays;

/** Grey 28×28 images with their labels: one pair of IDX files, kept as its bytes. Immutable. */
public final class LabeledImages {
    /** Rows and columns of an image. */
    public static final int SIDE = 28;
    /** Pixels of an image. */
    public static final int PIXELS = SIDE * SIDE;

    static final int IMAGES_HEADER = 16;
    static final int LABELS_HEADER = 8;

    private final byte[] images; // (16 + n·784) IDX header, then 0 white .. 255 ink, row by row
    private final byte[] labels; // (8 + n) IDX header, then 0 .. 9

    private LabeledImages(byte[] images, byte[] labels) {
        this.images = images;
        this.labels = labels;
    }

    /**
     * Takes the bytes of two uncompressed IDX files, without copying them.
     *
     * @param imagesName what to call the images' file in an error
     * @param labelsName what to call the labels' file in an error
     * @throws MalformedDataException if either is not what it should be, or the counts differ
     */
    public static LabeledImages ofIdx(String imagesName, byte[] images, String labelsName, byte[] labels) {
        int n = Idx.checkImages(imagesName, images);
        Idx.checkLabels(labelsName, labels, n, imagesName);
        return new LabeledImages(images, labels);
    }

    /** The number n of images. */
    public int size() {
        return labels.length - LABELS_HEADER;
    }

    /** The digit 0 .. 9 of image i. */
    public int label(int i) {
        return labels[LABELS_HEADER + i];
    }

    /** Grey level 0 .. 255 of pixel j of image i, j = 28 · row + column. */
    public int pixel(int i, int j) {
        return images[IMAGES_HEADER + i * PIXELS + j] & 255;
    }

    /** A copy of image i: (784) grey levels as unsigned bytes. */
    public byte[] image(int i) {
        byte[] image = new byte[PIXELS];
        copyImages(i, i + 1, image);
        return image;
    }

    /**
     * Copies several images, one after the other.
     *
     * @param target Modified: its first 784 · (to − from) bytes become the grey levels of images from .. to − 1
     */
    public void copyImages(int from, int to, byte[] target) {
        System.arraycopy(images, IMAGES_HEADER + from * PIXELS, target, 0, (to - from) * PIXELS);
    }

    /** A copy of all labels: (n) 0 .. 9. */
    public byte[] labels() {
        return Arrays.copyOfRange(labels, LABELS_HEADER, labels.length);
    }

    byte[] imagesFile() {
        return images;
    }

    byte[] labelsFile() {
        return labels;
    }
}
