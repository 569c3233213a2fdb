package inkling.server.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers and times in words, the same in every locale. */
final class Texts {
    private Texts() {}

    /** As {@link String#format}, but the same in every locale. */
    static String format(String format, Object... args) {
        return String.format(Locale.ROOT, format, args);
    }

    /** The time of day, in ISO 8601. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** 1:05 or 1:00:05; a question mark where it is not known. */
    static String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return "?";
        }
        long whole = Math.round(seconds);
        return whole < 3600
                ? format("%d:%02d", whole / 60, whole % 60)
                : format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
