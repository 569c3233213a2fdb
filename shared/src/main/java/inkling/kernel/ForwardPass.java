package inkling.kernel;

import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;

/** From an image to its logits. Twin: SparseNetwork.forward. */
final class ForwardPass {
    private static final int D = Architecture.INPUTS;
    private static final int K = Architecture.CLASSES;

    private final KernelLayout layout;
    private final Standardization standardization;
    private final Panels panels;

    ForwardPass(KernelLayout layout, Standardization standardization) {
        this.layout = layout;
        this.standardization = standardization;
        panels = layout.panels();
    }

    /** listInk(image, pass): the ink list of an image, and Σs. Twin: the loop of SparseNetwork.addInkedRows. */
    Routine emitListInk(WasmModule module) {
        Routine r = module.routine();
        I32 image = r.parameter();
        I32 pass = r.parameter();
        int starts = layout.images().starts();
        I32 ink = r.keep(image.shiftLeft(2).i32At(starts));
        I32 inkEnd = r.keep(image.shiftLeft(2).i32At(starts + 4));
        I32 entry = r.keep(I32.of(layout.inkList()));
        I32x4 packed = r.i32x4();
        F32x4 s = r.f32x4();
        F32 sum = r.f32();
        F32x4 perGreyLevel = F32x4.of((float) standardization.perGreyLevel());
        r.loop(ink, inkEnd, Panels.VECTOR, () -> {
            r.set(packed, ink.i32x4At(0));
            r.set(s, packed.and(255).toF32x4().times(perGreyLevel));
            r.store(entry, 0, packed.shiftRight(8).times(panels.panelBytes()));
            r.store(entry, KernelLayout.INK_VALUES, s);
            for (int lane = 0; lane < 4; lane++) {
                r.set(sum, sum.plus(F32.lane(s, lane)));
            }
            r.set(entry, entry.plus(Panels.VECTOR));
        });
        // Without the entries that fill up the last four. Of a blank image this may end before the list begins: no loop
        // over the list takes a pass then, because it looks first whether it is below the end.
        for (int i = 1; i < 4; i++) {
            r.set(entry, entry.minus(inkEnd.plus(-4 * i).i32At(0).isZero().shiftLeft(2)));
        }
        r.store(pass, KernelLayout.INK_SUM, sum);
        r.store(I32.of(layout.state()), KernelLayout.INK_LIST_END, entry);
        return r;
    }

    /** hidden(network, pass): A1 = act(Z1) with Z1 = α·(sV + b·colsum V + (784·b + Σs)·g + v), panel by panel. */
    Routine emitHidden(WasmModule module) {
        Routine r = module.routine();
        I32 network = r.parameter();
        I32 pass = r.parameter();
        F32 background = F32.of((float) standardization.background());
        F32x4 alpha = r.keep(network.f64At(KernelLayout.ALPHA).toF32().splat());
        F32x4 b = r.keep(background.splat());
        F32x4 all = r.keep(F32.of(D)
                .times(background)
                .plus(pass.f32At(KernelLayout.INK_SUM))
                .splat());
        F32x4[] z = r.f32x4s(panels.vectors());
        Exponential exponential = new Exponential(r);
        I32 panel = r.i32();
        r.loop(panel, panels.rowBytes(), panels.panelBytes(), () -> {
            addInkedRows(r, network.plus(panel.times(D)), z);
            for (int i = 0; i < z.length; i++) {
                int at = Panels.VECTOR * i;
                I32 units = network.plus(panel);
                r.set(z[i], z[i].plus(b.times(units.f32x4At(layout.columnSums() + at))));
                r.set(z[i], z[i].plus(all.times(units.f32x4At(KernelLayout.SHIFT + at))));
                if (layout.architecture().bias()) {
                    r.set(z[i], z[i].plus(units.f32x4At(layout.hiddenBias() + at)));
                }
                F32x4 a1 = activation(z[i].times(alpha), exponential);
                r.store(pass.plus(panel), KernelLayout.HIDDEN + at, a1);
            }
        });
        silencePadding(r, pass);
        return r;
    }

