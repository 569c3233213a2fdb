package inkling.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The process of the one tab that is open, as Linux sees it: page and workers, with what Chromium itself needs. */
record TabProcess(Path folder) {
    private static final int UTIME = 11; // counted from the field behind the name
    private static final int STIME = 12;
    private static final double TICKS_PER_SECOND = 100;

    /** The renderers that this process has started; none where there is no /proc. */
    static Set<TabProcess> all() {
        return ProcessHandle.current()
                .descendants()
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .filter(TabProcess::isRenderer)
                .map(TabProcess::new)
                .collect(Collectors.toSet());
    }

    /** The one that has come since: of several, the largest. */
    static Optional<TabProcess> since(Set<TabProcess> before) {
        return all().stream()
                .filter(tab -> !before.contains(tab))
                .max(Comparator.comparing(TabProcess::privateMegabytes));
    }

    private static boolean isRenderer(Path folder) {
        try {
            return Files.readString(folder.resolve("cmdline")).contains("--type=renderer");
        } catch (IOException e) { // no Linux, or it has ended
            return false;
        }
    }

    /** Memory that is its own: neither files nor shared with other processes. */
    double privateMegabytes() {
        for (String line : read("status").lines().toList()) {
            if (line.startsWith("RssAnon:")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IllegalStateException(folder + "/status has no RssAnon");
    }

    /** Seconds that its threads have been busy. */
    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(fields[UTIME]) + Double.parseDouble(fields[STIME])) / TICKS_PER_SECOND;
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches the memory until it is closed. */
    final class Watch implements AutoCloseable {
        private static final int EVERY_MS = 5;

        private volatile double most;
        private volatile @Nullable RuntimeException failure;
        private final Thread thread = new Thread(this::sample);
        private volatile boolean done;

        Watch() {
            thread.start();
        }

        private void sample() {
            try {
                while (!done) {
                    most = Math.max(most, privateMegabytes());
                    Thread.sleep(EVERY_MS);
                }
            } catch (RuntimeException e) {
                failure = e;
            } catch (InterruptedException e) {
                failure = new IllegalStateException(e);
            }
        }

        double mostMegabytes() {
            RuntimeException why = failure;
            if (why != null) {
                throw why;
            }
            return most;
        }

        @Override
        public void close() {
            done = true;
        }
    }
}
