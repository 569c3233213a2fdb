package inkling.server.models;

import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

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
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            String found = Integer.toHexString(rest.get(rest.position()) & 255);
            throw new MalformedDataException(source, "at byte " + rest.position(), "UTF-8", found);
        }
    }
}
