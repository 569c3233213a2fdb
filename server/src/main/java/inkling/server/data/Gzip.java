package inkling.server.data;

import inkling.data.MalformedDataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Bytes packed with gzip and unpacked. */
public final class Gzip {
    private Gzip() {}

    /** Packs bytes quickly. */
    public static byte[] pack(byte[] bytes) {
        return pack(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    /** Packs bytes as small as it can: for what is packed once and sent often. */
    public static byte[] packSmall(byte[] bytes) {
        return pack(bytes, Deflater.BEST_COMPRESSION);
    }

    private static byte[] pack(byte[] bytes, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Output out = new Output(packed, level)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return packed.toByteArray();
    }

    /** A gzip stream of a level: Java's own has only the usual one. */
    private static final class Output extends GZIPOutputStream {
        Output(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }

    /**
     * Unpacks bytes, if browsers would.
     *
     * @param source what to call them in an error
     * @throws MalformedDataException naming the byte at which they are not what they should be, and what helps
     */
    static byte[] unpack(String source, byte[] packed) {
        return new GzipMember(source, packed).unpacked();
    }
}
