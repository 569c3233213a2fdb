package inkling.server.models;

import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import inkling.server.files.Utf8;

/** A model's file, byte for byte. */
public record StoredModel(byte[] bytes) {
    /** Its strong entity tag: the SHA-256 of the bytes, in quotes. */
    public String etag() {
        return "\"" + Sha256.hex(bytes) + "\"";
    }

    /**
     * The bytes as text.
     *
     * @param source what to call the file in an error
     * @throws MalformedDataException at the first byte that is not UTF-8
     */
    public String text(String source) {
        return Utf8.decode(source, bytes);
    }
}
