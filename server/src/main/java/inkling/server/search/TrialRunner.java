package inkling.server.search;

import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Recipe;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.util.function.DoubleConsumer;

/** Runs trials. A pure function, but for what it tells: several threads call it at once. */
@FunctionalInterface
public interface TrialRunner {
    /**
     * Runs a trial from its start to its end.
     *
     * @param progress takes the share of its steps that is done, at each of its points
     */
    Trial.Result run(Hyperparameters trial, DoubleConsumer progress);

    /**
     * Runs them with the JVM's trainer.
     *
     * @param images the data's training images
     */
    static TrialRunner on(TrainingData data, SparseImages images) {
        return (hyperparameters, progress) -> {
            JavaTrainer trainer = new JavaTrainer(hyperparameters, data, images);
            Trial trial = new Trial(Recipe.of(hyperparameters, data), data.split(), trainer);
            int told = 0;
            while (!trial.isOver()) {
                trial.advance(Integer.MAX_VALUE);
                if (trial.points().size() > told) {
                    told = trial.points().size();
                    progress.accept((double) trial.step() / hyperparameters.steps());
                }
            }
            return trial.result();
        };
    }
}
