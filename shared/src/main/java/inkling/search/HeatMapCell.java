package inkling.search;

import inkling.nn.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * All runs with one activation and one learning rate.
 *
 * @param done runs that have ended well
 * @param diverged how many others have diverged
 * @param collapsed how many others have collapsed
 */
public record HeatMapCell(
        Activation activation, double learningRate, List<TrialRecord> done, int diverged, int collapsed) {
    /** Copies the list. */
    public HeatMapCell {
        done = List.copyOf(done);
    }

    /** The cell of these among finished trials. */
    public static HeatMapCell of(Activation activation, double learningRate, List<TrialRecord> finished) {
        List<TrialRecord> done = new ArrayList<>();
        int diverged = 0;
        int collapsed = 0;
        for (TrialRecord entry : finished) {
            if (entry.hyperparameters().activation() == activation
                    && entry.hyperparameters().learningRate() == learningRate) {
                switch (entry.state()) {
                    case DIVERGED -> diverged++;
                    case COLLAPSED -> collapsed++;
                    default -> done.add(entry);
                }
            }
        }
        return new HeatMapCell(activation, learningRate, done, diverged, collapsed);
    }

    /** Mean final validation accuracy of those that have ended well, 0 .. 1; NaN of none. */
    public double mean() {
        return Spread.mean(done);
    }

    /** Their standard deviation, by n − 1; NaN of fewer than two. */
    public double spread() {
        return Spread.of(done);
    }
}
