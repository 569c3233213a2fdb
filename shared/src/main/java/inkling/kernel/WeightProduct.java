package inkling.kernel;

import inkling.nn.Architecture;

/** W1·W2 of the saved network. Twin: WeightImages.product, operation by operation in the same order. */
final class WeightProduct {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final KernelLayout layout;
    private final Panels panels;

    WeightProduct(KernelLayout layout) {
        this.layout = layout;
        panels = layout.panels();
    }

    /** product(): row by row, each pixel's weights times the ten columns of U. */
    void emit(WasmModule module) {
        Routine r = module.routine("product");
        I32 network = r.keep(I32.of(layout.saved()));
        I32 pixel = r.keep(I32.of(layout.product()));
        F32x4[] sums = r.f32x4s(K);
        F32x4 v = r.f32x4();
        I32 row = r.i32();
        I32 panel = r.i32();
        I32 at = r.i32();
        r.loop(row, D * panels.panelBytes(), panels.panelBytes(), () -> {
            for (F32x4 sum : sums) {
                r.set(sum, F32x4.of(0));
            }
            r.loop(
                    panel,
                    panels.rowBytes(),
                    panels.panelBytes(),
                    () -> r.loop(at, panels.panelBytes(), Panels.VECTOR, () -> {
                        r.set(v, network.plus(panel.times(D)).plus(row).plus(at).f32x4At(layout.hiddenWeights()));
                        for (int k = 0; k < K; k++) {
                            F32x4 u = network.plus(panel).plus(at).f32x4At(layout.outputWeight(0, k));
                            r.set(sums[k], sums[k].plus(v.times(u)));
                        }
                    }));
            for (int k = 0; k < K; k++) {
                r.store(pixel, 4 * D * k, sums[k].sum());
            }
            r.set(pixel, pixel.plus(4));
        });
    }
}
