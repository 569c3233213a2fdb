package inkling.search;

import inkling.train.Status;

/** How a trial stands, as the journal has it. */
public enum TrialState {
    /** Somebody has begun it; if nothing else follows, it was interrupted. */
    RUNNING("running"),
    DONE("done"),
    DIVERGED("diverged"),
    COLLAPSED("collapsed"),
    /** It was given up before its end. */
    STOPPED("stopped"),
    /** Something else than the network went wrong, twice. */
    FAILED("failed");

    private final String key;

    TrialState(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Whether there is a result, so that it need never be run again. */
    public boolean isFinished() {
        return this == DONE || this == DIVERGED || this == COLLAPSED;
    }

    /** That of a trial which has ended so. */
    public static TrialState of(Status status) {
        return switch (status) {
            case DONE -> DONE;
            case DIVERGED -> DIVERGED;
            case COLLAPSED -> COLLAPSED;
            case STOPPED -> STOPPED;
        };
    }
}
