package inkling.client.worker;

import inkling.data.Split;
import inkling.kernel.KernelLayout;
import inkling.nn.Parameters;
import inkling.train.Checkpoint;
import inkling.train.EvaluationSum;
import inkling.train.Hyperparameters;
import inkling.train.LearningRateSchedule;
import inkling.train.Recipe;
import inkling.train.Trainer;

/**
 * Stochastic gradient descent in a WebAssembly kernel: the bits of JavaTrainer at several times its speed in a browser.
 *
 * <p>It works in the memory behind the packed images, and so does every other: a new one ends the one before.
 */
final class KernelTrainer implements Trainer {
    private static final int RANDOM_WORDS = 4;

    private final PackedImages images;
    private final KernelMemory memory;
    private final KernelNetwork network;
    private final LearningRateSchedule schedule;
    private final double[] rates = new double[KernelLayout.RATES]; // η of the steps of this interval
    private final int state;
    private final boolean isLimited; // to the first images of the training part
    private int step;

    /**
     * Starts from a checkpoint of a run: its first, or wherever any trainer has stopped.
     *
     * @param images those of the recipe's data
     */
    KernelTrainer(Recipe recipe, PackedImages images, Checkpoint checkpoint) {
        Hyperparameters hyperparameters = recipe.hyperparameters();
        this.images = images;
        schedule = LearningRateSchedule.of(hyperparameters);
        images.claim(this);
        int training = PackedImages.list(Split.Part.TRAINING);
        int all = images.numbers(training).length;
        int limit = hyperparameters.trainingImages();
        isLimited = limit > 0 && limit < all;
        network = new KernelNetwork(
                hyperparameters.architecture(),
                hyperparameters.batchSize(),
                images,
                recipe.standardization(),
                images.end(),
                training,
                isLimited ? limit : all);
        memory = network.memory();
        state = network.layout().state();
        step = checkpoint.step();
        network.write(checkpoint.weights());
        memory.set(state + KernelLayout.RANDOM, checkpoint.randomState());
        memory.setDouble(state + KernelLayout.TWICE_L2, 2 * hyperparameters.l2());
        writeRates();
    }

    /** Writes the rates of the interval that the next step is of. */
    private void writeRates() {
        int passed = step % rates.length;
        int address = network.layout().rates();
        schedule.fill(step - passed, rates);
        memory.set(address, rates);
        memory.set(state + KernelLayout.RATE, new int[] {address + Double.BYTES * passed});
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public double learningRate() {
        return rates[step % rates.length];
    }

    @Override
    public int run(int steps) {
        images.requireOwner(this);
        int taken = 0;
        while (taken < steps) {
            int asked = Math.min(steps - taken, rates.length - step % rates.length);
            int now = network.train(asked);
            taken += now;
            step += now;
            if (now < asked) {
                break;
            }
            if (step % rates.length == 0) {
                network.recenter();
                writeRates();
            }
        }
        return taken;
    }

    @Override
    public Checkpoint checkpoint() {
        images.requireOwner(this);
        return new Checkpoint(step, network.weights(), memory.getInts(state + KernelLayout.RANDOM, RANDOM_WORDS));
    }

    @Override
    public void readParameters(Parameters target) {
        images.requireOwner(this);
        network.read(target);
    }

    /** W1·W2 (10 × 784) of the parameters as they would be saved now. */
    float[] product() {
        images.requireOwner(this);
        return network.product();
    }

    @Override
    public void measure(Split.Part part, int from, int to, EvaluationSum tally) {
        images.requireOwner(this);
        boolean isSample = part == Split.Part.TRAINING_SAMPLE;
        network.measure(
                // Split.limitedTo: the sample is the first of those that are learned from
                PackedImages.list(isLimited && isSample ? Split.Part.TRAINING : part),
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
