package inkling.server.files;

import inkling.data.MalformedDataException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * All text that is read and written: strictly UTF-8. A byte order mark at its beginning, which some editors write, is skipped, as
 * browsers do.
 */
public final class Utf8 {
    private static final int[] MARK = {0xef, 0xbb, 0xbf};
    private static final char UNKNOWN = '\uFFFD';

    private Utf8() {}

    /**
     * Bytes as text.
     *
     * @param source what to call them in an error
     * @throws MalformedDataException at the first byte that is not UTF-8
     */
    public static String decode(String source, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        int length = decode(bytes, text);
        if (length < bytes.length) {
            throw malformed(source, bytes, length);
        }
        return text.flip().toString();
    }

    /**
     * Bytes as text, of which the end may have been torn off when it was written: in place of a last letter of which bytes
     * are missing, or are zeros, U+FFFD stands.
     *
     * @param source what to call them in an error
     * @throws MalformedDataException at the first byte that is not UTF-8 and cannot come from that
     */
    public static String decodeTorn(String source, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        int length = decode(bytes, text);
        if (length < bytes.length) {
            if (!isTorn(bytes, length)) {
                throw malformed(source, bytes, length);
            }
            text.put(UNKNOWN);
        }
        return text.flip().toString();
    }

    /**
     * Text as bytes.
     *
     * @throws IllegalArgumentException if it has half of a letter, for which Java would write a question mark
     */
    public static byte[] encode(String text) {
        CharBuffer rest = CharBuffer.wrap(text);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(rest);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "character " + rest.position() + " of the text: expected a whole letter, found half of one", e);
        }
    }

    /** How many bytes a byte order mark at the beginning takes: 3, or 0 if there is none. */
    public static int markLength(byte[] bytes) {
        boolean marked = bytes.length >= MARK.length;
        for (int i = 0; marked && i < MARK.length; i++) {
            marked = (bytes[i] & 255) == MARK[i];
        }
        return marked ? MARK.length : 0;
    }

    /**
     * Returns how many of the bytes are UTF-8.
     *
     * @param text Modified: as long as the bytes, filled with what they say, without the byte order mark
     */
    private static int decode(byte[] bytes, CharBuffer text) {
        int mark = markLength(bytes);
        ByteBuffer rest = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(rest, text, true);
        if (!result.isError()) {
            decoder.flush(text);
        }
        return rest.position();
    }

    /** Whether from this byte on there is the beginning of a letter and nothing more, but zeros as after a power failure. */
    private static boolean isTorn(byte[] bytes, int from) {
        int end = bytes.length;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, end - from);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(rest, CharBuffer.allocate(2), false);
        return result.isUnderflow();
    }

    private static MalformedDataException malformed(String source, byte[] bytes, int at) {
        String found = Integer.toHexString(bytes[at] & 255);
        if (at == 0 && bytes.length >= 2 && (bytes[0] & bytes[1] & 255) == 0xfe && bytes[0] != bytes[1]) {
            found += " " + Integer.toHexString(bytes[1] & 255) + ", with which UTF-16 begins: save it as UTF-8";
        }
        if (at == 1 && bytes[0] == 0x1f && (bytes[1] & 255) == 0x8b) {
            found += ", since it is a gzip file: unpack it";
        }
        return new MalformedDataException(source, "at byte " + at, "UTF-8", found);
    }
}
