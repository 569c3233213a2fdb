package inkling.client.pad;

import inkling.data.LabeledImages;

/** The box around the ink of an image: left ≤ x &lt; right, top ≤ y &lt; bottom; empty without ink. */
record InkBox(int left, int top, int right, int bottom) {
    /** MNIST fits each digit into so many pixels, before it moves it. */
    static final int FITTED = 20;

    private static final int SIDE = LabeledImages.SIDE;

    /** @param image (784) */
    static InkBox of(byte[] image) {
        int left = SIDE;
        int top = SIDE;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < image.length; i++) {
            if (image[i] != 0) {
                left = Math.min(left, i % SIDE);
                right = Math.max(right, i % SIDE + 1);
                top = Math.min(top, i / SIDE);
                bottom = Math.max(bottom, i / SIDE + 1);
            }
        }
        return new InkBox(left, top, right, bottom);
    }

    /** What of an image (784) is in the box, from its upper left corner on: (20 · 20). */
    byte[] fitted(byte[] image) {
        byte[] fitted = new byte[FITTED * FITTED];
        for (int y = top; y < Math.min(bottom, top + FITTED); y++) {
            for (int x = left; x < Math.min(right, left + FITTED); x++) {
                fitted[(y - top) * FITTED + x - left] = image[y * SIDE + x];
            }
        }
        return fitted;
    }
}
