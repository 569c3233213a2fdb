package inkling.model;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import inkling.data.MalformedDataException;

/** Who reads and writes JSON: nanojson here. In the page, the client's class of this name takes its place. */
final class JsonLibrary {
    private JsonLibrary() {}

    /** @throws MalformedDataException at the line and column where it is broken */
    static JsonObject read(String source, String text) {
        try {
            return JsonParser.object().from(text);
        } catch (JsonParserException e) {
            String where = "line " + e.getLinePosition() + ", column " + e.getCharPosition();
            throw new MalformedDataException(source, where, "a JSON object", text.isBlank() ? "nothing" : found(e));
        }
    }

    /** What nanojson says, without where: that is said already. Nor has it the numbers that nanojson gives to what it got. */
    private static String found(JsonParserException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("JSON did not contain the correct type")) {
            return "another value";
        }
        for (String end : new String[] {" on line ", ", got "}) {
            int at = message.lastIndexOf(end);
            message = at < 0 ? message : message.substring(0, at);
        }
        return "something else (" + visible(message) + ")";
    }

    /** With the number of each character that nobody would see. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            visible.append(hidden ? "U+" + Integer.toHexString(0x10000 + c).substring(1) : c);
        }
        return visible.toString();
    }

    /** In one line. */
    static String line(JsonObject json) {
        return wellFormed(JsonWriter.string(json));
    }

    /** Indented. */
    static String write(JsonObject json) {
        return wellFormed(JsonWriter.indent("  ").string().value(json).done());
    }

    /** Escapes each half of a letter that stands alone, as browsers do: no encoding of text has it. */
    private static String wellFormed(String json) {
        StringBuilder escaped = new StringBuilder();
        int from = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                i++; // a whole one
            } else if (Character.isSurrogate(c)) {
                escaped.append(json, from, i).append("\\u").append(Integer.toHexString(c));
                from = i + 1;
            }
        }
        return from == 0 ? json : escaped.append(json, from, json.length()).toString();
    }
}
