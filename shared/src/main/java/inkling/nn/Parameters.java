package inkling.nn;

import inkling.math.Sha256;
import inkling.math.Xoshiro;

/**
 * The numbers that a network learns, or a gradient with respect to them. A trained network's are float32 values, held
 * here in double, which is exact.
 *
 * @param w1 (784 × H) weights from pixel to hidden unit
 * @param w2 (H × 10) weights from hidden unit to output
 * @param b1 (H) biases of the hidden units; zero where the architecture has none
 * @param b2 (10) biases of the outputs; zero where the architecture has none
 */
public record Parameters(Architecture architecture, double[][] w1, double[][] w2, double[] b1, double[] b2) {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    /** All zero. */
    public static Parameters zeros(Architecture architecture) {
        int h = architecture.hiddenUnits();
        return new Parameters(architecture, new double[D][h], new double[h][K], new double[h], new double[K]);
    }

    /**
     * The start of a run: W1 ~ N(0, 1)/√H, W2 ~ N(0, 1)/√10, and so the biases where there are some, each rounded to
     * float32; drawn in the order W1 row by row, W2 row by row, b1, b2.
     */
    public static Parameters random(Architecture architecture, int seed) {
        Parameters p = zeros(architecture);
        Xoshiro random = new Xoshiro(seed, Xoshiro.INITIALIZATION);
        double hiddenScale = Math.sqrt(architecture.hiddenUnits());
        double outputScale = Math.sqrt(K);
        for (double[] row : p.w1) {
            fill(row, random, hiddenScale);
        }
        for (double[] row : p.w2) {
            fill(row, random, outputScale);
        }
        if (architecture.bias()) {
            fill(p.b1, random, hiddenScale);
            fill(p.b2, random, outputScale);
        }
        return p;
    }

    private static void fill(double[] row, Xoshiro random, double scale) {
        float[] rounded = new float[1]; // a JavaScript number is rounded to float only when it is stored
        for (int i = 0; i < row.length; i++) {
            rounded[0] = (float) (random.gaussian() / scale);
            row[i] = rounded[0];
        }
    }

    /** Adds factor · other to each number of this. Modified: this. */
    public void addInPlace(double factor, Parameters other) {
        for (int j = 0; j < D; j++) {
            add(w1[j], factor, other.w1[j]);
        }
        for (int h = 0; h < w2.length; h++) {
            add(w2[h], factor, other.w2[h]);
        }
        add(b1, factor, other.b1);
        add(b2, factor, other.b2);
    }

    /** ‖W1‖² + ‖W2‖², the bias rows included: the L2 penalty before λ. */
    public double squaredNorm() {
        double sum = squares(b1) + squares(b2);
        for (double[] row : w1) {
            sum += squares(row);
        }
        for (double[] row : w2) {
            sum += squares(row);
        }
        return sum;
    }

    /** Whether every number is finite. */
    public boolean isFinite() {
        return squaredNorm() <= Double.MAX_VALUE; // false for NaN; the square of a float never overflows
    }

    /**
     * What identifies a trained network: SHA-256, as 64 hex digits, over W1 and W2 row by row and, with bias, b1 and b2, each
     * as a little-endian float32.
     */
    public String fingerprint() {
        Sha256 sha256 = new Sha256();
        for (double[] row : w1) {
            digest(sha256, row);
        }
        for (double[] row : w2) {
            digest(sha256, row);
        }
        if (architecture.bias()) {
            digest(sha256, b1);
            digest(sha256, b2);
        }
        return sha256.hex();
    }

    private static void add(double[] row, double factor, double[] other) {
        for (int i = 0; i < row.length; i++) {
            row[i] += factor * other[i];
        }
    }

    private static double squares(double[] row) {
        double sum = 0;
        for (double x : row) {
            sum += x * x;
        }
        return sum;
    }

    private static void digest(Sha256 sha256, double[] row) {
        byte[] bytes = littleEndian(row);
        sha256.update(bytes, 0, bytes.length);
    }

    /** (4 · n) bytes from (n) numbers: each as a little-endian float32. */
    public static byte[] littleEndian(double... row) {
        byte[] bytes = new byte[4 * row.length];
        for (int i = 0; i < row.length; i++) {
            int bits = Float.floatToRawIntBits((float) row[i]);
            bytes[4 * i] = (byte) bits;
            bytes[4 * i + 1] = (byte) (bits >>> 8);
            bytes[4 * i + 2] = (byte) (bits >>> 16);
            bytes[4 * i + 3] = (byte) (bits >>> 24);
        }
        return bytes;
    }
}
