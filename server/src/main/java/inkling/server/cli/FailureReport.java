package inkling.server.cli;

import inkling.data.MalformedDataException;
import inkling.server.files.FileFailure;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** What is said about a command that cannot go on. */
final class FailureReport {
    private FailureReport() {}

    /** Prints one line, and returns the exit code. */
    static int print(Exception e, PrintWriter err) {
        boolean explained = e instanceof CommandFailure
                || e instanceof FileFailure
                || e instanceof MalformedDataException
                || e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException;
        err.println("inkling: " + oneLine(explained ? String.valueOf(e.getMessage()) : "unexpected error: " + e));
        return ExitCode.FAILED;
    }

    /** A message without its line breaks. */
    static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
