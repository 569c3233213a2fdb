package inkling.server.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** What is at the other end of stderr. */
final class Terminal {
    private Terminal() {}

    /**
     * Whether a person reads it. Java itself tells only of stdin and stdout together; {@code test -t} tells of the
     * stream that it inherits. Where there is no such program, as on Windows, nobody is taken to read.
     */
    static boolean isStderr() {
        try {
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectError(Redirect.INHERIT)
                    .start();
            return test.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
