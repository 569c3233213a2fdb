package inkling.kernel;

import inkling.data.Standardization;

/**
 * The module that trains: stochastic gradient descent for one architecture and one batch size. Twin: JavaTrainer.
 *
 * <p>One step is a routine of its own, and so are its parts: engines make a routine fast between two calls of it, not in
 * the middle of a loop.
 */
public final class Kernel {
    private final KernelLayout layout;
    private final WasmModule module = new WasmModule();
    private final Routine listInk;
    private final Routine hidden;
    private final Routine logits;
    private final Routine exponentials;
    private final Routine outputDeltas;
    private final Routine hiddenDeltas;
    private final Routine update;
    private final Routine fold;
    private final StepImages images;

    private Kernel(KernelLayout layout, Standardization standardization, int list, int listed) {
        this.layout = layout;
        ForwardPass forward = new ForwardPass(layout, standardization);
        listInk = forward.emitListInk(module);
        hidden = forward.emitHidden(module);
        logits = forward.emitLogits(module);
        exponentials = forward.emitExponentials(module);
        BackwardPass backward = new BackwardPass(layout, standardization);
        outputDeltas = backward.emitOutputDeltas(module);
        hiddenDeltas = backward.emitHiddenDeltas(module);
        update = backward.emitUpdate(module);
        WeightMaintenance upkeep = new WeightMaintenance(layout);
        fold = upkeep.emitFold(module);
        upkeep.emitRecenter(module);
        upkeep.emitSave(module);
        images = new Sampling(layout, list, listed, module);
        new WeightProduct(layout).emit(module);
        new ImageEvaluation(layout).emit(module, listInk, hidden, logits, exponentials);
    }

    /**
     * Emits the module. It exports
     *
     * <ul>
     *   <li>{@code train(steps)}: takes steps, as many as the learning rates reach; returns how many: fewer than asked where
     *       a logit in the next is not finite
     *   <li>{@code recenter()}: V += 1⊗g, g = 0, colsum V anew
     *   <li>{@code save()}: makes the saved network from the one that learns
     *   <li>{@code product()}: makes W1·W2 of the saved network
     *   <li>{@code measure(list, count)}: measures the saved network on at most {@link KernelLayout#RESULTS} images
     * </ul>
     *
     * @param list the address of the numbers of the images to draw from
     * @param listed how many these are
     */
    public static byte[] module(KernelLayout layout, Standardization standardization, int list, int listed) {
        Kernel kernel = new Kernel(layout, standardization, list, listed);
        kernel.emitTrain(kernel.emitStep());
        return kernel.module.toBytes();
    }

    /** Twin: JavaTrainer.run. */
    private void emitTrain(Routine step) {
        Routine r = module.routine("train");
        I32 steps = r.parameter();
        I32 taken = r.i32();
        r.loop(taken, steps, 1, () -> r.leaveWhen(step.of().isZero(), taken));
        r.returns(taken);
    }

    /** step(): whether it could be taken. Twin: JavaTrainer.take. */
    private Routine emitStep() {
        Routine r = module.routine();
        I32 network = r.keep(I32.of(layout.training()));
        I32 pass = r.i32();
        I32 drawn = r.i32();
        I32 image = r.i32();
        images.emitDraw(r, drawn);
        forEachImage(r, drawn, image, pass, () -> {
            r.call(listInk, image, pass);
            r.call(hidden, network, pass);
            r.leaveWhen(logits.of(network, pass).isZero(), I32.of(0));
            r.call(exponentials, pass);
            r.call(outputDeltas, image, pass);
            r.call(hiddenDeltas, network, pass);
        });
        images.emitReadAhead(r);
        decay(r, network);
        forEachImage(r, drawn, image, pass, () -> {
            if (layout.batchSize() > 1) { // of a single image the ink is still listed
                r.call(listInk, image, pass);
            }
            r.call(update, network, pass);
        });
        r.call(fold, network);
        r.returns(I32.of(1));
        return r;
    }

    private void forEachImage(Routine r, I32 drawn, I32 image, I32 pass, Runnable statements) {
        r.set(pass, I32.of(layout.passes()));
        r.loop(drawn, 4 * layout.batchSize(), 4, () -> {
            r.set(image, drawn.i32At(layout.batch()));
            statements.run();
            r.set(pass, pass.plus(layout.passBytes()));
        });
    }

    /** α' = α·(1 − 2λη) and ε = η/(α'·B), and on to the rate of the next step. Twins: SparseNetwork.decay, JavaTrainer.take. */
    private void decay(Routine r, I32 network) {
        I32 state = r.keep(I32.of(layout.state()));
        I32 at = r.keep(state.i32At(KernelLayout.RATE));
        F64 rate = r.keep(at.f64At(0)); // η
        F64 shrinkage = F64.of(1).minus(state.f64At(KernelLayout.TWICE_L2).times(rate)); // 1 − 2λη
        F64 alpha = r.keep(network.f64At(KernelLayout.ALPHA).times(shrinkage)); // α'
        F64 epsilon = rate.over(alpha.times(F64.of(layout.batchSize())));
        r.store(network, KernelLayout.ALPHA, alpha);
        r.store(state, KernelLayout.EPSILON, epsilon.toF32());
        r.store(state, KernelLayout.RATE, at.plus(Double.BYTES));
    }
}
