package inkling.client.json;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/** The browser's base64. */
public final class Base64Text {
    private Base64Text() {}

    /** The text of (n) bytes. */
    public static String encode(byte[] bytes) {
        return encode(Int8Array.fromJavaArray(bytes));
    }

    /** The (n) bytes of a text; null if it is not base64. */
    public static byte @Nullable [] decode(String text) {
        Int8Array bytes = decoded(text);
        return bytes == null ? null : bytes.toJavaArray();
    }

    @JSBody(
            params = "bytes",
            script = "var text = '';"
                    + "for (var at = 0; at < bytes.length; at++) { text += String.fromCharCode(bytes[at] & 255); }"
                    + "return btoa(text);")
    private static native String encode(Int8Array bytes);

    @JSBody(
            params = "text",
            script = "try {"
                    + "  var decoded = atob(text), bytes = new Int8Array(decoded.length);"
                    + "  for (var at = 0; at < bytes.length; at++) { bytes[at] = decoded.charCodeAt(at); }"
                    + "  return bytes;"
                    + "} catch (error) { return null; }")
    private static native @Nullable Int8Array decoded(String text);
}