    /** z = Σ s_j·V_j over the inked pixels j. Twin: SparseNetwork.addInkedRows. */
    private void addInkedRows(Routine r, I32 firstRow, F32x4[] z) {
        I32 rows = r.keep(firstRow);
        I32 entry = r.keep(I32.of(layout.inkList()));
        I32 end = r.keep(I32.of(layout.state()).i32At(KernelLayout.INK_LIST_END));
        I32 row = r.i32();
        F32x4 s = r.f32x4();
        for (F32x4 sum : z) {
            r.set(sum, F32x4.of(0));
        }
        r.loop(entry, end, 4, () -> {
            r.set(row, rows.plus(entry.i32At(0)));
            r.set(s, entry.splatAt(KernelLayout.INK_VALUES));
            for (int i = 0; i < z.length; i++) {
                r.set(z[i], z[i].plus(s.times(row.f32x4At(layout.hiddenWeights() + Panels.VECTOR * i))));
            }
        });
    }

    /** σ(z) = 1/(1 + e^−z) or max(z, 0). Twin: SparseNetwork.activateInPlace. */
    private F32x4 activation(F32x4 z, Exponential exponential) {
        if (layout.architecture().activation() == Activation.RELU) {
            return z.max(F32x4.of(0)).plus(F32x4.of(0)); // −0 becomes +0, as in Math.max
        }
        F32x4 one = F32x4.of(1);
        return one.over(one.plus(exponential.of(z.negated())));
    }

    /** The units that only fill up a panel stay 0: σ(0) is not. */
    private void silencePadding(Routine r, I32 pass) {
        for (int at = 4 * layout.architecture().hiddenUnits(); at < panels.rowBytes(); at += 4) {
            r.store(pass, KernelLayout.HIDDEN + at, F32.of(0));
        }
    }

    /** logits(network, pass): Z2 = α·(A1·Uᵀ + u). Returns whether all are finite. Twin: Rows.dot, Pass.isFinite. */
    Routine emitLogits(WasmModule module) {
        Routine r = module.routine();
        I32 network = r.parameter();
        I32 pass = r.parameter();
        F32x4 a1 = r.f32x4();
        F32x4[] sums = r.f32x4s(K);
        I32 units = r.i32();
        r.loop(units, panels.rowBytes(), Panels.VECTOR, () -> {
            r.set(a1, pass.plus(units).f32x4At(KernelLayout.HIDDEN));
            for (int k = 0; k < K; k++) {
                F32x4 u = network.plus(units).f32x4At(layout.outputWeight(0, k));
                r.set(sums[k], sums[k].plus(a1.times(u)));
            }
        });
        F32 alpha = r.keep(network.f64At(KernelLayout.ALPHA).toF32());
        F32 z = r.f32();
        F32 largest = r.f32();
        for (int k = 0; k < K; k++) {
            F32 sum = layout.architecture().bias()
                    ? sums[k].sum().plus(network.f32At(layout.outputBias(k)))
                    : sums[k].sum();
            r.set(z, sum.times(alpha));
            r.store(pass, KernelLayout.OUTPUTS + 4 * k, z);
            r.set(largest, largest.max(z.abs()));
        }
        r.returns(largest.isAtMost(F32.of(Float.MAX_VALUE)));
        return r;
    }

    /** exponentials(pass): e^(Z2 − the largest logit), and their sum. Twin: Pass.takeExponentials. */
    Routine emitExponentials(WasmModule module) {
        Routine r = module.routine();
        I32 pass = r.parameter();
        Exponential exponential = new Exponential(r);
        F32 largest = r.keep(largestLogit(pass));
        F32 sum = r.keep(F32.of(0));
        for (int at = 0; at < KernelLayout.OUTPUT_BYTES; at += Panels.VECTOR) {
            F32x4 z = pass.f32x4At(KernelLayout.OUTPUTS + at);
            r.store(pass, KernelLayout.OUTPUTS + at, exponential.of(z.minus(largest.splat())));
        }
        for (int k = 0; k < K; k++) {
            r.set(sum, sum.plus(pass.f32At(KernelLayout.OUTPUTS + 4 * k)));
        }
        r.store(pass, KernelLayout.LARGEST, largest);
        r.store(pass, KernelLayout.SUM, sum);
        return r;
    }

    private static F32 largestLogit(I32 pass) {
        F32 largest = pass.f32At(KernelLayout.OUTPUTS);
        for (int k = 1; k < K; k++) {
            largest = largest.max(pass.f32At(KernelLayout.OUTPUTS + 4 * k));
        }
        return largest;
    }
}
