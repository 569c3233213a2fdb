package inkling.search;

import java.util.List;

/** How far accuracies lie apart. */
final class Spread {
    private Spread() {}

    /** Their standard deviation, by n − 1; NaN of one alone. */
    static double of(List<Entry> runs) {
        double mean = 0;
        for (Entry run : runs) {
            mean += run.accuracy() / runs.size();
        }
        double squares = 0;
        for (Entry run : runs) {
            squares += (run.accuracy() - mean) * (run.accuracy() - mean);
        }
        return runs.size() < 2 ? Double.NaN : Math.sqrt(squares / (runs.size() - 1));
    }
}
