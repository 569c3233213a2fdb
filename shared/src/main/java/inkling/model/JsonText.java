package inkling.model;

import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;

/** JSON objects from text and back. */
public final class JsonText {
    private static final int MOST_NESTING = 32;
    private static final int MOST_DIGITS = 40;

    private JsonText() {}

    /**
     * Parses a JSON object.
     *
     * @throws MalformedDataException saying where it is broken
     */
    public static JsonObject parse(String source, String text) {
        requireHarmless(source, text);
        return JsonLibrary.read(source, text);
    }

    /**
     * Refuses what the parser would choke on: it calls itself for each level, so a text of brackets alone would exhaust the
     * stack; and the time that it takes for a number grows with the square of its digits.
     */
    private static void requireHarmless(String source, String text) {
        if (!mayBeJson(text)) {
            return; // a picture, say, or what is packed: the parser refuses it at once, and for what it is
        }
        int depth = 0;
        int digits = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
                continue;
            }
            quoted = c == '"';
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            }
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (depth > MOST_NESTING) {
                throw tooMuch(source, i, "at most " + MOST_NESTING + " levels of nesting");
            }
            if (digits > MOST_DIGITS) {
                throw tooMuch(source, i, "numbers of at most " + MOST_DIGITS + " digits");
            }
        }
    }

    /** Whether it begins like an object, a list or a number. */
    private static boolean mayBeJson(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        return first < text.length() && "{[-0123456789".indexOf(text.charAt(first)) >= 0;
    }

    private static MalformedDataException tooMuch(String source, int at, String expected) {
        return new MalformedDataException(source, "character " + at, expected, "more");
    }

    /** Writes a JSON object in one line, without a line break. */
    public static String line(JsonObject json) {
        return JsonLibrary.line(json);
    }

    /** Writes a JSON object, indented, with a line break at its end. */
    public static String format(JsonObject json) {
        return JsonLibrary.write(json) + "\n";
    }
}
