package inkling.server.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Lets work be ended in good order by Ctrl-C or SIGTERM: from then on {@link #requested()} is true, and the process lives
 * until {@link #close()}. Then it ends with {@link ExitCode#STOPPED}.
 */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endProcess, "stop");
    private volatile boolean requested;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean requested() {
        return requested;
    }

    private void endProcess() {
        requested = true;
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // exit() has no say any more about the code of a process that a signal ends
        Runtime.getRuntime().halt(ExitCode.STOPPED);
    }

    @Override
    public void close() {
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                requested = true; // the signal has come just now
            }
        }
        closed.countDown();
    }
}
