package inkling.client.search;

import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All models of one setting, whatever their seeds, and what has come of them. */
final class SettingModels {
    private final List<Hyperparameters> models = new ArrayList<>();
    private double accuracy = Double.NaN; // mean of those that are done

    void add(Hyperparameters model) {
        models.add(model);
    }

    boolean isEmpty() {
        return models.isEmpty();
    }

    /** Mean accuracy of its models that are done, 0 .. 1; NaN of none. */
    double accuracy() {
        return accuracy;
    }

    /**
     * Takes what has come of its models.
     *
     * @return how the setting stands, as the style sheet calls it: running, lost, done, done part, or nothing yet
     */
    String update(Journal journal, Set<Hyperparameters> running) {
        double sum = 0;
        int done = 0;
        int lost = 0;
        boolean isRunning = false;
        for (Hyperparameters model : models) {
            TrialRecord entry = journal.result(model);
            if (entry == null) {
                isRunning |= running.contains(model);
            } else if (entry.state() == TrialState.DONE) {
                sum += entry.accuracy();
                done++;
            } else {
                lost++;
            }
        }
        accuracy = sum / done;
        if (isRunning || lost > 0) {
            return isRunning ? "running" : "lost";
        }
        return done == 0 ? "" : done == models.size() ? "done" : "done part";
    }

    /** The best of its runs; one that has not ended well if there is no other; null if none has ended. */
    @Nullable
    TrialRecord best(Journal journal) {
        TrialRecord best = null;
        for (Hyperparameters model : models) {
            TrialRecord entry = journal.result(model);
            if (entry != null && (best == null || isBetter(entry, best))) {
                best = entry;
            }
        }
        return best;
    }

    private static boolean isBetter(TrialRecord entry, TrialRecord best) {
        boolean isDone = entry.state() == TrialState.DONE;
        boolean bestIsDone = best.state() == TrialState.DONE;
        return isDone == bestIsDone ? entry.accuracy() > best.accuracy() : isDone;
    }

    /** What has come of each of its models, in words. */
    String tell(@Nullable Journal journal) {
        StringBuilder text = new StringBuilder();
        for (Hyperparameters model : models) {
            TrialRecord entry = journal == null ? null : journal.result(model);
            text.append(text.length() == 0 ? "" : "; ")
                    .append(SettingText.setting(model))
                    .append(": ");
            text.append(entry == null ? "not yet" : result(entry));
        }
        return text.toString();
    }

    private static String result(TrialRecord entry) {
        return switch (entry.state()) {
            case DONE -> Format.percent(entry.accuracy(), 2);
            case COLLAPSED -> "collapsed, to " + Format.percent(entry.accuracy(), 2);
            default -> entry.state().key();
        };
    }
}
