package inkling.train;

import inkling.nn.Architecture;
import inkling.nn.Parameters;

/** How the parameters of a run that starts from its seed are drawn. Always in Java: a kernel is handed what was drawn. */
@FunctionalInterface
public interface WeightInitializer {
    /** The parameters before the first step, float32 values; the same on every machine. */
    Parameters draw(Architecture architecture, int seed);

    /** That of a run with these hyperparameters: the paper's normal deviates. */
    static WeightInitializer of(Hyperparameters hyperparameters) {
        return Parameters::random;
    }
}
