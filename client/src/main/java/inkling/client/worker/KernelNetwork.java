package inkling.client.worker;

import inkling.client.js.Js;
import inkling.data.Standardization;
import inkling.kernel.Kernel;
import inkling.kernel.KernelLayout;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.FactoredWeights;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;

/** A network in the memory behind packed images, and the kernel that trains and measures it. */
final class KernelNetwork {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final Architecture architecture;
    private final PackedImages images;
    private final KernelMemory memory;
    private final KernelLayout layout;
    private final Exports kernel;
    private boolean saved; // whether the saved network is the one that learns

    private interface Exports extends JSObject {
        int train(int steps);

        void recenter();

        void save();

        void measure(int list, int count);

        void product();
    }

    /** Takes what was measured: the place in its list, the image's number, and where its result is in the memory. */
    interface Results {
        void accept(int place, int image, int result);
    }

    /**
     * Makes room for a network, all zero, and assembles its kernel.
     *
     * @param base where the memory is free
     * @param list to draw images from
     * @param drawn how many of its images are drawn, its first
     */
    KernelNetwork(
            Architecture architecture,
            int batchSize,
            PackedImages images,
            Standardization standardization,
            int base,
            int list,
            int drawn) {
        this.architecture = architecture;
        this.images = images;
        memory = images.memory();
        layout = new KernelLayout(architecture, batchSize, images.layout(), base);
        memory.clear(base, layout.end());
        double start = Performance.now();
        byte[] module = Kernel.module(layout, standardization, images.address(list), drawn);
        start = Js.measure("inkling emit", start);
        kernel = (Exports) memory.exports(module);
        Js.measure("inkling compile", start);
    }

    /** Takes these weights, as the network that learns. */
    void write(FactoredWeights weights) {
        int at = layout.training();
        int n = architecture.hiddenUnits();
        saved = false;
        memory.setDouble(at + KernelLayout.ALPHA, weights.alpha());
        forEachPiece(at, (address, j, from, count) -> memory.setFloats(address, weights.v()[j], from, count));
        for (int k = 0; k < K; k++) {
            memory.setFloats(at + layout.outputWeight(0, k), weights.u()[k], 0, n);
        }
        memory.setFloats(at + KernelLayout.SHIFT, weights.shift(), 0, n);
        memory.setFloats(at + layout.columnSums(), weights.columnSums(), 0, n);
        memory.setFloats(at + layout.hiddenBias(0), weights.hiddenBias(), 0, n);
        memory.setFloats(at + layout.outputBias(0), weights.outputBias(), 0, K);
    }

    /** The weights of the network that learns, copied. */
    FactoredWeights weights() {
        int at = layout.training();
        int n = architecture.hiddenUnits();
        FactoredWeights weights = FactoredWeights.zeros(architecture, memory.getDouble(at + KernelLayout.ALPHA));
        forEachPiece(at, (address, j, from, count) -> memory.getFloats(address, weights.v()[j], from, count));
        for (int k = 0; k < K; k++) {
            memory.getFloats(at + layout.outputWeight(0, k), weights.u()[k], 0, n);
        }
        memory.getFloats(at + KernelLayout.SHIFT, weights.shift(), 0, n);
        memory.getFloats(at + layout.columnSums(), weights.columnSums(), 0, n);
        memory.getFloats(at + layout.hiddenBias(0), weights.hiddenBias(), 0, n);
        memory.getFloats(at + layout.outputBias(0), weights.outputBias(), 0, K);
        return weights;
    }

    /** The parameters as they would be saved now, in float32. */
    void read(Parameters target) {
        save();
        int at = layout.saved();
        int n = architecture.hiddenUnits();
        forEachPiece(at, (address, j, from, count) -> memory.getFloats(address, target.w1()[j], from, count));
        double[] column = new double[n]; // (H)
        for (int k = 0; k < K; k++) {
            memory.getFloats(at + layout.outputWeight(0, k), column, 0, n);
            for (int h = 0; h < n; h++) {
                target.w2()[h][k] = column[h];
            }
        }
        memory.getFloats(at + layout.hiddenBias(0), target.b1(), 0, n);
        memory.getFloats(at + layout.outputBias(0), target.b2(), 0, K);
    }

    /** Takes steps; fewer than asked where the next is impossible. */
    int train(int steps) {
        saved = false;
        return kernel.train(steps);
    }

    /** V += 1⊗g, g = 0, colsum V anew. */
    void recenter() {
        saved = false;
        kernel.recenter();
    }

    /** Measures images from .. to − 1 of a list, as the network would be saved now. */
    void measure(int list, int from, int to, Results results) {
        save();
        int[] numbers = images.numbers(list);
        for (int i = from; i < to; i += KernelLayout.RESULTS) {
            int count = Math.min(to - i, KernelLayout.RESULTS);
            kernel.measure(images.address(list) + 4 * i, count);
            for (int n = 0; n < count; n++) {
                results.accept(i + n, numbers[i + n], layout.results() + n * KernelLayout.RESULT_BYTES);
            }
        }
    }

    /** Measures an image of a list alone, and reads its A1 (H). */
    void readHidden(int list, int place, double[] target) {
        measure(list, place, place + 1, (sameplace, image, result) -> {});
        memory.getFloats(layout.hiddenOutputs(), target, 0, target.length);
    }

    /** W1·W2 (10 × 784) of the parameters as they would be saved now: the bits of WeightImages. */
    float[] product() {
        save();
        kernel.product();
        return memory.copyFloats(layout.product(), K * D);
    }

    private void save() {
        if (!saved) {
            kernel.save();
            saved = true;
        }
    }

    KernelMemory memory() {
        return memory;
    }

    KernelLayout layout() {
        return layout;
    }

    /** Takes weights of a network that lie side by side: from pixel j to the hidden units from .. from + n − 1. */
    private interface Piece {
        void move(int address, int j, int from, int n);
    }

    private void forEachPiece(int network, Piece piece) {
        int n = architecture.hiddenUnits();
        for (int h = 0; h < n; h += layout.panelUnits()) {
            for (int j = 0; j < D; j++) {
                piece.move(network + layout.hiddenWeight(j, h), j, h, Math.min(layout.panelUnits(), n - h));
            }
        }
    }
}
