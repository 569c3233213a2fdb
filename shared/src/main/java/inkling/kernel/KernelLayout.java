package inkling.kernel;

import inkling.nn.Architecture;

/**
 * Where everything that trains lies in the memory: addresses in bytes, from the end of the packed images on. P = 4·H,
 * filled up to whole {@link Panels}.
 *
 * <pre>
 *   state       64            xoshiro128** (4 × i32), the address of η of the next step (i32), 2λ (f64), where the ink
 *                             list ends (i32), ε (f32), ink that was fetched ahead (i32)
 *   training    a network     that learns
 *   saved       a network     as it would be saved, with α = 1 and g = 0: what is measured
 *   inkList     8·784         the ink of one image: offsets of the rows (784 × i32), s = grey level / (255·std) (784 × f32)
 *   rates       8·RATES       η of the steps of an interval (f64)
 *   batch       4·B           numbers of the images of a step
 *   passes      B passes
 *   results     16·RESULTS    of each image that was measured: digit read (i32), largest logit, logit of the label,
 *                             Σ exp(logit − largest) (f32)
 *   product     4·784·10      W1·W2 of the saved network: for each digit a picture
 *
 *   a network:  α (f64)   g (P)   colsum V (P)   v (P)   u (10, filled up to 16)   U (10 × P)   V (784 × P, panel by panel)
 *   a pass:     logits, then A2, then δ2 (10, filled up to 12)   Σs   largest logit   Σ exp   A1 (P)   δ1 (P)
 * </pre>
 */
public final class KernelLayout {
    /** Images that can be measured at a time. */
    public static final int RESULTS = 250;
    /** Bytes of a result. */
    public static final int RESULT_BYTES = 16;

    /** Learning rates that are written at a time; so many steps can be taken until the next. */
    public static final int RATES = 1000;

    // a result
    /** The digit read. */
    public static final int READ = 0;
    /** The largest logit. */
    public static final int LARGEST_LOGIT = 4;
    /** The logit of the label. */
    public static final int LABEL_LOGIT = 8;
    /** Σ exp(logit − largest logit). */
    public static final int EXP_SUM = 12;

    // the state
    /** Random state, 4 × i32. */
    public static final int RANDOM = 0;
    /** The address of η of the next step. */
    public static final int RATE = 16;
    /** 2λ. */
    public static final int TWICE_L2 = 32;

    /** From the offset of a row in the ink list to its s. */
    static final int INK_VALUES = 4 * Architecture.INPUTS;

    static final int INK_LIST_END = 40;
    static final int EPSILON = 44;
    static final int FETCHED = 48;
    private static final int STATE_BYTES = 64;
    private static final int OUTPUT_BIAS_BYTES = 64;

    // a network
    /** α. */
    public static final int ALPHA = 0;
    /** g (H). */
    public static final int SHIFT = 64;

    // a pass
    static final int OUTPUTS = 0;
    static final int OUTPUT_BYTES = 48;
    static final int INK_SUM = 48;
    static final int LARGEST = 52;
    static final int SUM = 56;
    static final int HIDDEN = 64;

    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final Architecture architecture;
    private final int batchSize;
    private final ImageLayout images;
    private final Panels panels;
    private final int base;

    /** @param base where the packed images end */
    public KernelLayout(Architecture architecture, int batchSize, ImageLayout images, int base) {
        this.architecture = architecture;
        this.batchSize = batchSize;
        this.images = images;
        this.base = ImageLayout.align(base);
        panels = Panels.of(architecture.hiddenUnits());
    }

    /** Random state, and where the learning rate is. */
    public int state() {
        return base;
    }

    /** The network that learns. */
    public int training() {
        return base + STATE_BYTES;
    }

    /** The network that is saved and measured. */
    public int saved() {
        return training() + networkBytes();
    }

    int inkList() {
        return saved() + networkBytes();
    }

    /** Learning rates of the steps of an interval. */
    public int rates() {
        return inkList() + 8 * D;
    }

    int batch() {
        return rates() + Double.BYTES * RATES;
    }

    int passes() {
        return ImageLayout.align(batch() + 4 * batchSize);
    }

    /** A1 (H) of the last image. */
    public int hiddenOutputs() {
        return passes() + HIDDEN;
    }

    /** What was measured. */
    public int results() {
        return passes() + batchSize * passBytes();
    }

    /** W1·W2 (10 × 784). */
    public int product() {
        return results() + RESULTS * RESULT_BYTES;
    }

    /** Where all of it ends: so large must the memory be. */
    public int end() {
        return product() + 4 * K * D;
    }

    // a network, relative to its address

    /** colsum V (H): relative to the network. */
    public int columnSums() {
        return SHIFT + panels.rowBytes();
    }

    int hiddenBias() {
        return columnSums() + panels.rowBytes();
    }

    int outputBias() {
        return hiddenBias() + panels.rowBytes();
    }

    int outputWeights() {
        return outputBias() + OUTPUT_BIAS_BYTES;
    }

    int hiddenWeights() {
        return ImageLayout.align(outputWeights() + K * panels.rowBytes());
    }

    int networkBytes() {
        return ImageLayout.align(hiddenWeights() + D * panels.rowBytes());
    }

    /** Hidden units whose weights from a pixel lie side by side, from each multiple of this on. */
    public int panelUnits() {
        return panels.units();
    }

    /** V, from pixel j to hidden unit h: relative to the network. */
    public int hiddenWeight(int j, int h) {
        int panel = 4 * h / panels.panelBytes();
        return hiddenWeights() + (panel * D + j) * panels.panelBytes() + 4 * h % panels.panelBytes();
    }

    /** U, from hidden unit h to digit k: relative to the network. */
    public int outputWeight(int h, int k) {
        return outputWeights() + k * panels.rowBytes() + 4 * h;
    }

    /** v of hidden unit h: relative to the network. */
    public int hiddenBias(int h) {
        return hiddenBias() + 4 * h;
    }

    /** u of digit k: relative to the network. */
    public int outputBias(int k) {
        return outputBias() + 4 * k;
    }

    // a pass, relative to its address

    int delta1() {
        return HIDDEN + panels.rowBytes();
    }

    int passBytes() {
        return ImageLayout.align(delta1() + panels.rowBytes());
    }

    Architecture architecture() {
        return architecture;
    }

    int batchSize() {
        return batchSize;
    }

    ImageLayout images() {
        return images;
    }

    Panels panels() {
        return panels;
    }
}
