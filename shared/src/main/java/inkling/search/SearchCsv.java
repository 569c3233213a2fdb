package inkling.search;

import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * A search as a table for spreadsheets, RFC 4180: a row for each trial, the best first. It has only what follows from the
 * trials, no times, so that the same search gives the same bytes on every machine. Hyperparameters that came after the first
 * version have a column only where a trial has another value than the default.
 */
public final class SearchCsv {
    private static final long MILLION = 1_000_000;
    private static final double MOST_IN_FULL = 1e9; // millionths of it are exact

    private SearchCsv() {}

    /** Writes it, in the order of the leaderboard; settings that stand apart have no rank. */
    public static String write(Leaderboard leaderboard) {
        StringBuilder csv = new StringBuilder("rank,status");
        List<Hyperparameter> columns = columns(leaderboard);
        for (Hyperparameter h : columns) {
            csv.append(',').append(h.key());
        }
        csv.append(",accuracy,correct,n,loss,step,bestAccuracy,bestStep,pValue,tied,fingerprint\r\n");
        for (Leaderboard.Place place : leaderboard.places()) {
            String tie = "," + decimals(place.pValue()) + "," + (place.isTied() ? "yes" : "no");
            append(
                    csv,
                    Integer.toString(place.rank()),
                    columns,
                    place.standing().runs(),
                    tie);
        }
        for (SettingResult standing : leaderboard.apart()) {
            append(csv, "", columns, standing.runs(), ",,");
        }
        return csv.toString();
    }

    private static List<Hyperparameter> columns(Leaderboard leaderboard) {
        List<Hyperparameters> settings = new ArrayList<>();
        for (Leaderboard.Place place : leaderboard.places()) {
            settings.add(place.standing().hyperparameters());
        }
        for (SettingResult standing : leaderboard.apart()) {
            settings.add(standing.hyperparameters());
        }
        List<Hyperparameter> columns = new ArrayList<>();
        for (Hyperparameter h : Hyperparameter.values()) {
            boolean written = h.isAlwaysWritten();
            for (Hyperparameters setting : settings) {
                written |= h.isWritten(h.of(setting));
            }
            if (written) {
                columns.add(h);
            }
        }
        return columns;
    }

    private static void append(
            StringBuilder csv, String rank, List<Hyperparameter> columns, List<TrialRecord> runs, String tie) {
        for (TrialRecord entry : runs) {
            Trial.Result result = entry.requireResult();
            csv.append(rank).append(',').append(entry.state().key());
            for (Hyperparameter h : columns) {
                csv.append(',').append(h.format(h.of(entry.hyperparameters())));
            }
            Evaluation last = result.last().validation();
            csv.append(',').append(decimals(last.accuracy())).append(',').append(last.correct());
            csv.append(',').append(last.n()).append(',').append(decimals(last.loss()));
            csv.append(',').append(result.last().step());
            csv.append(',').append(decimals(result.best().validation().accuracy()));
            csv.append(',').append(result.best().step());
            csv.append(tie).append(',').append(result.fingerprint()).append("\r\n");
        }
    }

    /** A number from 0 on with six decimals: Java's own text of a double is not the same in all versions. */
    private static String decimals(double number) {
        if (number > MOST_IN_FULL) { // the loss of a network that is about to diverge
            double mantissa = number;
            int exponent = 0;
            while (mantissa >= 10) {
                mantissa /= 10;
                exponent++;
            }
            return decimals(mantissa) + "e" + exponent;
        }
        long millionths = (long) Math.floor(number * MILLION + 0.5);
        String fraction = Long.toString(MILLION + millionths % MILLION).substring(1);
        return millionths / MILLION + "." + fraction;
    }
}
