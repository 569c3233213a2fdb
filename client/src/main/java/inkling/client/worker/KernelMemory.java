package inkling.client.worker;

import inkling.client.js.Js;
import inkling.client.js.Wasm;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** The memory that all modules of a worker share. Addresses are in bytes. */
final class KernelMemory {
    private static final int PAGE = 1 << 16;

    private final Wasm.Memory memory = Wasm.memory(1);
    private Int8Array bytes = new Int8Array(memory.getBuffer());
    private Int32Array ints = new Int32Array(memory.getBuffer());
    private Float32Array floats = new Float32Array(memory.getBuffer());
    private Float64Array doubles = new Float64Array(memory.getBuffer());

    /** Makes room up to an address. */
    void reserve(int end) {
        int missing = end - bytes.getLength();
        if (missing > 0) {
            if (!Wasm.grow(memory, (missing + PAGE - 1) / PAGE)) {
                throw new IllegalStateException(
                        "Training needs " + (end >> 20) + " MB of memory, more than this browser"
                                + " gives. Fewer hidden units or a smaller batch need less.");
            }
            bytes = new Int8Array(memory.getBuffer());
            ints = new Int32Array(memory.getBuffer());
            floats = new Float32Array(memory.getBuffer());
            doubles = new Float64Array(memory.getBuffer());
        }
    }

    /** Compiles a module that works on this memory, and gives what it exports. */
    JSObject exports(byte[] module) {
        return Wasm.exports(Int8Array.fromJavaArray(module), memory);
    }

    /** Makes room from one address to another, and fills it with zeros. */
    void clear(int from, int to) {
        reserve(to);
        Js.fill(bytes, from, to);
    }

    void set(int address, byte[] values) {
        bytes.set(Int8Array.fromJavaArray(values), address);
    }

    void set(int address, int[] values) {
        ints.set(Int32Array.fromJavaArray(values), address / 4);
    }

    /** Writes values[from] .. values[from + n − 1] as floats that follow each other. */
    void setFloats(int address, float[] values, int from, int n) {
        Float32Array target = floats;
        int first = address / 4;
        for (int i = 0; i < n; i++) {
            target.set(first + i, values[from + i]);
        }
    }

    /** Reads n floats that follow each other into values[from] .. values[from + n − 1]. */
    void getFloats(int address, double[] values, int from, int n) {
        Float32Array source = floats;
        int first = address / 4;
        for (int i = 0; i < n; i++) {
            values[from + i] = source.get(first + i);
        }
    }

    /** Reads n floats that follow each other into values[from] .. values[from + n − 1]. */
    void getFloats(int address, float[] values, int from, int n) {
        Float32Array source = floats;
        int first = address / 4;
        for (int i = 0; i < n; i++) {
            values[from + i] = source.get(first + i);
        }
    }

    /** A copy of n floats that follow each other. */
    float[] copyFloats(int address, int n) {
        return new Float32Array(memory.getBuffer().slice(address, address + 4 * n)).toJavaArray();
    }

    /** A copy of n bytes. */
    byte[] copyBytes(int address, int n) {
        return new Int8Array(memory.getBuffer().slice(address, address + n)).toJavaArray();
    }

    void set(int address, double[] values) {
        doubles.set(Float64Array.fromJavaArray(values), address / 8);
    }

    void setDouble(int address, double value) {
        doubles.set(address / 8, value);
    }

    /** A copy of n integers that follow each other. */
    int[] getInts(int address, int n) {
        int[] copy = new int[n];
        for (int i = 0; i < n; i++) {
            copy[i] = ints.get(address / 4 + i);
        }
        return copy;
    }

    int getInt(int address) {
        return ints.get(address / 4);
    }

    float getFloat(int address) {
        return floats.get(address / 4);
    }

    double getDouble(int address) {
        return doubles.get(address / 8);
    }
}
