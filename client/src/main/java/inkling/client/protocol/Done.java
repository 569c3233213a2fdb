package inkling.client.protocol;

/** The answer to a command that has been carried out, and has nothing to tell. */
public enum Done {
    DONE;

    static Content encode() {
        return new Content("DONE");
    }
}
