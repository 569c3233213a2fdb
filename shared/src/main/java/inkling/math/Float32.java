package inkling.math;

/** Floats as bytes, little-endian (IEEE 754 binary32). */
public final class Float32 {
    private Float32() {}

    /** (4·n) bytes from (n) floats. */
    public static byte[] littleEndian(float[] floats) {
        byte[] bytes = new byte[4 * floats.length];
        for (int i = 0; i < floats.length; i++) {
            int bits = Float.floatToRawIntBits(floats[i]);
            bytes[4 * i] = (byte) bits;
            bytes[4 * i + 1] = (byte) (bits >>> 8);
            bytes[4 * i + 2] = (byte) (bits >>> 16);
            bytes[4 * i + 3] = (byte) (bits >>> 24);
        }
        return bytes;
    }

    /** (n) floats from (4·n) bytes. */
    public static float[] ofLittleEndian(byte[] bytes) {
        float[] floats = new float[bytes.length / 4];
        for (int i = 0; i < floats.length; i++) {
            int bits = (bytes[4 * i] & 255)
                    | (bytes[4 * i + 1] & 255) << 8
                    | (bytes[4 * i + 2] & 255) << 16
                    | bytes[4 * i + 3] << 24;
            floats[i] = Float.intBitsToFloat(bits);
        }
        return floats;
    }
}
