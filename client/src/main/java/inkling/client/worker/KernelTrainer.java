package inkling.client.worker;

import inkling.data.Split;
import inkling.data.Standardization;
import inkling.kernel.KernelLayout;
import inkling.math.Xoshiro;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.EvaluationSum;
import inkling.train.Hyperparameters;
import inkling.train.InitialWeights;
import inkling.train.Schedule;
import inkling.train.Trainer;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Stochastic gradient descent in a WebAssembly kernel: the bits of JavaTrainer at several times its speed in a browser.
 *
 * <p>It works in the memory behind the packed images, and so does every other: a new one ends the one before.
 */
final class KernelTrainer implements Trainer {
    private final PackedImages images;
    private final KernelMemory memory;
    private final KernelNetwork network;
    private final Schedule schedule;
    private final int state;
    private int step;

    /** Starts a run. */
    KernelTrainer(
            Hyperparameters hyperparameters,
            InitialWeights start,
            PackedImages images,
            Standardization standardization) {
        this.images = images;
        schedule = new Schedule(hyperparameters);
        images.claim(this);
        Architecture architecture = hyperparameters.architecture();
        int training = PackedImages.list(Split.Part.TRAINING);
        network = new KernelNetwork(
                architecture, hyperparameters.batchSize(), images, standardization, images.end(), training);
        memory = network.memory();
        state = network.layout().state();
        network.write(start.parameters(hyperparameters));
        memory.set(state + KernelLayout.RANDOM, new Xoshiro(hyperparameters.seed(), Xoshiro.SAMPLING).state());
        memory.setDouble(state + KernelLayout.LEARNING_RATE, schedule.at(0));
        memory.setDouble(state + KernelLayout.LEARNING_RATE_FACTOR, schedule.factor());
        memory.setDouble(state + KernelLayout.TWICE_L2, 2 * hyperparameters.l2());
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public double learningRate() {
        return memory.getDouble(state + KernelLayout.LEARNING_RATE);
    }

    @Override
    public int run(int steps) {
        images.requireOwner(this);
        int taken = 0;
        while (taken < steps) {
            int asked = Math.min(steps - taken, Schedule.INTERVAL - step % Schedule.INTERVAL);
            int now = network.train(asked);
            taken += now;
            step += now;
            if (now < asked) {
                break;
            }
            if (step % Schedule.INTERVAL == 0) {
                network.recenter();
                memory.setDouble(state + KernelLayout.LEARNING_RATE, schedule.at(step));
            }
        }
        return taken;
    }

    @Override
    public void readParameters(Parameters target) {
        images.requireOwner(this);
        network.read(target);
    }

    /** W1·W2 (10 × 784) of the parameters as they would be saved now. */
    Float32Array product() {
        images.requireOwner(this);
        return network.product();
    }

    @Override
    public void measure(Split.Part part, int from, int to, EvaluationSum tally) {
        images.requireOwner(this);
        network.measure(
                PackedImages.list(part),
                from,
                to,
                (place, image, result) -> tally.add(
                        memory.getInt(result + KernelLayout.READ) == images.label(image),
                        memory.getFloat(result + KernelLayout.LARGEST_LOGIT),
                        memory.getFloat(result + KernelLayout.LABEL_LOGIT),
                        memory.getFloat(result + KernelLayout.EXP_SUM)));
    }

    /** Where the memory behind it is free. */
    int end() {
        return network.layout().end();
    }
}
