package inkling.data;

import java.util.List;

/**
 * Brings a drawing into MNIST's frame. MNIST fitted each digit into 20×20 pixels keeping its aspect, grey levels from
 * anti-aliasing, and then moved it by whole pixels so that its centre of mass falls on index 14 of 0 .. 27.
 *
 * <p>A drawing is kept as strokes, so that it can be fitted before it is drawn: scaled as a picture, a small drawing would
 * get a pen twice as wide as MNIST's.
 */
public final class Framing {
    private static final int SIDE = LabeledImages.SIDE;
    /** Longest side of a digit's ink, in pixels of the frame. */
    private static final int BOX = 20;
    /** The index on which the centre of mass falls. */
    private static final int CENTER = 14;
    /** Width of MNIST's pen, in pixels of the frame. */
    private static final double PEN = 2.4;
    /** Raster points for each pixel of the frame, in x and in y: 100 of them make a grey level. */
    private static final int SAMPLES = 10;

    private Framing() {}

    /**
     * Draws strokes with MNIST's pen, as large as MNIST's digits, wherever and however large they were drawn.
     *
     * @param strokes in any unit; a drawing without extent is a dot and stays one
     * @return (784) grey levels as unsigned bytes; blank without strokes
     */
    public static byte[] ofStrokes(List<Stroke> strokes) {
        if (strokes.isEmpty()) {
            return new byte[LabeledImages.PIXELS];
        }
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.x().length; i++) {
                left = Math.min(left, stroke.x()[i]);
                right = Math.max(right, stroke.x()[i]);
                top = Math.min(top, stroke.y()[i]);
                bottom = Math.max(bottom, stroke.y()[i]);
            }
        }
        double extent = Math.max(right - left, bottom - top);
        // the pen adds half its width at either end of the centre lines
        double scale = extent > 0 ? (BOX - PEN) * SAMPLES / extent : 1;
        int side = BOX * SAMPLES + 1;
        Ink ink = new Ink(side, PEN / 2 * SAMPLES);
        for (Stroke stroke : strokes) {
            int n = stroke.x().length;
            double[] x = new double[n]; // (n) in raster points
            double[] y = new double[n]; // (n)
            for (int i = 0; i < n; i++) {
                x[i] = (stroke.x()[i] - left) * scale + PEN / 2 * SAMPLES;
                y[i] = (stroke.y()[i] - top) * scale + PEN / 2 * SAMPLES;
            }
            for (int i = 0; i < n; i++) {
                int next = Math.min(i + 1, n - 1);
                ink.line(x[i], y[i], x[next], y[next]);
            }
        }
        return extent > 0 ? ofInk(ink.raster, side, side) : centered(ink.raster, side, side, SAMPLES);
    }

    /**
     * Fits a picture's ink into the frame. MNIST's own digits, enlarged by a whole factor, come back as they were.
     *
     * @param ink (height · width) grey levels as unsigned bytes, row by row, 0 where there is none. Not modified.
     * @return (784) grey levels as unsigned bytes; blank where the ink is
     */
    public static byte[] ofInk(byte[] ink, int width, int height) {
        if (ink.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " × " + height + " has " + width * height + " pixels, not " + ink.length);
        }
        Box box = Box.around(ink, width, height);
        return box.isEmpty()
                ? new byte[LabeledImages.PIXELS]
                : centered(ink, width, height, Math.max(box.width(), box.height()) / (double) BOX);
    }

    /** Reduces ink by area averaging, pixelSize of its points to one pixel, and centres it. */
    private static byte[] centered(byte[] ink, int width, int height, double pixelSize) {
        Box box = Box.around(ink, width, height);
        int w = (int) Math.ceil(box.width() / pixelSize - 1e-9);
        int h = (int) Math.ceil(box.height() / pixelSize - 1e-9);
        int[] grey = new int[w * h]; // (h · w) 0 .. 255
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int level = average(ink, width, box, x, y, pixelSize);
                grey[y * w + x] = level;
                sum += level;
                sumX += level * x;
                sumY += level * y;
            }
        }
        // whole pixels, so that the centre of mass falls as near to the index 14 as it can
        int dx = (int) Math.floor(CENTER - sumX / sum + 0.5);
        int dy = (int) Math.floor(CENTER - sumY / sum + 0.5);
        byte[] image = new byte[LabeledImages.PIXELS];
        for (int y = Math.max(0, -dy); y < Math.min(h, SIDE - dy); y++) {
            for (int x = Math.max(0, -dx); x < Math.min(w, SIDE - dx); x++) {
                image[(y + dy) * SIDE + x + dx] = (byte) grey[y * w + x];
            }
        }
        return image;
    }

    /** The mean grey level under pixel (x, y) of the reduced picture; outside of the box there is no ink. */
    private static int average(byte[] ink, int width, Box box, int x, int y, double pixelSize) {
        double fromX = box.left + x * pixelSize;
        double fromY = box.top + y * pixelSize;
        double toX = Math.min(fromX + pixelSize, box.right);
        double toY = Math.min(fromY + pixelSize, box.bottom);
        double sum = 0;
        for (int i = (int) fromY; i < toY; i++) {
            double rows = Math.min(i + 1, toY) - Math.max(i, fromY);
            for (int j = (int) fromX; j < toX; j++) {
                double columns = Math.min(j + 1, toX) - Math.max(j, fromX);
                sum += rows * columns * (ink[i * width + j] & 255);
            }
        }
        return (int) Math.floor(sum / (pixelSize * pixelSize) + 0.5);
    }

    /** The smallest box around all ink: left ≤ x < right, top ≤ y < bottom. */
    private record Box(int left, int top, int right, int bottom) {
        static Box around(byte[] ink, int width, int height) {
            int left = width;
            int top = height;
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < ink.length; i++) {
                if (ink[i] != 0) {
                    left = Math.min(left, i % width);
                    right = Math.max(right, i % width + 1);
                    top = Math.min(top, i / width);
                    bottom = Math.max(bottom, i / width + 1);
                }
            }
            return new Box(left, top, right, bottom);
        }

        boolean isEmpty() {
            return right <= left;
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    /** A black and white raster on which a round pen draws. */
    private static final class Ink {
        final byte[] raster; // (side · side) 0 or 255
        private final int side;
        private final double radius;

        Ink(int side, double radius) {
            this.side = side;
            this.radius = radius;
            raster = new byte[side * side];
        }

        /** Inks every raster point within the pen's radius of the line from (x0, y0) to (x1, y1). */
        void line(double x0, double y0, double x1, double y1) {
            double dx = x1 - x0;
            double dy = y1 - y0;
            double length2 = dx * dx + dy * dy;
            int bottom = clamp(Math.max(y0, y1) + radius);
            int right = clamp(Math.max(x0, x1) + radius);
            for (int i = clamp(Math.min(y0, y1) - radius); i <= bottom; i++) {
                for (int j = clamp(Math.min(x0, x1) - radius); j <= right; j++) {
                    double px = j + 0.5 - x0;
                    double py = i + 0.5 - y0;
                    double t = length2 > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0;
                    double ex = px - t * dx;
                    double ey = py - t * dy;
                    if (ex * ex + ey * ey <= radius * radius) {
                        raster[i * side + j] = (byte) 255;
                    }
                }
            }
        }

        private int clamp(double x) {
            return (int) Math.max(0, Math.min(side - 1, Math.floor(x)));
        }
    }
}
