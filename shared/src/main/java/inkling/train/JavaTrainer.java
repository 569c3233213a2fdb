package inkling.train;

import inkling.data.Standardization;
import inkling.math.Exact;
import inkling.math.Xoshiro;
import inkling.nn.Parameters;

/**
 * Stochastic gradient descent in float on the JVM. (In JavaScript, where float is computed in double, it learns as well
 * but gives other bits.)
 *
 * <p>A step draws B images with replacement, computes all their δ1 and δ2 with the old weights, and then applies
 * W ← (1 − 2λη)·W − η/B·Σ gradient. The learning rate is η(t) = η0·rate^(t/decaySteps), continuous in t: computed at every
 * thousandth step, and multiplied by one factor from there to the next.
 */
public final class JavaTrainer implements Trainer {
    private static final int RECENTERING_INTERVAL = 1000;

    private final Hyperparameters hyperparameters;
    private final SparseImages images;
    private final int[] training;
    private final SparseNetwork network;
    private final Xoshiro sampling;
    private final int[] batch; // (B) the images of this step
    private final Pass[] passes; // (B)
    private final double logDecayRate;
    private final double decayFactor; // of the learning rate, from one step to the next
    private double learningRate;
    private int step;

    /**
     * Starts a run from its seed.
     *
     * @param training indices of the images to draw from
     */
    public JavaTrainer(
            Hyperparameters hyperparameters, SparseImages images, int[] training, Standardization standardization) {
        this(
                hyperparameters,
                images,
                training,
                new SparseNetwork(
                        Parameters.random(hyperparameters.architecture(), hyperparameters.seed()), standardization),
                new Xoshiro(hyperparameters.seed(), Xoshiro.SAMPLING),
                0);
    }

    JavaTrainer(
            Hyperparameters hyperparameters,
            SparseImages images,
            int[] training,
            SparseNetwork network,
            Xoshiro sampling,
            int step) {
        this.hyperparameters = hyperparameters;
        this.images = images;
        this.training = training;
        this.network = network;
        this.sampling = sampling;
        this.step = step;
        batch = new int[hyperparameters.batchSize()];
        passes = new Pass[hyperparameters.batchSize()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = new Pass(hyperparameters.hiddenUnits());
        }
        logDecayRate = Exact.log(hyperparameters.decayRate());
        decayFactor = Exact.exp(logDecayRate / hyperparameters.decaySteps());
        learningRate = scheduledLearningRate();
    }

    /** Goes on from a checkpoint of the same run, bit for bit as if it had not been interrupted. */
    public static JavaTrainer resume(
            Hyperparameters hyperparameters,
            SparseImages images,
            int[] training,
            Standardization standardization,
            Checkpoint checkpoint) {
        SparseNetwork network = new SparseNetwork(checkpoint, hyperparameters.architecture(), standardization);
        Xoshiro sampling = new Xoshiro(checkpoint.randomState());
        return new JavaTrainer(hyperparameters, images, training, network, sampling, checkpoint.step());
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
            Pass pass = passes[i];
            network.forward(images, batch[i], pass);
            if (!pass.isFinite()) {
                return false;
            }
            network.softmaxInPlace(pass);
            pass.outputs[images.label(batch[i])] -= 1f; // δ2 = A2 − Y
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
        if (step % RECENTERING_INTERVAL == 0) {
            network.recenter();
            learningRate = scheduledLearningRate();
        }
        return true;
    }

    @Override
    public Parameters parameters() {
        return network.parameters();
    }

    /**
     * The state of the run, copied.
     *
     * @throws IllegalStateException at a step that is not a multiple of 1,000: rounding has been tidied up only there
     */
    public Checkpoint checkpoint() {
        if (step % RECENTERING_INTERVAL != 0) {
            throw new IllegalStateException(
                    "a checkpoint is taken at a multiple of " + RECENTERING_INTERVAL + " steps, not at step " + step);
        }
        return network.checkpoint(step, sampling.state());
    }

    private double scheduledLearningRate() {
        return hyperparameters.learningRate() * Exact.exp(logDecayRate * step / hyperparameters.decaySteps());
    }
}
