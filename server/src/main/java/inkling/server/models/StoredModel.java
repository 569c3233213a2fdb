package inkling.server.models;

import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import inkling.server.files.Utf8;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A model's file, byte for byte. */
public record StoredModel(byte[] bytes) {
    /** Reads one. A pipe is refused: reading it would wait for ever, and whoever asks meanwhile as well. */
    static StoredModel read(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "it is not a file");
        }
        return new StoredModel(Files.readAllBytes(file));
    }

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
