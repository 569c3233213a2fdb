package inkling.data;

import inkling.math.Decimal;

/**
 * How a pixel p in 0 .. 255 becomes the network's input x = (p/255 − mean) / std: one mean and one standard deviation for
 * all pixels.
 */
public record Standardization(double mean, double std) {
    /** The constants of the paper, MNIST's own to four decimals. */
    public static final Standardization MNIST = new Standardization(0.1307, 0.3081);

    /** The least standard deviation, that of pixels which are nearly all the same. */
    public static final double LEAST_STD = 0.0001;

    /** Checks that 0 ≤ mean ≤ 1 and 0.0001 ≤ std ≤ 1. */
    public Standardization {
        if (!(mean >= 0 && mean <= 1)) {
            throw new IllegalArgumentException("the mean of pixels must be in [0, 1], but is " + Decimal.text(mean));
        }
        if (!(std >= LEAST_STD && std <= 1)) {
            throw new IllegalArgumentException("the standard deviation of pixels must be from "
                    + Decimal.text(LEAST_STD) + " to 1, but is " + Decimal.text(std));
        }
    }

    /** Mean and standard deviation of all pixels, to four decimals: for MNIST's training file, {@link #MNIST}. */
    public static Standardization of(LabeledImages images) {
        Sums sums = new Sums();
        byte[] image = new byte[LabeledImages.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.copyImages(i, i + 1, image);
            sums.add(image, 1);
        }
        return sums.standardization();
    }

    /** What {@link #of} needs of the images, added up as they come. */
    public static final class Sums {
        private long images;
        private long sum;
        private long squares;

        /** Adds images: the first 784·count of the grey levels, which are unsigned bytes. */
        public void add(byte[] pixels, int count) {
            images += count;
            for (int i = 0; i < count; i++) {
                // an image's sums fit in int, which is much faster than long in a browser
                int imageSum = 0;
                int imageSquares = 0;
                int end = (i + 1) * LabeledImages.PIXELS;
                for (int j = i * LabeledImages.PIXELS; j < end; j++) {
                    int p = pixels[j] & 255;
                    imageSum += p;
                    imageSquares += p * p;
                }
                sum += imageSum;
                squares += imageSquares;
            }
        }

        /** Mean and standard deviation, to four decimals, of all that was added: at least one image. */
        public Standardization standardization() {
            double n = (double) images * LabeledImages.PIXELS;
            double mean = sum / n / 255;
            double std = Math.sqrt(Math.max(squares / n / (255 * 255) - mean * mean, 0)); // rounding may go below
            return new Standardization(fourDecimals(mean), Math.max(fourDecimals(std), LEAST_STD));
        }
    }

    /** The input of a blank pixel, b = −mean/std. */
    public double background() {
        return -mean / std;
    }

    /** What one grey level adds to the input, 1/(255·std). */
    public double perGreyLevel() {
        return 1 / (255 * std);
    }

    /** The network's input: (784) from (784) grey levels as unsigned bytes. */
    public double[] apply(byte[] image) {
        double[] x = new double[image.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = ((image[j] & 255) / 255.0 - mean) / std;
        }
        return x;
    }

    private static double fourDecimals(double x) {
        return Math.floor(x * 1e4 + 0.5) / 1e4;
    }
}
