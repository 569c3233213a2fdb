package inkling.train;

import inkling.math.Float32;
import inkling.math.Sha256;
import java.util.Arrays;

/** Numbers as bytes, one after the other, little-endian. Read by {@link BinaryReader}. */
final class BinaryWriter {
    private byte[] bytes = new byte[256];
    private int length;

    BinaryWriter bytes(byte[] more) {
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** A byte for each letter; the reader must know how many. */
    BinaryWriter ascii(String text) {
        byte[] letters = new byte[text.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) text.charAt(i);
        }
        return bytes(letters);
    }

    BinaryWriter int32(int value) {
        return bytes(new byte[] {(byte) value, (byte) (value >>> 8), (byte) (value >>> 16), (byte) (value >>> 24)});
    }

    BinaryWriter float64(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return int32((int) bits).int32((int) (bits >>> 32));
    }

    /** Float by float; the reader must know how many. */
    BinaryWriter floats(float[] values) {
        return bytes(Float32.littleEndian(values));
    }

    BinaryWriter floats(float[][] rows) {
        for (float[] row : rows) {
            floats(row);
        }
        return this;
    }

    int length() {
        return length;
    }

    /** SHA-256 of all so far, as 64 hex digits. */
    String sha256() {
        return new Sha256().update(bytes, 0, length).hex();
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
