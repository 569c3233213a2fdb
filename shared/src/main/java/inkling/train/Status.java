package inkling.train;

/** How a run stands or how it ended. */
public enum Status {
    /** It has steps or a recording to go; saved, it is a run that was stopped. */
    STOPPED("stopped"),
    /** All steps are taken. */
    DONE("done"),
    /** All steps are taken, but the validation accuracy ended more than 5 points below its own best. */
    COLLAPSED("collapsed"),
    /** A logit or a weight was no longer finite; the parameters are those of the last recording before. */
    DIVERGED("diverged");

    /** A run that ends more than so many points of accuracy below its best has collapsed. */
    private static final int COLLAPSE_POINTS = 5;

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /**
     * How a run has ended that has taken all its steps.
     *
     * @param best the most images that were correct in any of its recordings
     */
    static Status ending(int best, Evaluation last) {
        // in whole images: 0.9 − 0.85 > 0.05 in double
        return 100 * (best - last.correct()) > COLLAPSE_POINTS * last.n() ? COLLAPSED : DONE;
    }
}
