package inkling.client.worker;

import inkling.data.LabeledImages;
import inkling.train.TrainingData;

/** Answers questions about images of the training file. */
final class ImageQueries {
    private static final int PIXELS = LabeledImages.PIXELS;

    private ImageQueries() {}

    /** Images by their numbers: grey levels, (n × 784). */
    static byte[] pixels(TrainingData data, int... numbers) {
        LabeledImages images = data.dataset().training();
        byte[] pixels = new byte[numbers.length * PIXELS];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < PIXELS; j++) {
                pixels[i * PIXELS + j] = (byte) images.pixel(numbers[i], j);
            }
        }
        return pixels;
    }

    /** The validation image that is number {@code which} of those of a digit, counted round and round. */
    static byte[] example(TrainingData data, int digit, int which) {
        LabeledImages images = data.dataset().training();
        int[] validation = data.split().validation();
        int of = 0;
        for (int image : validation) {
            of += images.label(image) == digit ? 1 : 0;
        }
        if (of == 0) {
            throw new IllegalArgumentException("This data set has no " + digit + " to show.");
        }
        int left = which % of;
        for (int image : validation) {
            if (images.label(image) == digit && left-- == 0) {
                return pixels(data, image);
            }
        }
        throw new IllegalStateException("counted " + of + " images of a " + digit + ", found fewer");
    }
}
