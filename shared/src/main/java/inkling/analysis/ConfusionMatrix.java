package inkling.analysis;

import inkling.nn.Architecture;
import org.jspecify.annotations.Nullable;

/** Which digits were read as which, over some labelled images. */
public final class ConfusionMatrix {
    private static final int K = Architecture.CLASSES;

    private final int[][] counts = new int[K][K]; // (label × digit read)
    private final int n;

    private ConfusionMatrix(int n) {
        this.n = n;
    }

    /**
     * Counts n images.
     *
     * @param labels (n) 0 .. 9. Not modified.
     * @param read (n) the digits read in the same images, 0 .. 9. Not modified.
     */
    public static ConfusionMatrix of(byte[] labels, byte[] read) {
        if (labels.length != read.length) {
            throw new IllegalArgumentException(labels.length + " labels, but " + read.length + " digits read");
        }
        ConfusionMatrix matrix = new ConfusionMatrix(labels.length);
        for (int i = 0; i < labels.length; i++) {
            matrix.counts[digit("label", i, labels[i])][digit("digit read", i, read[i])]++;
        }
        return matrix;
    }

    private static int digit(String name, int i, byte value) {
        if (value < 0 || value >= K) {
            throw new IllegalArgumentException(name + " " + i + " must be 0 to 9, and is " + value);
        }
        return value;
    }

    /** How many images with this label were read as that digit. */
    public int count(int label, int read) {
        return counts[label][read];
    }

    /** How many images have this label. */
    public int labelled(int label) {
        int sum = 0;
        for (int count : counts[label]) {
            sum += count;
        }
        return sum;
    }

    /** How many images were read as this digit, rightly or not. */
    public int read(int digit) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[digit];
        }
        return sum;
    }

    /** Of the images with this label those that were read right; null where there are none. */
    public @Nullable Proportion recall(int label) {
        return proportion(counts[label][label], labelled(label));
    }

    /** Of the images read as this digit those that have this label; null where there are none. */
    public @Nullable Proportion precision(int digit) {
        return proportion(counts[digit][digit], read(digit));
    }

    private static @Nullable Proportion proportion(int count, int of) {
        return of == 0 ? null : new Proportion(count, of);
    }

    /** How many images were read right. */
    public int correct() {
        int sum = 0;
        for (int k = 0; k < K; k++) {
            sum += counts[k][k];
        }
        return sum;
    }

    /** How many images there are. */
    public int n() {
        return n;
    }
}
