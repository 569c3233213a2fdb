package inkling.train;

import inkling.data.Split;
import inkling.data.Standardization;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic gradient descent in float on the JVM: the oracle of the WebAssembly kernel. (In JavaScript, where float is
 * computed in double, it would give other bits.)
 *
 * <p>A step draws B images with replacement, computes all their δ1 and δ2 with the old weights, and then applies
 * W ← (1 − 2λη)·W − η/B·Σ gradient. The learning rate follows its {@link LearningRateSchedule}.
 */
public final class JavaTrainer implements Trainer {
    private final Hyperparameters hyperparameters;
    private final SparseImages images; // of the training file
    private final Split split;
    private final Standardization standardization;
    private final SparseNetwork network;
    private final ImageSource source;
    private final int[] batch; // (B) the images of this step
    private final PassBuffers[] passes; // (B)
    private final LearningRateSchedule schedule;
    private final double[] rates = new double[LearningRateSchedule.INTERVAL]; // η of the steps of this interval
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
        this(Recipe.of(hyperparameters, data), data, images, InitialWeights.SEED);
    }

    private JavaTrainer(Recipe recipe, TrainingData data, SparseImages images, InitialWeights start) {
        this(recipe, data, images, Checkpoint.first(recipe, start));
    }

    /**
     * Starts from a checkpoint of a run: its first, or wherever any trainer has stopped.
     *
     * @param images the data's training images
     * @param checkpoint of a trainer of this recipe; not modified
     * @throws IllegalArgumentException if the recipe is of other data or for another version
     */
    public JavaTrainer(Recipe recipe, TrainingData data, SparseImages images, Checkpoint checkpoint) {
        recipe.requireRunnable(data.dataset().sha256(), data.standardization());
        hyperparameters = recipe.hyperparameters();
        this.images = images;
        split = data.split().limitedTo(hyperparameters.trainingImages());
        standardization = data.standardization();
        network = new SparseNetwork(checkpoint.weights(), hyperparameters.architecture(), standardization);
        source = new UniformSampling(images, split.training(), checkpoint.randomState());
        step = checkpoint.step();
        batch = new int[hyperparameters.batchSize()];
        passes = new PassBuffers[hyperparameters.batchSize()];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = new PassBuffers(hyperparameters.hiddenUnits());
        }
        schedule = LearningRateSchedule.of(hyperparameters);
        schedule.fill(step - step % rates.length, rates);
    }

    /**
     * A run that a trainer of its own takes the steps of.
     *
     * @throws IllegalArgumentException if the start has another architecture
     */
    public static TrainingRun newRun(Hyperparameters hyperparameters, TrainingData data, InitialWeights start) {
        SparseImages images = SparseImages.of(data.dataset().training());
        Recipe recipe = Recipe.of(hyperparameters, data, start);
        return new TrainingRun(recipe, data.split(), new JavaTrainer(recipe, data, images, start));
    }

    /**
     * A run from its seed that a trainer of its own takes the steps of.
     *
     * @param images the data's training images
     */
    public static TrainingRun newRun(Hyperparameters hyperparameters, TrainingData data, SparseImages images) {
        JavaTrainer trainer = new JavaTrainer(hyperparameters, data, images);
        return new TrainingRun(Recipe.of(hyperparameters, data), data.split(), trainer);
    }

    /**
     * A stored run, with a trainer of its own, as it stood.
     *
     * @param images the data's training images
     * @param state of a run of this recipe, whichever trainer took its steps
     */
    public static TrainingRun resume(Recipe recipe, TrainingData data, SparseImages images, RunState state) {
        JavaTrainer trainer = new JavaTrainer(recipe, data, images, state.checkpoint());
        return TrainingRun.resume(recipe, data.split(), trainer, state);
    }

    /**
     * Runs a trial from its start to its end. It is a function of hyperparameters and data alone, and can be called on any
     * number of threads at once.
     *
     * @param images the data's training images; not modified
     */
    public static Trial.Result runTrial(Hyperparameters hyperparameters, TrainingData data, SparseImages images) {
        JavaTrainer trainer = new JavaTrainer(hyperparameters, data, images);
        Trial trial = new Trial(Recipe.of(hyperparameters, data), data.split(), trainer);
        while (!trial.isOver()) {
            trial.advance(Integer.MAX_VALUE);
        }
        return trial.result();
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
        saved = null;
        for (int taken = 0; taken < steps; taken++) {
            source.draw(batch);
            if (!take(source.images(), batch)) {
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
    boolean take(SparseImages drawn, int[] batch) {
        double learningRate = learningRate();
        for (int i = 0; i < batch.length; i++) {
            PassBuffers pass = passes[i];
            network.forward(drawn, batch[i], pass);
            if (!pass.isFinite()) {
                return false;
            }
            pass.takeExponentials();
            pass.takeOutputDeltas(drawn.label(batch[i]));
            network.backward(pass);
        }
        network.decay(hyperparameters.l2(), learningRate);
        float epsilon = (float) (learningRate / (network.alpha * batch.length));
        for (int i = 0; i < batch.length; i++) {
            network.update(drawn, batch[i], passes[i], epsilon);
        }
        network.foldSmallAlpha();
        step++;
        if (step % rates.length == 0) {
            network.recenter();
            schedule.fill(step, rates);
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

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(step, network.weights(), source.state());
    }
}
