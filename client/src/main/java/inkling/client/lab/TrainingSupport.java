package inkling.client.lab;

import inkling.client.js.Wasm;
import inkling.kernel.Kernel;
import org.teavm.jso.typedarrays.Int8Array;

/** Whether this browser has what training needs. */
public final class TrainingSupport {
    /** Why it cannot train, where it cannot. */
    public static final String MISSING =
            "This browser cannot train: it lacks WebAssembly with SIMD, which all major browsers"
                    + " have since 2023. Drawing, reading and saved models work.";

    private TrainingSupport() {}

    static boolean isThere() {
        return Wasm.canRun(Int8Array.fromJavaArray(Kernel.probe()));
    }
}
