package inkling.search;

import inkling.train.Hyperparameters;

/** How much work a trial is, from its hyperparameters alone. */
public final class TrialCost {
    private static final double BASE_UNITS = 40; // what an image costs besides its hidden units, in hidden units
    private static final double MEASURED_IMAGES = 11 * 5000;
    private static final double MEASURING = 0.5; // of the cost of a step on the same image

    private TrialCost() {}

    /** Images times hidden units, about: the seconds that a trial takes are in proportion to it, on each machine. */
    public static double of(Hyperparameters trial) {
        double images = (double) trial.steps() * trial.batchSize() + MEASURING * MEASURED_IMAGES;
        return images * (trial.hiddenUnits() + BASE_UNITS);
    }
}
