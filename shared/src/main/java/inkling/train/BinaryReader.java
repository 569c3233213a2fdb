package inkling.train;

import inkling.data.MalformedDataException;
import inkling.math.Float32;
import java.util.Arrays;

/** Reads what {@link BinaryWriter} wrote; what is not there or out of its range becomes a MalformedDataException. */
final class BinaryReader {
    private final String source;
    private final byte[] bytes;
    private int at;

    /** @param source what to call the bytes in an error */
    BinaryReader(String source, byte[] bytes) {
        this.source = source;
        this.bytes = bytes;
    }

    /** Where the next byte is. */
    int at() {
        return at;
    }

    /** The next bytes, copied. */
    byte[] bytes(int count) {
        if (count > bytes.length - at) {
            throw refused(at, count + " more bytes", (bytes.length - at) + ", and then the end");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    String ascii(int letters) {
        StringBuilder text = new StringBuilder();
        for (byte letter : bytes(letters)) {
            text.append((char) (letter & 255));
        }
        return text.toString();
    }

    int int32() {
        byte[] b = bytes(Integer.BYTES);
        return (b[0] & 255) | (b[1] & 255) << 8 | (b[2] & 255) << 16 | b[3] << 24;
    }

    /** A whole number from {@code least} to {@code most}. */
    int int32(int least, int most) {
        int value = int32();
        if (value < least || value > most) {
            throw refused(at - Integer.BYTES, "a number from " + least + " to " + most, value);
        }
        return value;
    }

    double float64() {
        long low = int32() & 0xffffffffL;
        return Double.longBitsToDouble((long) int32() << 32 | low);
    }

    /** Fills an array. Modified: values. */
    float[] floats(float[] values) {
        System.arraycopy(Float32.ofLittleEndian(bytes(Float.BYTES * values.length)), 0, values, 0, values.length);
        return values;
    }

    /** Fills an array row by row. Modified: rows. */
    void floats(float[][] rows) {
        for (float[] row : rows) {
            floats(row);
        }
    }

    /** Requires that nothing follows. */
    void end() {
        if (at != bytes.length) {
            throw refused(at, "the end", (bytes.length - at) + " more bytes");
        }
    }

    /** The error that something else stands at an offset. */
    MalformedDataException refused(int offset, String expected, Object found) {
        return new MalformedDataException(source, "at byte " + offset, expected, found);
    }
}
