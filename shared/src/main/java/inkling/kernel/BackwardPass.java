package inkling.kernel;

import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;

/** From the probabilities of an image to the change of the weights. Twins: SparseNetwork.backward and update. */
final class BackwardPass {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final KernelLayout layout;
    private final Standardization standardization;
    private final Panels panels;

    BackwardPass(KernelLayout layout, Standardization standardization) {
        this.layout = layout;
        this.standardization = standardization;
        panels = layout.panels();
    }

    /** outputDeltas(image, pass): A2 = e^… / Σ e^…, δ2 = A2 − Y. Twin: Pass.takeOutputDeltas. */
    Routine emitOutputDeltas(WasmModule module) {
        Routine r = module.routine();
        I32 image = r.parameter();
        I32 pass = r.parameter();
        F32x4 sum = r.keep(pass.f32At(KernelLayout.SUM).splat());
        for (int at = 0; at < KernelLayout.OUTPUT_BYTES; at += Panels.VECTOR) {
            r.store(
                    pass,
                    KernelLayout.OUTPUTS + at,
                    pass.f32x4At(KernelLayout.OUTPUTS + at).over(sum));
        }
        I32 label = image.byteAt(layout.images().labels());
        I32 ofLabel = r.keep(pass.plus(label.shiftLeft(2)));
        r.store(
                ofLabel,
                KernelLayout.OUTPUTS,
                ofLabel.f32At(KernelLayout.OUTPUTS).minus(F32.of(1)));
        return r;
    }

    /** hiddenDeltas(network, pass): δ1 = (α·U·δ2) ∘ act'(Z1). Twin: SparseNetwork.backward. */
    Routine emitHiddenDeltas(WasmModule module) {
        Routine r = module.routine();
        I32 network = r.parameter();
        I32 pass = r.parameter();
        F32x4 alpha = r.keep(network.f64At(KernelLayout.ALPHA).toF32().splat());
        F32x4[] delta2 = r.f32x4s(K);
        for (int k = 0; k < K; k++) {
            r.set(delta2[k], pass.splatAt(KernelLayout.OUTPUTS + 4 * k));
        }
        F32x4 d = r.f32x4();
        F32x4 a1 = r.f32x4();
        I32 units = r.i32();
        r.loop(units, panels.rowBytes(), Panels.VECTOR, () -> {
            r.set(d, F32x4.of(0));
            for (int k = 0; k < K; k++) {
                r.set(d, d.plus(delta2[k].times(network.plus(units).f32x4At(layout.outputWeight(0, k)))));
            }
            r.set(a1, pass.plus(units).f32x4At(KernelLayout.HIDDEN));
            r.store(pass.plus(units), layout.delta1(), timesDerivative(d.times(alpha), a1));
        });
        return r;
    }

    /** d ∘ act'(z), from a1 = act(z): σ' = σ·(1 − σ), ReLU' = 1 for z > 0, else 0. */
    private F32x4 timesDerivative(F32x4 d, F32x4 a1) {
        if (layout.architecture().activation() == Activation.RELU) {
            return d.where(a1.isAbove(F32x4.of(0)));
        }
        return d.times(a1.times(F32x4.of(1).minus(a1)));
    }

    /**
     * update(network, pass, ε): subtracts one image's part of the gradient, whose ink is listed. Twin:
     * SparseNetwork.update.
     */
    Routine emitUpdate(WasmModule module) {
        Routine r = module.routine();
        I32 network = r.parameter();
        I32 pass = r.parameter();
        F32 epsilon = r.keep(I32.of(layout.state()).f32At(KernelLayout.EPSILON));
        updateOutputs(r, network, pass, epsilon);
        updateHidden(r, network, pass, epsilon);
        updateRows(r, network, pass);
        return r;
    }

    /** U −= (ε·δ2)⊗A1, u −= ε·δ2 */
    private void updateOutputs(Routine r, I32 network, I32 pass, F32 epsilon) {
        F32x4[] rates = r.f32x4s(K);
        for (int k = 0; k < K; k++) {
            F32 delta2 = pass.f32At(KernelLayout.OUTPUTS + 4 * k);
            r.set(rates[k], epsilon.times(delta2).splat());
            if (layout.architecture().bias()) {
                F32 bias = network.f32At(layout.outputBias(k));
                r.store(network, layout.outputBias(k), bias.minus(epsilon.times(delta2)));
            }
        }
        F32x4 a1 = r.f32x4();
        I32 units = r.i32();
        r.loop(units, panels.rowBytes(), Panels.VECTOR, () -> {
            r.set(a1, pass.plus(units).f32x4At(KernelLayout.HIDDEN));
            for (int k = 0; k < K; k++) {
                subtract(r, network.plus(units), layout.outputWeight(0, k), rates[k].times(a1));
            }
        });
    }

    /** g −= (ε·b)·δ1, colsum V −= (ε·Σs)·δ1, v −= ε·δ1, and then δ1 becomes ε·δ1 */
    private void updateHidden(Routine r, I32 network, I32 pass, F32 epsilon) {
        F32x4 rate = r.keep(epsilon.splat());
        F32x4 shiftRate = r.keep(
                epsilon.times(F32.of((float) standardization.background())).splat());
        F32x4 sumRate = r.keep(epsilon.times(pass.f32At(KernelLayout.INK_SUM)).splat());
        F32x4 d = r.f32x4();
        I32 units = r.i32();
        r.loop(units, panels.rowBytes(), Panels.VECTOR, () -> {
            r.set(d, pass.plus(units).f32x4At(layout.delta1()));
            I32 at = network.plus(units);
            subtract(r, at, KernelLayout.SHIFT, shiftRate.times(d));
            subtract(r, at, layout.columnSums(), sumRate.times(d));
            if (layout.architecture().bias()) {
                subtract(r, at, layout.hiddenBias(), rate.times(d));
            }
            r.store(pass.plus(units), layout.delta1(), d.times(rate));
        });
    }

    /** V_j −= s_j·(ε·δ1) for the inked pixels j, panel by panel */
    private void updateRows(Routine r, I32 network, I32 pass) {
        F32x4[] d = r.f32x4s(panels.vectors());
        F32x4 s = r.f32x4();
        I32 rows = r.i32();
        I32 row = r.i32();
        I32 entry = r.i32();
        I32 end = r.keep(I32.of(layout.state()).i32At(KernelLayout.INK_LIST_END));
        I32 panel = r.i32();
        r.loop(panel, panels.rowBytes(), panels.panelBytes(), () -> {
            for (int i = 0; i < d.length; i++) {
                r.set(d[i], pass.plus(panel).f32x4At(layout.delta1() + Panels.VECTOR * i));
            }
            r.set(rows, network.plus(panel.times(D)));
            r.set(entry, I32.of(layout.inkList()));
            r.loop(entry, end, 4, () -> {
                r.set(row, rows.plus(entry.i32At(0)));
                r.set(s, entry.splatAt(KernelLayout.INK_VALUES));
                for (int i = 0; i < d.length; i++) {
                    subtract(r, row, layout.hiddenWeights() + Panels.VECTOR * i, s.times(d[i]));
                }
            });
        });
    }

    /** memory[address + offset] −= x */
    private static void subtract(Routine r, I32 address, int offset, F32x4 x) {
        r.store(address, offset, address.f32x4At(offset).minus(x));
    }
}
