package inkling.server.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds letters that Java has lost before this program starts: it reads arguments and the name of the working directory in
 * the encoding of the locale, and puts U+FFFD in place of what that does not have; Windows puts a question mark. A name that
 * has come so would be written so, and a relative path would lead to a folder of another name.
 */
final class LostLetters {
    private static final char UNKNOWN = '\uFFFD';
    private static final String ANY_LETTERS = "ë数😀";

    private LostLetters() {}

    /**
     * Says which argument has lost letters, why, and what helps.
     *
     * @param encoding what Java calls that of the locale; null where it does not say
     * @param isWindows whether a question mark may stand for a letter, too
     * @param workingDirectory as Java knows it
     * @return null if there is none
     */
    static @Nullable String in(
            @Nullable String encoding, boolean isWindows, String workingDirectory, List<String> args) {
        boolean holdsAll = encoding == null || holdsAllLetters(encoding);
        for (int i = 0; i < args.size(); i++) {
            String argument = "argument " + (i + 1) + ", “" + args.get(i) + "”: ";
            if (args.get(i).indexOf(UNKNOWN) >= 0) {
                return argument + reason(encoding, holdsAll);
            }
            if (isWindows && !holdsAll && args.get(i).indexOf('?') >= 0) {
                return argument + "expected letters that the code page, " + encoding
                        + ", has, found ?, which stands in place of others; leave the question mark out";
            }
        }
        return workingDirectory.indexOf(UNKNOWN) >= 0
                ? "the working directory, “" + workingDirectory + "”: " + reason(encoding, holdsAll)
                : null;
    }

    private static String reason(@Nullable String encoding, boolean holdsAll) {
        return holdsAll
                ? "expected letters in the encoding of the locale, "
                        + (encoding == null ? StandardCharsets.UTF_8.name() : encoding) + ", found other bytes"
                : "expected letters that the encoding of the locale, " + encoding
                        + ", has, found U+FFFD, which stands in place of others; set LC_ALL=C.UTF-8, or start it with bin/run";
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
