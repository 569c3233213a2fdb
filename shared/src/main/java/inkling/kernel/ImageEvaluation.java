package inkling.kernel;

import inkling.nn.Architecture;

/** Measures the saved network. Twin: Evaluator. */
final class ImageEvaluation {
    private static final int K = Architecture.CLASSES;

    private final KernelLayout layout;

    ImageEvaluation(KernelLayout layout) {
        this.layout = layout;
    }

    /** measure(list, count): the results of {@code count} images, at most RESULTS, whose numbers begin at an address. */
    void emit(WasmModule module, Routine listInk, Routine hidden, Routine logits, Routine exponentials) {
        Routine r = module.routine("measure");
        I32 list = r.parameter();
        I32 count = r.parameter();
        I32 network = r.keep(I32.of(layout.saved()));
        I32 pass = r.keep(I32.of(layout.passes()));
        I32 result = r.keep(I32.of(layout.results()));
        I32 end = r.keep(list.plus(count.shiftLeft(2)));
        I32 image = r.i32();
        I32 finite = r.i32();
        r.loop(list, end, 4, () -> {
            r.set(image, list.i32At(0));
            r.call(listInk, image, pass);
            r.call(hidden, network, pass);
            r.set(finite, logits.of(network, pass)); // what is not will show in the loss
            r.store(result, KernelLayout.READ, digitRead(r, pass));
            I32 label = image.byteAt(layout.images().labels());
            r.store(
                    result,
                    KernelLayout.LABEL_LOGIT,
                    pass.plus(label.shiftLeft(2)).f32At(KernelLayout.OUTPUTS));
            r.call(exponentials, pass);
            r.store(result, KernelLayout.LARGEST_LOGIT, pass.f32At(KernelLayout.LARGEST));
            r.store(result, KernelLayout.EXP_SUM, pass.f32At(KernelLayout.SUM));
            r.set(result, result.plus(KernelLayout.RESULT_BYTES));
        });
    }

    /** The first of the largest logits. Twin: Evaluator.digitRead. */
    private static I32 digitRead(Routine r, I32 pass) {
        I32 read = r.keep(I32.of(0));
        F32 largest = r.keep(pass.f32At(KernelLayout.OUTPUTS));
        for (int k = 1; k < K; k++) {
            F32 z = pass.f32At(KernelLayout.OUTPUTS + 4 * k);
            int digit = k;
            r.when(z.isAbove(largest), () -> {
                r.set(read, I32.of(digit));
                r.set(largest, z);
            });
        }
        return read;
    }
}
