package inkling.nn;

import inkling.math.Float32;
import inkling.math.Sha256;
import inkling.math.Xoshiro;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /**
     * What identifies a trained network: SHA-256, as 64 hex digits, over {@link #toFloats()}, each number as a
     * little-endian float32.
     */
    public String fingerprint() {
        return Sha256.hex(Float32.littleEndian(toFloats()));
    }

    /** All numbers in one array: W1 (784·H) and W2 (H·10) row by row and, with bias, b1 (H) and b2 (10). */
    public float[] toFloats() {
        float[] all = new float[size(architecture)];
        int at = 0;
        for (double[] row : rows()) {
            for (double x : row) {
                all[at++] = (float) x;
            }
        }
        return all;
    }

    /** From the array that {@link #toFloats()} gives, which is copied. */
    public static Parameters ofFloats(Architecture architecture, float[] all) {
        if (all.length != size(architecture)) {
            throw new IllegalArgumentException(
                    "this network has " + size(architecture) + " numbers, not " + all.length);
        }
        Parameters p = zeros(architecture);
        int at = 0;
        for (double[] row : p.rows()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = all[at++];
            }
        }
        return p;
    }

    /** How many numbers such a network has. */
    public static int size(Architecture architecture) {
        int h = architecture.hiddenUnits();
        return D * h + h * K + (architecture.bias() ? h + K : 0);
    }

    /** The rows of W1, those of W2 and, with bias, b1 and b2; not copied. */
    private List<double[]> rows() {
        List<double[]> rows = new ArrayList<>(Arrays.asList(w1));
        rows.addAll(Arrays.asList(w2));
        if (architecture.bias()) {
            rows.add(b1);
            rows.add(b2);
        }
        return rows;
    }

    /** Adds factor · other to each number of this. Modified: this. */
    public void addInPlace(double factor, Parameters other) {
        List<double[]> rows = rows();
        List<double[]> others = other.rows();
        for (int r = 0; r < rows.size(); r++) {
            double[] row = rows.get(r);
            for (int i = 0; i < row.length; i++) {
                row[i] += factor * others.get(r)[i];
            }
        }
    }

    /** Takes the numbers of others. Modified: this. */
    public void set(Parameters other) {
        List<double[]> rows = rows();
        List<double[]> others = other.rows();
        for (int r = 0; r < rows.size(); r++) {
            System.arraycopy(others.get(r), 0, rows.get(r), 0, rows.get(r).length);
        }
    }

    /** ‖W1‖² + ‖W2‖², the bias rows included: the L2 penalty before λ. */
    public double squaredNorm() {
        double sum = 0;
        for (double[] row : rows()) {
            for (double x : row) {
                sum += x * x;
            }
        }
        return sum;
    }

    /** Whether every number is finite. */
    public boolean isFinite() {
        return squaredNorm() <= Double.MAX_VALUE; // false for NaN; the square of a float never overflows
    }
}
