package inkling.train;

import inkling.data.LabeledImages;

/** Images as lists of their inked pixels: 150 of 784 in MNIST. Immutable. */
public final class SparseImages {
    private final LabeledImages images;
    /** (n + 1) image i has ink[start[i]] .. ink[start[i + 1] − 1]. */
    final int[] start;
    /** pixel index ≪ 8 | grey level 1 .. 255, image by image, in ascending order of the pixels. */
    final int[] ink;

    private SparseImages(LabeledImages images, int[] start, int[] ink) {
        this.images = images;
        this.start = start;
        this.ink = ink;
    }

    /** Lists the ink of all images: some 9 million pixels of MNIST's 60,000 images. */
    public static SparseImages of(LabeledImages images) {
        int n = images.size();
        int[] start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int inked = 0;
            for (int j = 0; j < LabeledImages.PIXELS; j++) {
                inked += images.pixel(i, j) == 0 ? 0 : 1;
            }
            start[i + 1] = start[i] + inked;
        }
        int[] ink = new int[start[n]];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < LabeledImages.PIXELS; j++) {
                int level = images.pixel(i, j);
                if (level != 0) {
                    ink[next++] = j << 8 | level;
                }
            }
        }
        return new SparseImages(images, start, ink);
    }

    /** The number of images. */
    public int size() {
        return images.size();
    }

    /** The digit 0 .. 9 of image i. */
    public int label(int i) {
        return images.label(i);
    }
}
