package inkling.train;

import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What the first step of a run starts from: random parameters from the run's seed, or those of a model that it continues.
 * Step, learning rate and the images drawn begin anew in both.
 *
 * @param parent the parameters to continue from, float32 values; null for those of the seed
 * @param continuedFrom the parent's fingerprint; null without a parent
 */
public record InitialWeights(
        @Nullable Parameters parent, @Nullable String continuedFrom) {
    /** From the seed. */
    public static final InitialWeights SEED = new InitialWeights(null, null);

    /** From a model's parameters, which are not modified. */
    public static InitialWeights from(Parameters parent) {
        return new InitialWeights(parent, parent.fingerprint());
    }

    /**
     * The parameters at step 0 of such a run; not to be modified.
     *
     * @throws IllegalArgumentException if the parent has another architecture
     */
    public Parameters parameters(Hyperparameters hyperparameters) {
        Architecture architecture = hyperparameters.architecture();
        requireArchitecture(architecture);
        return parent == null
                ? WeightInitializer.of(hyperparameters).draw(architecture, hyperparameters.seed())
                : parent;
    }

    /**
     * Checks that a network of this architecture can start so.
     *
     * @throws IllegalArgumentException if the parent has another one
     */
    public void requireArchitecture(Architecture architecture) {
        if (parent != null && !parent.architecture().equals(architecture)) {
            throw new IllegalArgumentException("a run that continues from a model must have its architecture, "
                    + shown(parent.architecture()) + ", but has " + shown(architecture));
        }
    }

    private static String shown(Architecture architecture) {
        return architecture.hiddenUnits() + " " + architecture.activation().label() + " units "
                + (architecture.bias() ? "with bias" : "without bias");
    }
}
