package inkling.server.files;

/** A file that the user has named cannot be used; the message is all that the user needs. */
public final class FileFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with which file. */
    public FileFailure(String message) {
        super(message);
    }

    /** The same, and what the system has said. */
    public FileFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
