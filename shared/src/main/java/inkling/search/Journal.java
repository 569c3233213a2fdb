package inkling.search;

import inkling.data.MalformedDataException;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a search: a line for each event, to which lines are only added. The last line of a key counts; a key
 * that is finished is never run again.
 */
public final class Journal {
    private static final String BEGINNING = "{\"key\":\""; // of every line

    private final String dataSha256;
    private final Map<String, TrialRecord> entries = new LinkedHashMap<>(); // by key, the last of each
    private final Map<Hyperparameters, String> keys = new LinkedHashMap<>(); // that were asked for: a digest takes time
    private final List<String> warnings = new ArrayList<>();
    private int foreign; // lines
    private int validation; // images that all results are of; 0 before the first

    /** An empty journal of a search on this data. */
    public Journal(String dataSha256) {
        this.dataSha256 = dataSha256;
    }

    /**
     * Reads a journal. A last line that is torn is left out, and so are lines of other data: both are warned of.
     *
     * @param source what to call it in errors
     * @throws MalformedDataException if a line is not one of a journal, and not the beginning of one that is the last and
     *     has no line break
     */
    public static Journal read(String source, String text, String dataSha256) {
        Journal journal = new Journal(dataSha256);
        int number = 1;
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            journal.read(source + ", line " + number++, text.substring(from, to));
            from = to + 1;
        }
        if (!text.substring(from).isBlank()) {
            try {
                journal.read(source + ", line " + number, text.substring(from));
            } catch (MalformedDataException e) {
                if (!isTorn(text.substring(from))) {
                    throw e;
                }
                journal.warnings.add(source + ": its last line, " + number
                        + ", was torn off when it was written; it is left out, and its model is run again");
            }
        }
        if (journal.foreign > 0) {
            journal.warnings.add(source + ": " + journal.foreign + (journal.foreign == 1 ? " line is" : " lines are")
                    + " of other data or another version of the trainer, and left out");
        }
        return journal;
    }

    /**
     * Whether it can be what is left of a line. A power failure may leave zeros in place of what was written. What has more
     * than one line in it is not torn, but its line breaks have been changed: to cut that off would lose results.
     */
    private static boolean isTorn(String rest) {
        boolean zeros = true;
        for (int i = objectLength(rest); i < rest.length(); i++) {
            zeros &= rest.charAt(i) == 0;
        }
        return zeros || BEGINNING.startsWith(rest);
    }

    /** Up to the end of the object with which it begins; all of it if that has no end, nothing if it begins otherwise. */
    private static int objectLength(String rest) {
        if (!rest.startsWith(BEGINNING)) {
            return 0;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return rest.length();
    }

    private void read(String where, String line) {
        if (!line.isBlank()) {
            add(TrialRecordJson.read(where, line));
        }
    }

    /** The line that tells of this, with its line break. */
    public static String line(TrialRecord entry) {
        return TrialRecordJson.write(entry) + "\n";
    }

    /**
     * What one line tells of.
     *
     * @param source what to call it in errors
     * @throws MalformedDataException if it is not a line of a journal
     */
    public static TrialRecord entry(String source, String line) {
        return TrialRecordJson.read(source, line);
    }

    /**
     * Takes another event, unless it is of other data, or of other validation images than the results before.
     *
     * @return whether it was taken
     */
    public boolean add(TrialRecord entry) {
        int n = entry.state().isFinished()
                ? entry.requireResult().last().validation().n()
                : validation;
        if (!entry.key().equals(key(entry.hyperparameters())) || (validation > 0 && n != validation)) {
            foreign++;
            return false;
        }
        validation = n;
        TrialRecord before = entries.get(entry.key());
        if (before == null || !before.state().isFinished() || entry.state().isFinished()) {
            entries.put(entry.key(), entry);
        }
        return true;
    }

    /** The key of a trial on this data. */
    public String key(Hyperparameters hyperparameters) {
        String key = keys.get(hyperparameters);
        if (key == null) {
            key = TrialKey.of(hyperparameters, dataSha256);
            keys.put(hyperparameters, key);
        }
        return key;
    }

    /** The last that is known of a trial; null if nothing is. */
    public @Nullable TrialRecord get(String key) {
        return entries.get(key);
    }

    /** What a trial has come to; null if it has no result. */
    public @Nullable TrialRecord result(Hyperparameters trial) {
        TrialRecord entry = entries.get(key(trial));
        return entry != null && entry.state().isFinished() ? entry : null;
    }

    /** What those of these trials have come to that have a result, in their order. */
    public List<TrialRecord> results(List<Hyperparameters> trials) {
        List<TrialRecord> results = new ArrayList<>();
        for (Hyperparameters trial : trials) {
            TrialRecord result = result(trial);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    /**
     * Takes those results of another journal that this one has not.
     *
     * @param other not modified
     * @return what was taken, in the other's order
     */
    public List<TrialRecord> merge(Journal other) {
        List<TrialRecord> taken = new ArrayList<>();
        for (TrialRecord entry : other.finished()) {
            if (!isFinished(entry.key()) && add(entry)) {
                taken.add(entry);
            }
        }
        return taken;
    }

    /** All of it as a file: the last line of each trial. */
    public String text() {
        StringBuilder lines = new StringBuilder();
        for (TrialRecord entry : entries.values()) {
            lines.append(line(entry));
        }
        return lines.toString();
    }

    /** Whether a trial has come to a result. */
    public boolean isFinished(String key) {
        TrialRecord entry = entries.get(key);
        return entry != null && entry.state().isFinished();
    }

    /** The last of each trial, in the order in which they were begun. */
    public Collection<TrialRecord> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** All trials with a result, in the order in which they were begun. */
    public List<TrialRecord> finished() {
        List<TrialRecord> finished = new ArrayList<>();
        for (TrialRecord entry : entries.values()) {
            if (entry.state().isFinished()) {
                finished.add(entry);
            }
        }
        return finished;
    }

    /** What was left out when it was read and why, a sentence each. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }
}
