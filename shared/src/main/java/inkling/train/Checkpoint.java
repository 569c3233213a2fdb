package inkling.train;

/**
 * A trainer between two steps: all that it needs to go on bit for bit, besides the {@link Recipe} and the data. Every trainer
 * starts from one, the first of a run or a later one, and any trainer can go on from that of any other.
 *
 * @param step steps taken
 * @param weights as they stand
 * @param randomState of what draws the images: 4 words of xoshiro128**
 */
public record Checkpoint(int step, FactoredWeights weights, int[] randomState) {
    /**
     * Before the first step.
     *
     * @throws IllegalArgumentException if the recipe tells of other initial weights
     */
    public static Checkpoint first(Recipe recipe, InitialWeights start) {
        recipe.requireStart(start);
        Hyperparameters hyperparameters = recipe.hyperparameters();
        return new Checkpoint(
                0,
                FactoredWeights.of(start.parameters(hyperparameters)),
                UniformSampling.start(hyperparameters.seed()));
    }
}
