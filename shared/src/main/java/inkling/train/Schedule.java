package inkling.train;

import inkling.math.Exact;

/**
 * The learning rate η(t) = η0·rate^(t/decaySteps), continuous in t: computed anew at every thousandth step, and multiplied
 * by one factor from there to the next. All trainers have theirs from here, and so the same bits.
 */
public final class Schedule {
    /** Steps from one {@link #at} to the next; the weights are recentred just then. */
    public static final int INTERVAL = 1000;

    private final Hyperparameters hyperparameters;
    private final double logDecayRate;

    /** Of a run with these hyperparameters. */
    public Schedule(Hyperparameters hyperparameters) {
        this.hyperparameters = hyperparameters;
        logDecayRate = Exact.log(hyperparameters.decayRate());
    }

    /** η at a step that is a multiple of {@link #INTERVAL}. */
    public double at(int step) {
        return hyperparameters.learningRate() * Exact.exp(logDecayRate * step / hyperparameters.decaySteps());
    }

    /** What η is multiplied by from one step to the next. */
    public double factor() {
        return Exact.exp(logDecayRate / hyperparameters.decaySteps());
    }
}
