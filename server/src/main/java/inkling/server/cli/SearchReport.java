package inkling.server.cli;

import inkling.nn.Activation;
import inkling.search.HeatMapAxes;
import inkling.search.HeatMapCell;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.search.TrialQueue;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is printed about a search. */
final class SearchReport {
    private SearchReport() {}

    /** How many models ended how, the best settings, those apart, and how sure the order is; one thing a line. */
    static String of(Leaderboard leaderboard, TrialQueue queue) {
        List<TrialRecord> results = queue.results();
        List<String> lines = new ArrayList<>();
        lines.add(counts(queue, results));
        lines.addAll(new SearchTable(leaderboard, queue.trials()).lines());
        lines.addAll(apart(leaderboard, results));
        lines.add(certainty(leaderboard));
        return String.join(System.lineSeparator(), lines);
    }

    private static String counts(TrialQueue queue, List<TrialRecord> results) {
        StringBuilder counts = new StringBuilder(counted(queue.trials().size(), "model") + ": ");
        counts.append(Texts.format("%,d done", count(results, TrialState.DONE)));
        append(counts, count(results, TrialState.DIVERGED), "diverged");
        append(counts, count(results, TrialState.COLLAPSED), "collapsed");
        append(counts, queue.failed().size(), "failed");
        append(
                counts,
                queue.trials().size() - results.size() - queue.failed().size(),
                "not run to the end: the same command goes on");
        return counts.toString();
    }

    private static void append(StringBuilder counts, int count, String what) {
        if (count > 0) {
            counts.append(Texts.format(", %,d %s", count, what));
        }
    }

    private static int count(List<TrialRecord> results, TrialState state) {
        return (int) results.stream().filter(entry -> entry.state() == state).count();
    }

    /** A line for each activation and learning rate of which runs have not ended well. */
    private static List<String> apart(Leaderboard leaderboard, List<TrialRecord> results) {
        List<String> lines = new ArrayList<>();
        if (leaderboard.apart().isEmpty()) {
            return lines;
        }
        lines.add("apart, because a run of them has not ended well: "
                + counted(leaderboard.apart().size(), "setting"));
        TreeSet<Double> rates = new TreeSet<>();
        for (SettingResult standing : leaderboard.apart()) {
            rates.add(standing.hyperparameters().learningRate());
        }
        for (Activation activation : Activation.values()) {
            for (double rate : rates) {
                HeatMapCell cell = HeatMapAxes.PAPER.cell(activation.ordinal(), rate, results);
                if (cell.diverged() + cell.collapsed() > 0) {
                    lines.add(line(activation, rate, cell));
                }
            }
        }
        return lines;
    }

    private static String line(Activation activation, double rate, HeatMapCell cell) {
        return Texts.format(
                "  of %s with %s and learning rate %s: %,d diverged, %,d collapsed",
                counted(cell.done().size() + cell.diverged() + cell.collapsed(), "run"),
                activation.key(),
                Hyperparameter.LEARNING_RATE.format(rate),
                cell.diverged(),
                cell.collapsed());
    }

    private static boolean hasSeeds(Leaderboard leaderboard) {
        return leaderboard.tied().stream()
                .anyMatch(place -> place.standing().runs().size() > 1);
    }

    private static String counted(int count, String what) {
        return Texts.format(count == 1 ? "%,d %s" : "%,d %ss", count, what);
    }

    /** What the order of the settings is worth. */
    private static String certainty(Leaderboard leaderboard) {
        if (leaderboard.places().isEmpty()) {
            return "no setting has ended well: there is no order";
        }
        int n = leaderboard
                .places()
                .get(0)
                .standing()
                .bestRun()
                .requireResult()
                .last()
                .validation()
                .n();
        int tied = leaderboard.tied().size() - 1;
        String images = Texts.format("these %,d validation images", n);
        if (leaderboard.places().size() == 1) {
            return "there is nothing to compare the first with";
        }
        if (tied == 0) {
            return "no other setting is tied with the first: on " + images + " it is ahead of each (p ≤ 0.05)";
        }
        return Texts.format(
                "%,d %s tied with the first (=): %s cannot tell which is best%s",
                tied,
                tied == 1 ? "setting is" : "settings are",
                images,
                hasSeeds(leaderboard) ? ", or runs from different seeds overlap" : "");
    }
}
