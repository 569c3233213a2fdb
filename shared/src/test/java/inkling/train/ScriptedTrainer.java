package inkling.train;

import inkling.data.Split;
import inkling.nn.Parameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Trains as usual until a step; from then on all of W2 is one number. */
final class ScriptedTrainer implements Trainer {
    private final Hyperparameters hyperparameters;
    private final TrainingData data;
    private final SparseImages images;
    private final JavaTrainer usual;
    private final Set<Split.Part> measured = EnumSet.noneOf(Split.Part.class);
    private final int until;
    private final double then;

    ScriptedTrainer(Hyperparameters hyperparameters, TrainingData data, int until, double then) {
        this.hyperparameters = hyperparameters;
        this.data = data;
        this.until = until;
        this.then = then;
        images = SparseImages.of(data.dataset().training());
        usual = new JavaTrainer(hyperparameters, data, images);
    }

    /** What was measured on. */
    Set<Split.Part> measured() {
        return measured;
    }

    @Override
    public int step() {
        return usual.step();
    }

    @Override
    public double learningRate() {
        return usual.learningRate();
    }

    @Override
    public int run(int steps) {
        return usual.run(steps);
    }

    @Override
    public Checkpoint checkpoint() {
        return usual.checkpoint();
    }

    @Override
    public void readParameters(Parameters target) {
        usual.readParameters(target);
        if (step() > until) {
            for (double[] row : target.w2()) {
                Arrays.fill(row, then);
            }
        }
    }

    @Override
    public void measure(Split.Part part, int from, int to, EvaluationSum tally) {
        measured.add(part);
        Parameters parameters = Parameters.zeros(hyperparameters.architecture());
        readParameters(parameters);
        new Evaluator(parameters, data.standardization())
                .measure(images, data.split().of(part), from, to, tally);
    }
}
