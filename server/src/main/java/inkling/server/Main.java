package inkling.server;

import inkling.server.cli.Cli;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int exitCode = Cli.run(out, err, args);
        if (out.checkError()) { // which a PrintWriter keeps to itself
            err.println("inkling: cannot write to stdout: its disk is full, or its reader has gone");
            exitCode = Math.max(exitCode, 1);
        }
        System.exit(exitCode);
    }

    /** In UTF-8: what is printed does not depend on the locale. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
