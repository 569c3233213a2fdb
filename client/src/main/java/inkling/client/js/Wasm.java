package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** WebAssembly, as far as it is used. */
public final class Wasm {
    private Wasm() {}

    /** What a module works on. */
    public interface Memory extends JSObject {
        /** Its bytes; another object after each {@link Wasm#grow}. */
        @JSProperty
        ArrayBuffer getBuffer();
    }

    /** Whether this browser has WebAssembly, and knows every instruction of a module. */
    @JSBody(params = "module", script = "return typeof WebAssembly === 'object' && WebAssembly.validate(module);")
    public static native boolean isKnown(Int8Array module);

    /** Why this page may not compile a module that the browser knows, as a content security policy has it; empty if it may. */
    @JSBody(
            params = "module",
            script = "try { new WebAssembly.Module(module); return ''; } catch (e) { return e.message; }")
    public static native String refusal(Int8Array module);

    /** Makes a memory larger by so many pages of 64 KiB; false if the browser does not give so much. */
    @JSBody(
            params = {"memory", "pages"},
            script = "try { memory.grow(pages); return true; } catch (e) { return false; }")
    public static native boolean grow(Memory memory, int pages);

    /** A memory of so many pages of 64 KiB. */
    @JSBody(params = "pages", script = "return new WebAssembly.Memory({initial: pages});")
    public static native Memory memory(int pages);

    /** Compiles a module, and gives what it exports. */
    @JSBody(
            params = {"module", "memory"},
            script = "return new WebAssembly.Instance(new WebAssembly.Module(module),"
                    + " {inkling: {memory: memory}}).exports;")
    public static native JSObject exports(Int8Array module, Memory memory);
}
