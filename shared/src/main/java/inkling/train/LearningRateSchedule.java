package inkling.train;

/**
 * The learning rate η of each step of a run. A trainer has the rates of {@link #INTERVAL} steps computed at once, so that no
 * trainer has a formula of its own, and all have the same bits.
 */
public interface LearningRateSchedule {
    /** Steps that {@link #fill} computes the rates of; the weights are recentred as often. */
    int INTERVAL = 1000;

    /** η(step), from the closed formula: what a chart shows, and what the first step of each interval has. */
    double at(int step);

    /**
     * The rates of an interval, as trainers use them.
     *
     * @param from its first step, a multiple of {@link #INTERVAL}
     * @param rates (INTERVAL) Modified: takes η of the steps from, from + 1, …
     */
    void fill(int from, double[] rates);

    /** That of a run with these hyperparameters. */
    static LearningRateSchedule of(Hyperparameters hyperparameters) {
        return new ExponentialDecay(
                hyperparameters.learningRate(), hyperparameters.decayRate(), hyperparameters.decaySteps());
    }
}
