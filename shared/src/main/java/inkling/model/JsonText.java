package inkling.model;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import inkling.data.MalformedDataException;

/** JSON objects from text and back. */
public final class JsonText {
    private static final int MOST_NESTING = 32;

    private JsonText() {}

    /**
     * Parses a JSON object.
     *
     * @throws MalformedDataException at the line and column where it is broken
     */
    public static JsonObject parse(String source, String text) {
        requireShallow(source, text);
        try {
            return JsonParser.object().from(text);
        } catch (JsonParserException e) {
            String where = "line " + e.getLinePosition() + ", column " + e.getCharPosition();
            throw new MalformedDataException(source, where, "a JSON object", e.getMessage());
        }
    }

    /** The parser calls itself for each level: without a bound, a text of brackets alone would exhaust the stack. */
    private static void requireShallow(String source, String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '[' || c == '{') {
                if (++depth > MOST_NESTING) {
                    throw new MalformedDataException(
                            source, "character " + i, "at most " + MOST_NESTING + " levels of nesting", "more");
                }
            } else if (c == ']' || c == '}') {
                depth--;
            }
        }
    }

    /** Writes a JSON object, indented, with a line break at its end. */
    public static String format(JsonObject json) {
        return JsonWriter.indent("  ").string().value(json).done() + "\n";
    }
}
