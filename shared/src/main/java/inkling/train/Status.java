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

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }
}
