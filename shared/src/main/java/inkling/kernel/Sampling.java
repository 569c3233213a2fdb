package inkling.kernel;

/** Each image of a step is drawn with replacement from a list, as it is. Twins: train.UniformSampling, math.Xoshiro. */
final class Sampling implements StepImages {
    private static final double TWO_POW_MINUS_31 = 1.0 / (1L << 31);
    private static final int S0 = KernelLayout.RANDOM;
    private static final int S1 = S0 + 4;
    private static final int S2 = S0 + 8;
    private static final int S3 = S0 + 12;
    private static final int CACHE_LINE = 64;
    /** What an image has on average: 150 pixels, 4 bytes each. */
    private static final int LINES_AHEAD = 9;

    private final KernelLayout layout;
    private final int list;
    private final int listed;
    private final Routine next;

    /**
     * @param list the address of the numbers of the images to draw from
     * @param listed how many these are
     */
    Sampling(KernelLayout layout, int list, int listed, WasmModule module) {
        this.layout = layout;
        this.list = list;
        this.listed = listed;
        next = emitNext(module);
    }

    @Override
    public void emitDraw(Routine r, I32 drawn) {
        r.loop(drawn, 4 * layout.batchSize(), 4, () -> {
            I32 at = below(listed, next.of(I32.of(layout.state())));
            r.store(drawn, layout.batch(), at.shiftLeft(2).i32At(list));
        });
    }

    /** Some of the ink of the image that comes next. The random bits that choose it depend on s1 alone: nothing is drawn. */
    @Override
    public void emitReadAhead(Routine r) {
        I32 state = r.keep(I32.of(layout.state()));
        I32 at = r.keep(below(listed, scrambled(state.i32At(S1))));
        I32 ink = r.keep(
                at.shiftLeft(2).i32At(list).shiftLeft(2).i32At(layout.images().starts()));
        I32 all = ink.i32At(0);
        for (int line = 1; line < LINES_AHEAD; line++) {
            all = all.or(ink.i32At(CACHE_LINE * line));
        }
        r.store(state, KernelLayout.FETCHED, all); // a use, so that it is not left out
    }

    /** next(state): the next 32 random bits. Twin: Xoshiro.next. */
    private static Routine emitNext(WasmModule module) {
        Routine r = module.routine();
        I32 state = r.parameter();
        I32 s0 = r.keep(state.i32At(S0));
        I32 s1 = r.keep(state.i32At(S1));
        I32 s2 = r.keep(state.i32At(S2));
        I32 s3 = r.keep(state.i32At(S3));
        I32 result = r.keep(scrambled(s1));
        I32 t = r.keep(s1.shiftLeft(9));
        r.set(s2, s2.xor(s0));
        r.set(s3, s3.xor(s1));
        r.set(s1, s1.xor(s2));
        r.set(s0, s0.xor(s3));
        r.set(s2, s2.xor(t));
        r.set(s3, s3.rotateLeft(11));
        r.store(state, S0, s0);
        r.store(state, S1, s1);
        r.store(state, S2, s2);
        r.store(state, S3, s3);
        r.returns(result);
        return r;
    }

    /** The bits that come next where the state has this s1. */
    private static I32 scrambled(I32 s1) {
        return s1.times(5).rotateLeft(7).times(9);
    }

    /** A uniform integer in 0 .. n − 1, from 32 random bits. Twin: Xoshiro.below. */
    private static I32 below(int n, I32 randomBits) {
        return randomBits
                .shiftRight(1)
                .toF64()
                .times(F64.of(n))
                .times(F64.of(TWO_POW_MINUS_31))
                .toI32();
    }
}
