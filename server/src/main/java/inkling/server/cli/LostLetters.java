package inkling.server.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds letters that Java has lost before this program starts: it reads arguments and the name of the working directory in
 * the encoding of the locale, and puts U+FFFD or ? in place of what that does not have. A name that has come so would be
 * written so, and a relative path would lead to a folder of another name.
 */
final class LostLetters {
    private static final char UNKNOWN = '\uFFFD';
    private static final String ANY_LETTERS = "ë数😀";
    private static final String CURE = "; set LC_ALL=C.UTF-8, or start it with bin/run";

    private LostLetters() {}

    /**
     * Says which argument has lost letters, why, and what helps.
     *
     * @param encoding what Java calls that of the locale; null where it does not say
     * @param workingDirectory as Java knows it
     * @return null if there is none
     */
    static @Nullable String in(@Nullable String encoding, String workingDirectory, List<String> args) {
        boolean holdsAll = encoding == null || holdsAllLetters(encoding);
        for (int i = 0; i < args.size(); i++) {
            if (isDamaged(args.get(i), holdsAll)) {
                return "argument " + (i + 1) + ", “" + args.get(i) + "”: " + reason(encoding, holdsAll);
            }
        }
        return isDamaged(workingDirectory, holdsAll)
                ? "the working directory, “" + workingDirectory + "”: " + reason(encoding, holdsAll)
                : null;
    }

    private static boolean isDamaged(String text, boolean holdsAll) {
        return text.indexOf(UNKNOWN) >= 0 || (!holdsAll && text.indexOf('?') >= 0);
    }

    private static String reason(@Nullable String encoding, boolean holdsAll) {
        return holdsAll
                ? "expected letters in the encoding of the locale, "
                        + (encoding == null ? StandardCharsets.UTF_8.name() : encoding) + ", found other bytes"
                : "expected letters that the encoding of the locale, " + encoding
                        + ", has, found ? or U+FFFD, which stand in place of others" + CURE;
    }

    private static boolean holdsAllLetters(String encoding) {
        try {
            Charset charset = Charset.forName(encoding);
            return charset.canEncode() && charset.newEncoder().canEncode(ANY_LETTERS);
        } catch (UnsupportedCharsetException e) {
            return false; // nobody knows
        }
    }
}
