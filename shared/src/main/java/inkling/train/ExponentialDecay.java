package inkling.train;

import inkling.math.Exact;

/**
 * η(t) = η0·rate^(t/decaySteps), continuous in t: the paper's. Computed by its formula at every thousandth step, and
 * multiplied by one factor from there to the next.
 */
final class ExponentialDecay implements LearningRateSchedule {
    private final double first; // η0
    private final double logRate;
    private final int decaySteps;

    ExponentialDecay(double first, double rate, int decaySteps) {
        this.first = first;
        this.decaySteps = decaySteps;
        logRate = Exact.log(rate);
    }

    @Override
    public double at(int step) {
        return first * Exact.exp(logRate * step / decaySteps);
    }

    @Override
    public void fill(int from, double[] rates) {
        double factor = Exact.exp(logRate / decaySteps);
        double rate = at(from);
        for (int i = 0; i < rates.length; i++) {
            rates[i] = rate;
            rate *= factor;
        }
    }
}
