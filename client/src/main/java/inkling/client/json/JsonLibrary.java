package inkling.client.json;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;

/** The browser's JSON. A number is an Integer where it can be, and else a Double. */
public final class JsonLibrary {
    private JsonLibrary() {}

    /**
     * Reads a JSON object.
     *
     * @throws MalformedDataException with the browser's own words for what is broken and where
     */
    public static JsonObject read(String source, String text) {
        JSObject parsed = parse(text);
        String problem = problem(parsed);
        if (problem == null && toJava(parsed) instanceof JsonObject object) {
            return object;
        }
        boolean isPage = text.trim().startsWith("<");
        throw new MalformedDataException(
                source,
                "its text",
                "a JSON object",
                problem == null ? "another value" : isPage ? "a web page, perhaps one to log in" : problem);
    }

    /** In one line. */
    public static String line(JsonObject json) {
        return stringify(toBrowser(json), 0);
    }

    /** Indented. */
    public static String write(JsonObject json) {
        return stringify(toBrowser(json), 2);
    }

    private static @Nullable Object toJava(JSObject value) {
        return switch (kind(value)) {
            case "string" -> ((JSString) value).stringValue();
            case "number" -> toNumber(number(value));
            case "boolean" -> flag(value);
            case "array" -> toArray(value);
            case "object" -> toObject(value);
            default -> null;
        };
    }

    private static Number toNumber(double number) {
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    private static JsonArray toArray(JSObject value) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < length(value); i++) {
            array.add(toJava(element(value, i)));
        }
        return array;
    }

    private static JsonObject toObject(JSObject value) {
        JsonObject object = new JsonObject();
        for (String key : keys(value)) {
            object.put(key, toJava(field(value, key)));
        }
        return object;
    }

    private static @Nullable JSObject toBrowser(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            JSObject object = newObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                put(object, (String) entry.getKey(), toBrowser(entry.getValue()));
            }
            return object;
        }
        if (value instanceof List<?> list) {
            JSObject array = newArray();
            for (Object element : list) {
                add(array, toBrowser(element));
            }
            return array;
        }
        if (value instanceof Number number) {
            return of(number.doubleValue());
        }
        if (value instanceof Boolean flag) {
            return of(flag);
        }
        return value == null ? null : JSString.valueOf((String) value);
    }

    @JSBody(params = "text", script = "try { return JSON.parse(text); } catch (e) { return e; }")
    private static native JSObject parse(String text);

    @JSBody(params = "parsed", script = "return parsed instanceof Error ? parsed.message : null;")
    private static native @Nullable String problem(JSObject parsed);

    @JSBody(
            params = {"value", "indent"},
            script = "return JSON.stringify(value, null, indent);")
    private static native String stringify(@Nullable JSObject value, int indent);

    @JSBody(
            params = "value",
            script = "return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;")
    private static native String kind(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native double number(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native boolean flag(JSObject value);

    @JSBody(params = "array", script = "return array.length;")
    private static native int length(JSObject array);

    @JSBody(
            params = {"array", "i"},
            script = "return array[i];")
    private static native JSObject element(JSObject array, int i);

    @JSBody(params = "object", script = "return Object.keys(object);")
    private static native String[] keys(JSObject object);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    private static native JSObject field(JSObject object, String key);

    /** Without a prototype, so that it has room for any key. */
    @JSBody(script = "return Object.create(null);")
    private static native JSObject newObject();

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    private static native void put(JSObject object, String key, @Nullable JSObject value);

    @JSBody(script = "return [];")
    private static native JSObject newArray();

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    private static native void add(JSObject array, @Nullable JSObject value);

    @JSBody(params = "number", script = "return number;")
    private static native JSObject of(double number);

    @JSBody(params = "flag", script = "return !!flag;")
    private static native JSObject of(boolean flag);
}
