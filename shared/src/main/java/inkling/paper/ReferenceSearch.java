package inkling.paper;

import inkling.data.MalformedDataException;
import inkling.math.Decimal;
import inkling.nn.Activation;
import inkling.search.HeatMapAxes;
import inkling.search.HeatMapCell;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * A search that was run once and is shown to everybody, as {@code SearchCsv} has written it. Which images each model is
 * right on is not in the file: ranks and ties are as they were written.
 *
 * @param rows the best first; those without a rank last
 */
public record ReferenceSearch(List<Row> rows) {
    /** What a table has besides hyperparameters. */
    private static final String OTHER_COLUMNS =
            ",rank,status,accuracy,correct,n,loss,step,bestAccuracy,bestStep,pValue,tied,fingerprint,";

    /**
     * A trial.
     *
     * @param rank 0 for none
     * @param tied whether its difference to the first may be chance
     * @param entry without a key; its best point is its last
     */
    public record Row(int rank, boolean tied, TrialRecord entry) {}

    /** Copies the list. */
    public ReferenceSearch {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the file.
     *
     * @param source what to call it in errors
     * @throws MalformedDataException if it is no such table
     */
    public static ReferenceSearch read(String source, String csv) {
        List<Row> rows = new ArrayList<>();
        List<String> names = List.of();
        int line = 0;
        int from = 0;
        String whole = csv.endsWith("\n") ? csv : csv + "\n";
        for (int to = whole.indexOf('\n'); to >= 0; to = whole.indexOf('\n', from)) {
            List<String> cells = cells(whole.substring(from, to).trim());
            from = to + 1;
            line++;
            if (names.isEmpty()) {
                names = known(source, cells);
            } else {
                rows.add(row(source, line, names, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new MalformedDataException(source, "line 2", "a trial", "nothing");
        }
        return new ReferenceSearch(rows);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = line.indexOf(','); to >= 0; to = line.indexOf(',', from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** A column that is not known could be a hyperparameter of a later version: the trials would be others. */
    private static List<String> known(String source, List<String> names) {
        for (String name : names) {
            boolean known = OTHER_COLUMNS.indexOf("," + name + ",") >= 0;
            for (Hyperparameter h : Hyperparameter.values()) {
                known |= h.key().equals(name);
            }
            if (!known) {
                throw new MalformedDataException(source, "line 1", "a column that is known", name);
            }
        }
        return names;
    }

    private static Row row(String source, int line, List<String> names, List<String> cells) {
        if (names.size() != cells.size()) {
            throw new MalformedDataException(source, "line " + line, names.size() + " columns", cells.size());
        }
        try {
            return row(new Columns(names, cells));
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException(source, "line " + line, "a trial", e.getMessage());
        }
    }

    private static Row row(Columns columns) {
        Hyperparameters hyperparameters =
                Hyperparameters.of(h -> columns.has(h.key()) ? h.parse(columns.get(h.key())) : h.defaultValue());
        Evaluation last = new Evaluation(columns.number("loss"), columns.whole("correct"), columns.whole("n"));
        Trial.Point point = new Trial.Point(columns.whole("step"), last);
        Trial.Result result = new Trial.Result(columns.status(), point, point, new byte[0], columns.get("fingerprint"));
        String rank = columns.get("rank");
        return new Row(
                rank.isEmpty() ? 0 : columns.whole("rank"),
                columns.get("tied").equals("yes"),
                TrialRecord.finished("", hyperparameters, result, 0, ""));
    }

    /** A row with the names of its columns. */
    private record Columns(List<String> names, List<String> cells) {
        boolean has(String name) {
            return indexOf(name) >= 0;
        }

        String get(String name) {
            int column = indexOf(name);
            if (column < 0) {
                throw new IllegalArgumentException("no column " + name);
            }
            return cells.get(column);
        }

        private int indexOf(String name) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        double number(String name) {
            double number = Decimal.parse(get(name));
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(get(name) + " as " + name);
            }
            return number;
        }

        int whole(String name) {
            double number = number(name);
            if (number != (int) number) {
                throw new IllegalArgumentException(get(name) + " as " + name);
            }
            return (int) number;
        }

        Status status() {
            for (Status status : Status.values()) {
                if (status.key().equals(get("status"))) {
                    return status;
                }
            }
            throw new IllegalArgumentException("the status " + get("status"));
        }
    }

    /** How many are tied with the first, itself included. */
    public int tied() {
        int tied = 0;
        for (Row row : rows) {
            tied += row.tied ? 1 : 0;
        }
        return tied;
    }

    /** The one with fewest validation images correct at its end. */
    public TrialRecord worst() {
        TrialRecord worst = rows.get(0).entry;
        for (Row row : rows) {
            worst = row.entry.accuracy() < worst.accuracy() ? row.entry : worst;
        }
        return worst;
    }

    /** How many have ended so. */
    public int count(TrialState state) {
        int count = 0;
        for (Row row : rows) {
            count += row.entry.state() == state ? 1 : 0;
        }
        return count;
    }

    /** All with one activation and one learning rate. */
    public HeatMapCell cell(Activation activation, double learningRate) {
        List<TrialRecord> entries = new ArrayList<>();
        for (Row row : rows) {
            entries.add(row.entry);
        }
        return HeatMapAxes.PAPER.cell(activation.ordinal(), learningRate, entries);
    }
}
