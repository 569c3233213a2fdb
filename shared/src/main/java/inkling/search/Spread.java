package inkling.search;

import inkling.train.Evaluation;
import java.util.List;

/** Where final validation accuracies lie, and how far apart. */
final class Spread {
    private Spread() {}

    /** Their mean; NaN of none. Counted in images, so that it does not depend on the order. */
    static double mean(List<TrialRecord> runs) {
        long correct = 0;
        long n = 0;
        for (TrialRecord run : runs) {
            Evaluation last = run.requireResult().last().validation();
            correct += last.correct();
            n += last.n();
        }
        return (double) correct / n;
    }

    /** Their standard deviation, by n − 1; NaN of one alone. */
    static double of(List<TrialRecord> runs) {
        double mean = mean(runs);
        double squares = 0;
        for (TrialRecord run : runs) {
            squares += (run.accuracy() - mean) * (run.accuracy() - mean);
        }
        return runs.size() < 2 ? Double.NaN : Math.sqrt(squares / (runs.size() - 1));
    }
}
