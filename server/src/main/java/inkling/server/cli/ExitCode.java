package inkling.server.cli;

/** With which codes a command ends that has not done all it was asked. */
final class ExitCode {
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DIVERGED = 3;
    static final int STOPPED = 130; // by a signal

    private ExitCode() {}
}
