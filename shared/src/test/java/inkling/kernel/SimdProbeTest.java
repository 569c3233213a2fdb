package inkling.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SimdProbeTest {
    @Test
    void itIsWhatTheAssemblerMakesOfAStoreOfFourFloats() {
        WasmModule module = new WasmModule();
        module.routine().store(I32.of(0), 0, F32x4.of(0));
        assertArrayEquals(module.toBytes(), SimdProbe.module());
    }
}
