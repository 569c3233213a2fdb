package inkling.server.bench;

import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;

/** JavaTrainer on this JVM. */
final class JvmEngine implements Engine {
    private static final int WARM_UP_MS = 300;

    private final TrainingData data;
    private final SparseImages images;

    JvmEngine(TrainingData data, SparseImages images) {
        this.data = data;
        this.images = images;
    }

    @Override
    public String name() {
        return "JavaTrainer, JVM";
    }

    /** From the seed, once shortly before, for the JVM to compile it well, and then for the time. */
    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        run(hyperparameters, WARM_UP_MS);
        return run(hyperparameters, milliseconds);
    }

    private double run(Hyperparameters hyperparameters, int milliseconds) {
        JavaTrainer trainer = new JavaTrainer(hyperparameters, data, images);
        int stepsAtOnce = 1 + 64 / hyperparameters.batchSize();
        int steps = 0;
        long start = System.nanoTime();
        long now = start;
        while (now - start < 1_000_000L * milliseconds) {
            steps += trainer.run(stepsAtOnce);
            now = System.nanoTime();
        }
        return steps * 1e9 / (now - start);
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}
