package inkling.server.data;

import inkling.data.MalformedDataException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip file as browsers take it: one member of RFC 1952, all that it says of itself true, and nothing behind it. Java's
 * own stream and gunzip take further members and zeros behind the last as well; what they read, the page could refuse.
 */
final class GzipMember {
    private static final int ID1 = 0x1f;
    private static final int ID2 = 0x8b;
    private static final int DEFLATE = 8;

    // what the header's flags say that it has
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private static final int TIME_AND_SYSTEM = 6; // bytes
    private static final int PIECE = 65_536; // bytes that are unpacked at a time
    /** As much as MNIST's largest file needs. */
    private static final int MOST_RESERVED = 50_000_000;

    private static final String DAMAGED = "; it is damaged: get it again";
    private static final String REPACKABLE = "; unpack it with gunzip and pack it again";

    private final String source;
    private final byte[] packed;
    private int at;

    /** @param source what to call it in an error */
    GzipMember(String source, byte[] packed) {
        this.source = source;
        this.packed = packed;
    }

    /** Whether the first two bytes are those of a gzip file, which no IDX file has. */
    static boolean begins(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 255) == ID1 && (bytes[1] & 255) == ID2;
    }

    /**
     * Unpacks it.
     *
     * @throws MalformedDataException naming the byte at which it is not what it should be, and what helps
     */
    byte[] unpacked() {
        at = 0;
        skipHeader();
        byte[] unpacked = inflated();
        checkTrailer(unpacked);
        if (at < packed.length) {
            byte[] rest = Arrays.copyOfRange(packed, at, packed.length);
            String more = rest.length + (rest.length == 1 ? " more byte" : " more bytes");
            throw refused(
                    at,
                    "the end of the file, since browsers take one gzip member alone",
                    (begins(rest) ? "another one" : more) + REPACKABLE);
        }
        return unpacked;
    }

    private void skipHeader() {
        if (next() != ID1 || next() != ID2) {
            throw refused(0, "gzip data, which begins with 1f 8b", "other bytes");
        }
        int method = next();
        if (method != DEFLATE) {
            throw refused(2, "method 8, deflate", method + REPACKABLE);
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw refused(3, "none of the reserved flags", "0x" + Integer.toHexString(flags) + REPACKABLE);
        }
        skip(TIME_AND_SYSTEM);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            int begin = at;
            int expected = (int) crc32(packed, at) & 0xffff;
            int found = next() | next() << 8;
            if (found != expected) {
                throw refused(begin, "the header's checksum " + hex(expected), hex(found) + DAMAGED);
            }
        }
    }

    private void skipText() {
        while (next() != 0) {
            // up to and with its end
        }
    }

    private byte[] inflated() {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream((int) Math.min(4L * packed.length, MOST_RESERVED));
        byte[] piece = new byte[PIECE];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, at, packed.length - at);
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                unpacked.write(piece, 0, count);
                if (count == 0 && !inflater.finished()) {
                    throw cutOff();
                }
            }
            at = packed.length - inflater.getRemaining();
            return unpacked.toByteArray();
        } catch (DataFormatException e) {
            throw refused("unpacked byte " + unpacked.size(), "deflated data", "“" + e.getMessage() + "”" + DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private void checkTrailer(byte[] unpacked) {
        int begin = at;
        long crc = int32();
        if (crc != crc32(unpacked, unpacked.length)) {
            throw refused(
                    begin,
                    "the checksum " + hex(crc32(unpacked, unpacked.length)) + ", that of the unpacked bytes",
                    hex(crc) + DAMAGED);
        }
        long length = int32();
        if (length != unpacked.length) {
            throw refused(begin + 4, "the unpacked length " + unpacked.length, length + DAMAGED);
        }
    }

    private void skip(int count) {
        if (count > packed.length - at) {
            throw cutOff();
        }
        at += count;
    }

    private int next() {
        skip(1);
        return packed[at - 1] & 255;
    }

    /** Unsigned, little-endian. */
    private long int32() {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private static long crc32(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }

    private MalformedDataException cutOff() {
        return refused(packed.length, "more gzip data", "the end of the file; it is cut off: get it again");
    }

    private MalformedDataException refused(int offset, String expected, String found) {
        return refused("byte " + offset, expected, found);
    }

    private MalformedDataException refused(String where, String expected, String found) {
        return new MalformedDataException(source, "at " + where, expected, found);
    }
}
