package inkling.model;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as text in base64 (RFC 4648, section 4), with padding. The browser has its own, which the page uses instead. */
public final class Base64Text {
    private Base64Text() {}

    /** The text of (n) bytes. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The (n) bytes of a text; null if it is not base64. */
    public static byte @Nullable [] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null; // the caller says what is wrong, and where
        }
    }
}
