package inkling.search;

import inkling.train.Hyperparameters;
import inkling.train.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal: one event in the life of a trial.
 *
 * @param key see {@link TrialKey}
 * @param result of a finished trial; null before
 * @param seconds that the trial took, recordings included; 0 before it is finished
 * @param error why it failed; null unless it did
 * @param at when, in ISO 8601
 */
public record TrialRecord(
        String key,
        TrialState state,
        Hyperparameters hyperparameters,
        Trial.@Nullable Result result,
        double seconds,
        @Nullable String error,
        String at) {

    /** Checks that a finished trial has a result, and no other. */
    public TrialRecord {
        if (state.isFinished() != (result != null)) {
            throw new IllegalArgumentException("a trial that is " + state.key()
                    + (result == null ? " must have a result, but has none" : " must have no result, but has one"));
        }
    }

    /** A trial has begun. */
    public static TrialRecord running(String key, Hyperparameters hyperparameters, String at) {
        return new TrialRecord(key, TrialState.RUNNING, hyperparameters, null, 0, null, at);
    }

    /** A trial has come to a result. */
    public static TrialRecord finished(
            String key, Hyperparameters hyperparameters, Trial.Result result, double seconds, String at) {
        return new TrialRecord(key, TrialState.of(result.status()), hyperparameters, result, seconds, null, at);
    }

    /** A trial was given up before its end. */
    public static TrialRecord stopped(String key, Hyperparameters hyperparameters, String at) {
        return new TrialRecord(key, TrialState.STOPPED, hyperparameters, null, 0, null, at);
    }

    /** A trial could not be run to its end. */
    public static TrialRecord failed(String key, Hyperparameters hyperparameters, String error, String at) {
        return new TrialRecord(key, TrialState.FAILED, hyperparameters, null, 0, error, at);
    }

    /**
     * What a finished trial has come to.
     *
     * @throws IllegalStateException before
     */
    public Trial.Result requireResult() {
        if (result == null) {
            throw new IllegalStateException("trial " + key + " is " + state.key());
        }
        return result;
    }

    /** The share of validation images that a finished trial has correct at its end. */
    public double accuracy() {
        return requireResult().last().validation().accuracy();
    }
}
