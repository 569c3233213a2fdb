package inkling.search;

import inkling.analysis.Interval;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;

/**
 * How one setting has done, over all seeds that it was run from.
 *
 * @param hyperparameters with the least of its seeds
 * @param runs with a result each, at least one, in the order of their seeds
 */
public record Standing(Hyperparameters hyperparameters, List<Entry> runs) {
    /** At a greater {@linkplain #pValue probability} two settings are tied. */
    public static final double TIED = 0.05;

    /** So many seeds of a setting can be compared: a count of them has 15 bits. */
    public static final int MOST_SEEDS = 32_767;

    /** Copies the list. */
    public Standing {
        runs = List.copyOf(runs);
    }

    /**
     * All runs of one setting together.
     *
     * @param runs in any order
     */
    public static Standing of(List<Entry> runs) {
        List<Entry> bySeed = new ArrayList<>(runs);
        bySeed.sort((a, b) ->
                Integer.compare(a.hyperparameters().seed(), b.hyperparameters().seed()));
        return new Standing(bySeed.get(0).hyperparameters(), bySeed);
    }

    /** Mean share of validation images that are correct at the end, 0 .. 1. */
    public double accuracy() {
        return Spread.mean(runs);
    }

    /** Standard deviation of the accuracy over the seeds, by n − 1; NaN of one seed. */
    public double spread() {
        return Spread.of(runs);
    }

    /** Mean cross-entropy at the end, in nats. */
    public double loss() {
        double sum = 0;
        for (Entry run : runs) {
            sum += run.requireResult().last().validation().loss();
        }
        return sum / runs.size();
    }

    /** Wilson's 95 % interval of the accuracy. More seeds do not make it narrower: the images are the same. */
    public Interval interval() {
        Evaluation any = runs.get(0).requireResult().last().validation();
        return Interval.wilson95(accuracy(), any.n());
    }

    /** The run with the most validation images correct; that of the least seed if there are several. */
    public Entry bestRun() {
        Entry best = runs.get(0);
        for (Entry run : runs) {
            best = run.accuracy() > best.accuracy() ? run : best;
        }
        return best;
    }

    /** How many of the runs have ended so. */
    public int count(TrialState state) {
        int count = 0;
        for (Entry run : runs) {
            count += run.state() == state ? 1 : 0;
        }
        return count;
    }

    boolean isSound() {
        return count(TrialState.DONE) == runs.size();
    }

    /**
     * The probability of so large a difference to the other on the same images, whichever is ahead, if there were none: the
     * exact sign test, of the runs from the seeds that both have, or of one run each where they share none.
     */
    public double pValue(Standing other) {
        return compare(other).pValue();
    }

    /** The same of a lead over the other; 1 where the runs that are compared show none. */
    double pValueOfLead(Standing other) {
        return compare(other).pValueOfLead();
    }

    /** Whether a run of the other reads as many images as one of these. */
    boolean overlaps(Standing other) {
        double worst = 1;
        for (Entry run : runs) {
            worst = Math.min(worst, run.accuracy());
        }
        return other.bestRun().accuracy() >= worst;
    }

    private SignTest compare(Standing other) {
        List<byte[]> right = new ArrayList<>();
        List<byte[]> others = new ArrayList<>();
        for (Entry run : runs) {
            for (Entry its : other.runs) {
                if (run.hyperparameters().seed() == its.hyperparameters().seed()) {
                    right.add(run.requireResult().right());
                    others.add(its.requireResult().right());
                }
            }
        }
        if (right.isEmpty()) {
            right.add(runs.get(0).requireResult().right());
            others.add(other.runs.get(0).requireResult().right());
        }
        return SignTest.of(right.toArray(new byte[0][]), others.toArray(new byte[0][]));
    }
}
