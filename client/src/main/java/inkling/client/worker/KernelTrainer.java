package inkling.client.worker;

import inkling.client.js.Js;
import inkling.data.LabeledImages;
import inkling.data.Split;
import inkling.kernel.Kernel;
import inkling.kernel.KernelLayout;
import inkling.math.Xoshiro;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.Schedule;
import inkling.train.Tally;
import inkling.train.Trainer;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Stochastic gradient descent in a WebAssembly kernel: the bits of JavaTrainer at several times its speed in a browser.
 *
 * <p>It works in the memory behind the packed images, and so does every other: a new one ends the one before.
 */
final class KernelTrainer implements Trainer {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final Hyperparameters hyperparameters;
    private final PackedImages images;
    private final KernelMemory memory;
    private final KernelLayout layout;
    private final Schedule schedule;
    private final Exports kernel;
    private int step;
    private boolean saved; // whether the saved network is that of this step

    private interface Exports extends JSObject {
        int train(int steps);

        void recenter();

        void save();

        void product();

        void measure(int list, int count);
    }

    /** Starts a run from its seed. */
    KernelTrainer(Hyperparameters hyperparameters, PackedImages images) {
        this.hyperparameters = hyperparameters;
        this.images = images;
        memory = images.memory();
        schedule = new Schedule(hyperparameters);
        layout = new KernelLayout(
                hyperparameters.architecture(), hyperparameters.batchSize(), images.layout(), images.end());
        images.claim(this);
        memory.clear(images.end(), layout.end());
        double start = Performance.now();
        byte[] module = Kernel.module(
                layout,
                images.data().standardization(),
                images.list(Split.Part.TRAINING),
                images.data().split().training().length);
        start = Js.measure("inkling emit", start);
        kernel = (Exports) memory.exports(module);
        Js.measure("inkling compile", start);
        writeStart();
    }

    private void writeStart() {
        Parameters start = Parameters.random(hyperparameters.architecture(), hyperparameters.seed());
        int network = layout.training();
        forEachPiece(network, start, memory::setFloats);
        memory.setDouble(network + KernelLayout.ALPHA, 1);
        memory.set(layout.state() + KernelLayout.RANDOM, new Xoshiro(hyperparameters.seed(), Xoshiro.SAMPLING).state());
        memory.setDouble(layout.state() + KernelLayout.LEARNING_RATE, schedule.at(0));
        memory.setDouble(layout.state() + KernelLayout.LEARNING_RATE_FACTOR, schedule.factor());
        memory.setDouble(layout.state() + KernelLayout.TWICE_L2, 2 * hyperparameters.l2());
        kernel.recenter();
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public double learningRate() {
        return memory.getDouble(layout.state() + KernelLayout.LEARNING_RATE);
    }

    @Override
    public int run(int steps) {
        images.requireOwner(this);
        saved = false;
        int taken = 0;
        while (taken < steps) {
            int asked = Math.min(steps - taken, Schedule.INTERVAL - step % Schedule.INTERVAL);
            int now = kernel.train(asked);
            taken += now;
            step += now;
            if (now < asked) {
                break;
            }
            if (step % Schedule.INTERVAL == 0) {
                kernel.recenter();
                memory.setDouble(layout.state() + KernelLayout.LEARNING_RATE, schedule.at(step));
            }
        }
        return taken;
    }

    @Override
    public void readParameters(Parameters target) {
        save();
        forEachPiece(layout.saved(), target, memory::getFloats);
    }

    /** W1·W2 (10 × 784) of the parameters as they would be saved now: what WeightImages makes of them, but in float. */
    Float32Array product() {
        save();
        kernel.product();
        return memory.copyFloats(layout.product(), K * D);
    }

    /** Numbers that lie side by side both in memory and in Java. */
    private interface Piece {
        void move(int address, double[] row, int from, int n);
    }

    private void forEachPiece(int network, Parameters p, Piece piece) {
        int n = hyperparameters.hiddenUnits();
        for (int h = 0; h < n; h += layout.panelUnits()) {
            for (int j = 0; j < D; j++) {
                piece.move(network + layout.hiddenWeight(j, h), p.w1()[j], h, Math.min(layout.panelUnits(), n - h));
            }
        }
        double[] column = new double[n];
        for (int k = 0; k < K; k++) {
            for (int h = 0; h < n; h++) {
                column[h] = p.w2()[h][k];
            }
            piece.move(network + layout.outputWeight(0, k), column, 0, n);
            for (int h = 0; h < n; h++) {
                p.w2()[h][k] = column[h];
            }
        }
        piece.move(network + layout.hiddenBias(0), p.b1(), 0, n);
        piece.move(network + layout.outputBias(0), p.b2(), 0, K);
    }

    @Override
    public void measure(Split.Part part, int from, int to, Tally tally) {
        save();
        int[] indices = images.data().split().of(part);
        for (int i = from; i < to; i += KernelLayout.RESULTS) {
            int count = Math.min(to - i, KernelLayout.RESULTS);
            kernel.measure(images.list(part) + 4 * i, count);
            for (int n = 0; n < count; n++) {
                addResult(layout.results() + n * KernelLayout.RESULT_BYTES, indices[i + n], tally);
            }
        }
    }

    private void addResult(int result, int image, Tally tally) {
        LabeledImages training = images.data().dataset().training();
        tally.add(
                memory.getInt(result + KernelLayout.READ) == training.label(image),
                memory.getFloat(result + KernelLayout.LARGEST_LOGIT),
                memory.getFloat(result + KernelLayout.LABEL_LOGIT),
                memory.getFloat(result + KernelLayout.EXP_SUM));
    }

    private void save() {
        images.requireOwner(this);
        if (!saved) {
            kernel.save();
            saved = true;
        }
    }
}
