package inkling.server.bench;

import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import java.util.HashMap;
import java.util.Map;

/** JavaTrainer on this JVM. */
final class JvmEngine implements Engine {
    private final TrainingData data;
    private final SparseImages images;
    private final Map<Hyperparameters, JavaTrainer> trainers = new HashMap<>();

    JvmEngine(TrainingData data, SparseImages images) {
        this.data = data;
        this.images = images;
    }

    @Override
    public String name() {
        return "JavaTrainer, JVM";
    }

    /** Goes on where the last burst with these hyperparameters has ended, when the JVM has compiled it. */
    @Override
    public double burst(Hyperparameters hyperparameters, int milliseconds) {
        JavaTrainer trainer = trainers.computeIfAbsent(hyperparameters, h -> new JavaTrainer(h, data, images));
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
        trainers.clear();
    }
}
