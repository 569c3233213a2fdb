package inkling.search;

import java.util.List;

/**
 * All runs that a heat map has at one place.
 *
 * @param done runs that have ended well
 * @param diverged how many others have diverged
 * @param collapsed how many others have collapsed
 */
public record HeatMapCell(List<TrialRecord> done, int diverged, int collapsed) {
    /** Copies the list. */
    public HeatMapCell {
        done = List.copyOf(done);
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
