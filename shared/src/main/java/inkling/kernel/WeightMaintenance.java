package inkling.kernel;

import inkling.nn.Architecture;

/** What happens to the weights now and then. Twins: SparseNetwork.foldSmallAlpha, recenter and parameters. */
final class WeightMaintenance {
    private static final int D = Architecture.INPUTS;
    /** Twin: SparseNetwork.LEAST_ALPHA. */
    private static final double LEAST_ALPHA = 1.0 / 1024;

    private final KernelLayout layout;
    private final Panels panels;

    WeightMaintenance(KernelLayout layout) {
        this.layout = layout;
        panels = layout.panels();
    }

    /** fold(network): where α has become small, multiplies it into g, colsum V, v, u, U and V, and sets it to 1. */
    Routine emitFold(WasmModule module) {
        Routine r = module.routine();
        I32 network = r.parameter();
        F32x4 alpha = r.f32x4();
        I32 at = r.i32();
        r.when(network.f64At(KernelLayout.ALPHA).isBelow(F64.of(LEAST_ALPHA)), () -> {
            r.set(alpha, network.f64At(KernelLayout.ALPHA).toF32().splat());
            r.loop(at, layout.networkBytes() - KernelLayout.SHIFT, Panels.VECTOR, () -> {
                I32 address = network.plus(at);
                r.store(
                        address,
                        KernelLayout.SHIFT,
                        address.f32x4At(KernelLayout.SHIFT).times(alpha));
            });
            r.store(network, KernelLayout.ALPHA, F64.of(1));
        });
        return r;
    }

    /** recenter(): V += 1⊗g, g = 0 and colsum V anew, of the network that learns. */
    void emitRecenter(WasmModule module) {
        Routine r = module.routine("recenter");
        I32 network = r.keep(I32.of(layout.training()));
        copyRows(r, network, network, v -> v);
    }

    /**
     * save(): the network as it would be saved, α·(V + g), α·U, α·v and α·u, rounded at each operation, as a network with
     * α = 1 and g = 0.
     */
    void emitSave(WasmModule module) {
        Routine r = module.routine("save");
        I32 from = r.keep(I32.of(layout.training()));
        I32 to = r.keep(I32.of(layout.saved()));
        F32x4 alpha = r.keep(from.f64At(KernelLayout.ALPHA).toF32().splat());
        copyRows(r, from, to, v -> v.times(alpha));
        I32 at = r.keep(I32.of(layout.hiddenBias()));
        r.loop(
                at,
                I32.of(layout.hiddenWeights()),
                Panels.VECTOR,
                () -> r.store(to.plus(at), 0, from.plus(at).f32x4At(0).times(alpha)));
        r.store(to, KernelLayout.ALPHA, F64.of(1));
    }

    /** A formula for four weights. */
    private interface Formula {
        F32x4 of(F32x4 v);
    }

    /** V' = formula(V + 1⊗g), colsum V', g' = 0; from and to may be the same. */
    private void copyRows(Routine r, I32 from, I32 to, Formula formula) {
        F32x4[] sums = r.f32x4s(panels.vectors());
        F32x4 v = r.f32x4();
        I32 panel = r.i32();
        I32 row = r.i32();
        I32 rows = r.i32();
        r.loop(panel, panels.rowBytes(), panels.panelBytes(), () -> {
            for (F32x4 sum : sums) {
                r.set(sum, F32x4.of(0));
            }
            r.set(rows, panel.times(D));
            r.loop(row, D * panels.panelBytes(), panels.panelBytes(), () -> {
                for (int i = 0; i < sums.length; i++) {
                    int at = layout.hiddenWeights() + Panels.VECTOR * i;
                    F32x4 shift = from.plus(panel).f32x4At(KernelLayout.SHIFT + Panels.VECTOR * i);
                    r.set(v, formula.of(from.plus(rows).plus(row).f32x4At(at).plus(shift)));
                    r.store(to.plus(rows).plus(row), at, v);
                    r.set(sums[i], sums[i].plus(v));
                }
            });
            for (int i = 0; i < sums.length; i++) {
                r.store(to.plus(panel), layout.columnSums() + Panels.VECTOR * i, sums[i]);
                r.store(to.plus(panel), KernelLayout.SHIFT + Panels.VECTOR * i, F32x4.of(0));
            }
        });
    }
}
