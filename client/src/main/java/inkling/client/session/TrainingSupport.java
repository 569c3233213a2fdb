package inkling.client.session;

import inkling.client.js.Wasm;
import inkling.kernel.SimdProbe;
import org.teavm.jso.typedarrays.Int8Array;

/** Whether this browser has what training needs, and this page may use it. */
final class TrainingSupport {
    private static final String REST = " Drawing, reading and saved models work.";
    private static final String MISSING = "This browser cannot train: it lacks WebAssembly with SIMD, which all major"
            + " browsers have since 2023, or has it turned off." + REST;

    private TrainingSupport() {}

    /** What stands in the way of training, a sentence or two; empty if nothing does. */
    static String obstacle() {
        Int8Array probe = Int8Array.fromJavaArray(SimdProbe.module());
        if (!Wasm.isKnown(probe)) {
            return MISSING;
        }
        String reason = Wasm.refusal(probe);
        return reason.isEmpty()
                ? ""
                : "This page cannot train: its server does not let it run WebAssembly (" + reason + ")." + REST;
    }
}
