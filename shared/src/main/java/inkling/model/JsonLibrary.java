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
            throw new MalformedDataException(source, where, "a JSON object", "something else (" + reason(e) + ")");
        }
    }

    /** What nanojson says, without where: that is said already. */
    private static String reason(JsonParserException e) {
        String message = String.valueOf(e.getMessage());
        int where = message.lastIndexOf(" on line ");
        return where < 0 ? message : message.substring(0, where);
    }

    /** In one line. */
    static String line(JsonObject json) {
        return JsonWriter.string(json);
    }

    /** Indented. */
    static String write(JsonObject json) {
        return JsonWriter.indent("  ").string().value(json).done();
    }
}
