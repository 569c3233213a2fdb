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
public record SettingResult(Hyperparameters hyperparameters, List<TrialRecord> runs) {
    /** At a greater {@linkplain #pValue probability} two settings are tied. */
    public static final double TIED = 0.05;

    /** So many seeds of a setting can be compared: a count of them has 15 bits. */
    public static final int MOST_SEEDS = 32_767;

    /** Copies the list. */
    public SettingResult {
        runs = List.copyOf(runs);
    }

    /**
     * All runs of one setting together.
     *
     * @param runs in any order
     */
    public static SettingResult of(List<TrialRecord> runs) {
        List<TrialRecord> bySeed = new ArrayList<>(runs);
        bySeed.sort((a, b) ->
                Integer.compare(a.hyperparameters().seed(), b.hyperparameters().seed()));
        return new SettingResult(bySeed.get(0).hyperparameters(), bySeed);
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
        for (TrialRecord run : runs) {
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
    public TrialRecord bestRun() {
        TrialRecord best = runs.get(0);
        for (TrialRecord run : runs) {
            best = run.accuracy() > best.accuracy() ? run : best;
        }
        return best;
    }

    /** How many of the runs have ended so. */
    public int count(TrialState state) {
        int count = 0;
        for (TrialRecord run : runs) {
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
    public double pValue(SettingResult other) {
        return compare(other).pValue();
    }

    /** The same of a lead over the other; 1 where the runs that are compared show none. */
    double pValueOfLead(SettingResult other) {
        return compare(other).pValueOfLead();
    }

    /** Whether a run of the other reads as many images as one of these. */
    boolean overlaps(SettingResult other) {
        double worst = 1;
        for (TrialRecord run : runs) {
            worst = Math.min(worst, run.accuracy());
        }
        return other.bestRun().accuracy() >= worst;
    }

    private SignTest compare(SettingResult other) {
        List<byte[]> right = new ArrayList<>();
        List<byte[]> others = new ArrayList<>();
        for (TrialRecord run : runs) {
            for (TrialRecord its : other.runs) {
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
