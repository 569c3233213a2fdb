package inkling.train;

import inkling.data.Split;
import inkling.data.Standardization;
import inkling.math.Xoshiro;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic gradient descent in float on the JVM: the oracle of the WebAssembly kernel. (In JavaScript, where float is
 * computed in double, it would give other bits.)
 *
 * <p>A step draws B images with replacement, computes all their δ1 and δ2 with the old weights, and then applies
 * W ← (1 − 2λη)·W − η/B·Σ gradient. The learning rate follows its {@link Schedule}.
 */
public final class JavaTrainer implements Trainer {
    private final Hyperparameters hyperparameters;
    private final SparseImages images;
    private final Split split;
    private final Standardization standardization;
    private final SparseNetwork network;
    private final Xoshiro sampling;
    private final int[] batch; // (B) the images of this step
    private final PassBuffers[] passes; // (B)
    private final Schedule schedule;
    private final double decayFactor; // of the learning rate, from one step to the next
    private double learningRate;
    private int step;
    private @Nullable Evaluator saved; // of the parameters as they are; null where none has been needed

    /** Starts a run from its seed, and packs the images for it alone. */
    public JavaTrainer(Hyperparameters hyperparameters, TrainingData data) {
        this(hyperparameters, data, SparseImages.of(data.dataset().training()));
    }

    /**
     * Starts a run from its seed.
     *
     * @param images the data's training images
     */
    public JavaTrainer(Hyperparameters hyperparameters, TrainingData data, SparseImages images) {
        this(hyperparameters, data, images, InitialWeights.SEED);
    }

    /**
     * Starts a run.
     *
     * @param images the data's training images
     * @throws IllegalArgumentException if the start has another architecture
     */
    public JavaTrainer(Hyperparameters hyperparameters, TrainingData data, SparseImages images, InitialWeights start) {
        this(
                hyperparameters,
                data,
                images,
                new SparseNetwork(start.parameters(hyperparameters), data.standardization()),
                new Xoshiro(hyperparameters.seed(), Xoshiro.SAMPLING),
                0);
    }

    JavaTrainer(
            Hyperparameters hyperparameters,
            TrainingData data,
            SparseImages images,
            SparseNetwork network,
            Xoshiro sampling,
            int step) {
        this.hyperparameters = hyperparameters;
        this.images = images;
        this.split = data.split();
        this.standardization = data.standardization();
        this.network = network;
        this.sampling = sampling;
        this.step = step;
        batch = new int[hyperparameters.batchSize()];
        passes = new PassBuffers[hyperparameters.batchSize()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = new PassBuffers(hyperparameters.hiddenUnits());
        }
        schedule = new Schedule(hyperparameters);
        decayFactor = schedule.factor();
        learningRate = schedule.at(step);
    }

    /**
     * A run that a trainer of its own takes the steps of.
     *
     * @throws IllegalArgumentException if the start has another architecture
     */
    public static TrainingRun newRun(Hyperparameters hyperparameters, TrainingData data, InitialWeights start) {
        SparseImages images = SparseImages.of(data.dataset().training());
        return new TrainingRun(hyperparameters, data, new JavaTrainer(hyperparameters, data, images, start), start);
    }

    /**
     * Runs a trial from its start to its end. It is a function of hyperparameters and data alone, and can be called on any
     * number of threads at once.
     *
     * @param images the data's training images; not modified
     */
    public static Trial.Result runTrial(Hyperparameters hyperparameters, TrainingData data, SparseImages images) {
        Trial trial = new Trial(hyperparameters, data.split(), new JavaTrainer(hyperparameters, data, images));
        while (!trial.isOver()) {
            trial.advance(Integer.MAX_VALUE);
        }
        return trial.result();
    }

    /** Goes on from a checkpoint of the same run, bit for bit as if it had not been interrupted. */
    public static JavaTrainer resume(
            Hyperparameters hyperparameters, TrainingData data, SparseImages images, Checkpoint checkpoint) {
        SparseNetwork network = new SparseNetwork(checkpoint, hyperparameters.architecture(), data.standardization());
        Xoshiro sampling = new Xoshiro(checkpoint.randomState());
        return new JavaTrainer(hyperparameters, data, images, network, sampling, checkpoint.step());
    }

    @Override
    public int step() {
        return step;
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public int run(int steps) {
        int[] training = split.training();
        saved = null;
        for (int taken = 0; taken < steps; taken++) {
            for (int i = 0; i < batch.length; i++) {
                batch[i] = training[sampling.below(training.length)];
            }
            if (!take(batch)) {
                return taken;
            }
        }
        return steps;
    }

    /** α, the factor that the weight decay is kept in. */
    double alpha() {
        return network.alpha;
    }

    /** One step on these images; false, and nothing has changed, if a logit is not finite. */
    boolean take(int[] batch) {
        for (int i = 0; i < batch.length; i++) {
            PassBuffers pass = passes[i];
            network.forward(images, batch[i], pass);
            if (!pass.isFinite()) {
                return false;
            }
            pass.takeExponentials();
            pass.takeOutputDeltas(images.label(batch[i]));
            network.backward(pass);
        }
        network.decay(hyperparameters.l2(), learningRate);
        float epsilon = (float) (learningRate / (network.alpha * batch.length));
        for (int i = 0; i < batch.length; i++) {
            network.update(images, batch[i], passes[i], epsilon);
        }
        network.foldSmallAlpha();
        step++;
        learningRate *= decayFactor;
        if (step % Schedule.INTERVAL == 0) {
            network.recenter();
            learningRate = schedule.at(step);
        }
        return true;
    }

    @Override
    public void readParameters(Parameters target) {
        network.readParameters(target);
    }

    /** The parameters as they would be saved now, in float32. */
    public Parameters parameters() {
        return network.parameters();
    }

    @Override
    public void measure(Split.Part part, int from, int to, EvaluationSum tally) {
        if (saved == null) {
            saved = new Evaluator(parameters(), standardization);
        }
        saved.measure(images, split.of(part), from, to, tally);
    }

    /**
     * The state of the run, copied.
     *
     * @throws IllegalStateException at a step that is not a multiple of 1,000: rounding has been tidied up only there
     */
    public Checkpoint checkpoint() {
        if (step % Schedule.INTERVAL != 0) {
            throw new IllegalStateException(
                    "a checkpoint is taken at a multiple of " + Schedule.INTERVAL + " steps, not at step " + step);
        }
        return network.checkpoint(step, sampling.state());
    }
}
