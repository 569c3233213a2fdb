package inkling.kernel;

import java.util.Arrays;

/** Bytes of a WebAssembly module in its binary format (WebAssembly Core Specification 2.0, chapter 5). */
final class Bytes {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int SIGN = 0x40;

    private byte[] bytes = new byte[64];
    private int size;

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    Bytes add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    Bytes add(byte[] values) {
        for (byte value : values) {
            add(value);
        }
        return this;
    }

    /** An instruction, with its prefix if it has one. */
    Bytes op(int op) {
        return op >> 8 == Op.VECTOR_PREFIX ? add(Op.VECTOR_PREFIX).unsigned(op & 0xff) : add(op);
    }

    /** LEB128 of an unsigned integer. */
    Bytes unsigned(int value) {
        int rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            add((rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        return add(rest);
    }

    /** LEB128 of a signed integer. */
    Bytes signed(int value) {
        int rest = value;
        while (true) {
            int low = rest & SEVEN_BITS;
            boolean negative = (low & SIGN) != 0;
            rest >>= 7;
            if (rest == (negative ? -1 : 0)) {
                return add(low);
            }
            add(low | MORE);
        }
    }

    /** IEEE 754 binary32, little-endian. */
    Bytes float32(float value) {
        return int32(Float.floatToRawIntBits(value));
    }

    /** IEEE 754 binary64, little-endian. */
    Bytes float64(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return int32((int) bits).int32((int) (bits >>> 32));
    }

    private Bytes int32(int value) {
        return add(value).add(value >>> 8).add(value >>> 16).add(value >>> 24);
    }

    /** A name, in ASCII. */
    Bytes name(String name) {
        unsigned(name.length());
        for (int i = 0; i < name.length(); i++) {
            add(name.charAt(i));
        }
        return this;
    }

    /** A vector or section: its length in front of it. */
    Bytes sized(Bytes content) {
        return unsigned(content.size).add(content.toArray());
    }
}
