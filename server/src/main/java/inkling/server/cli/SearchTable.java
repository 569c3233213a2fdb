package inkling.server.cli;

import inkling.analysis.Interval;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The best settings of a search as a table of at most 100 columns. */
final class SearchTable {
    private static final int WIDEST = 100;
    private static final int FEWEST = 10; // places that are shown
    private static final int MOST = 20; // even if more are tied
    private static final String GAP = "  ";

    private final Leaderboard leaderboard;
    private final List<Hyperparameter> differing;
    private final boolean hasSeeds;

    /** @param models all that were to be run: what is the same in all of them is not shown */
    SearchTable(Leaderboard leaderboard, List<Hyperparameters> models) {
        this.leaderboard = leaderboard;
        differing = Hyperparameters.differing(models);
        hasSeeds = differing.remove(Hyperparameter.SEED);
    }

    /**
     * Its lines, of which the last counts the places that are left out; none without a place. Where the settings do not fit
     * beside the figures, they stand below them.
     */
    List<String> lines() {
        List<Leaderboard.Place> shown = leaderboard.places().subList(0, shown());
        if (shown.isEmpty()) {
            return List.of();
        }
        List<String> figures = aligned(figures(shown));
        List<String> settings = aligned(settings(shown));
        List<String> lines = new ArrayList<>();
        boolean beside =
                figures.get(0).length() + GAP.length() + settings.get(0).length() <= WIDEST;
        for (int i = 0; i < figures.size(); i++) {
            if (beside) {
                lines.add((figures.get(i) + GAP + settings.get(i)).stripTrailing());
            } else {
                lines.add(figures.get(i).stripTrailing());
                if (i > 1) {
                    lines.addAll(below(shown.get(i - 2).standing()));
                }
            }
        }
        int left = leaderboard.places().size() - shown.size();
        if (left > 0) {
            lines.add(Texts.format("   and %,d more (--csv FILE writes all)", left));
        }
        return lines;
    }

    private int shown() {
        List<Leaderboard.Place> tied = leaderboard.tied();
        int lastTied = tied.isEmpty() ? 0 : tied.get(tied.size() - 1).rank();
        int count = Math.min(MOST, Math.max(FEWEST, lastTied));
        return Math.min(count, leaderboard.places().size());
    }

    /** (2 + places) rows, of which two are the head. */
    private List<String[]> figures(List<Leaderboard.Place> places) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"", "", "95 %", hasSeeds ? "spread" : "", "", ""});
        rows.add(new String[] {"rank", "accuracy", "interval", hasSeeds ? "of seeds" : "", "p", "tied"});
        for (Leaderboard.Place place : places) {
            SettingResult standing = place.standing();
            Interval interval = standing.interval();
            rows.add(new String[] {
                Integer.toString(place.rank()),
                Texts.format("%.2f %%", 100 * standing.accuracy()),
                Texts.format("%.2f–%.2f", 100 * interval.low(), 100 * interval.high()),
                hasSeeds ? spread(standing) : "",
                place.rank() == 1 ? "" : probability(place.pValue()),
                place.isTied() ? "=" : ""
            });
        }
        return rows;
    }

    private static String spread(SettingResult standing) {
        return Double.isNaN(standing.spread()) ? "one" : Texts.format("± %.2f", 100 * standing.spread());
    }

    private static String probability(double p) {
        return p < 1e-4 ? "<0.0001" : Texts.format("%.4f", p);
    }

    private List<String[]> settings(List<Leaderboard.Place> places) {
        List<String[]> rows = new ArrayList<>();
        rows.add(cells(h -> label(h).contains(" ") ? label(h).substring(0, label(h).indexOf(' ')) : ""));
        rows.add(cells(h -> label(h).substring(label(h).indexOf(' ') + 1)));
        for (Leaderboard.Place place : places) {
            Hyperparameters setting = place.standing().hyperparameters();
            rows.add(cells(h -> h.format(h.of(setting))));
        }
        return rows;
    }

    private String[] cells(Function<Hyperparameter, String> text) {
        return differing.stream().map(text).toArray(String[]::new);
    }

    private static String label(Hyperparameter h) {
        return h == Hyperparameter.L2 ? h.label() : h.label().toLowerCase(Locale.ROOT);
    }

    /** The settings in words, wrapped. */
    private List<String> below(SettingResult standing) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Hyperparameter h : differing) {
            String word = label(h) + " " + h.format(h.of(standing.hyperparameters()));
            if (line.length() + GAP.length() + word.length() > WIDEST - 4) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "      " : ", ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The cells of each row in columns as wide as their widest, to the right; columns without any text are left out. */
    private static List<String> aligned(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length()));
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                if (widths[i] > 0) {
                    line.append(line.isEmpty() ? "" : GAP);
                    line.append(" ".repeat(widths[i] - row[i].length())).append(row[i]);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
