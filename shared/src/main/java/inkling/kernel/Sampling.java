package inkling.kernel;

/** The random choice of images. Twin: inkling.math.Xoshiro. */
final class Sampling {
    private static final double TWO_POW_MINUS_31 = 1.0 / (1L << 31);
    private static final int S0 = KernelLayout.RANDOM;
    private static final int S1 = S0 + 4;
    private static final int S2 = S0 + 8;
    private static final int S3 = S0 + 12;

    private Sampling() {}

    /** next(state): the next 32 random bits. Twin: Xoshiro.next. */
    static Routine emitNext(WasmModule module) {
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
    static I32 scrambled(I32 s1) {
        return s1.times(5).rotateLeft(7).times(9);
    }

    /** A uniform integer in 0 .. n − 1, from 32 random bits. Twin: Xoshiro.below. */
    static I32 below(int n, I32 randomBits) {
        return randomBits
                .shiftRight(1)
                .toF64()
                .times(F64.of(n))
                .times(F64.of(TWO_POW_MINUS_31))
                .toI32();
    }
}
