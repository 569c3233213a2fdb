package inkling.kernel;

import inkling.data.LabeledImages;

/**
 * Where the images lie in the memory, in bytes from its beginning; they come first, and whatever trains on them behind.
 *
 * <pre>
 *   lists    4·listed         numbers of images, one list after the other
 *   starts   4·(images + 1)   where the ink of image i begins: an address; that of image i + 1 is where it ends
 *   labels   images           0 .. 9, a byte each
 *   stage    784·STAGED       grey levels 0 .. 255 of images that are to be packed
 *   ink      4 for each       pixel index ≪ 8 | grey level 1 .. 255, image by image, pixels ascending; zeros fill up the
 *                             last four of an image
 * </pre>
 *
 * @param images how many images there is room for
 * @param listed entries of all lists
 */
public record ImageLayout(int images, int listed) {
    /** Images that can be packed at a time. */
    public static final int STAGED = 500;

    /** Lists of image numbers. */
    public int lists() {
        return 0;
    }

    /** Addresses of the ink. */
    public int starts() {
        return align(4 * listed);
    }

    /** Labels. */
    public int labels() {
        return align(starts() + 4 * (images + 1));
    }

    /** Pixels on their way in. */
    public int stage() {
        return align(labels() + images);
    }

    /** The ink of all images. */
    public int ink() {
        return align(stage() + STAGED * LabeledImages.PIXELS);
    }

    /** The most bytes that packing so many images writes. */
    public static int mostInk(int images) {
        return 4 * LabeledImages.PIXELS * images + Panels.VECTOR;
    }

    /** Rounds an address up to the next cache line. */
    static int align(int address) {
        return (address + 63) & ~63;
    }
}
