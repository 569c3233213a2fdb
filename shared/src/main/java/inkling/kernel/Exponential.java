package inkling.kernel;

import inkling.math.Exact;

/** The float exponential, four at a time. Twin: Exact.expInPlace. */
final class Exponential {
    /** The bits of 1f; with i ≪ 23 added, those of 2^i. */
    private static final int BITS_OF_ONE = 127 << 23;

    private final Routine routine;
    private final F32x4 clamped;
    private final F32x4 rounded;
    private final F32x4 rest;

    /** @param routine in which exponentials are needed, for the variables that they need */
    Exponential(Routine routine) {
        this.routine = routine;
        clamped = routine.f32x4();
        rounded = routine.f32x4();
        rest = routine.f32x4();
    }

    /** e to the power x, x clamped to [−87, 88]; may be used once. */
    F32x4 of(F32x4 x) {
        F32x4 rounder = F32x4.of(Exact.ROUNDER);
        routine.set(clamped, x.max(F32x4.of(-87)).min(F32x4.of(88)));
        // adding the rounder leaves the integer i in the low bits
        routine.set(rounded, clamped.times(F32x4.of(Exact.LOG2_E_FLOAT)).plus(rounder));
        F32x4 i = rounded.minus(rounder);
        routine.set(rest, i);
        F32x4 high = rest.times(F32x4.of(Exact.LN2_HIGH_FLOAT));
        F32x4 low = rest.times(F32x4.of(Exact.LN2_LOW_FLOAT));
        routine.set(rest, clamped.minus(high).minus(low));
        F32x4 powerOfTwo =
                I32x4.bits(rounded).shiftLeft(23).plus(I32x4.of(BITS_OF_ONE)).asF32x4();
        return polynomial(1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 0.5f, 1, 1).times(powerOfTwo);
    }

    /** Horner's scheme, the coefficient of the highest power first. */
    private F32x4 polynomial(float... coefficients) {
        F32x4 sum = F32x4.of(coefficients[0]);
        for (int k = 1; k < coefficients.length; k++) {
            sum = sum.times(rest).plus(F32x4.of(coefficients[k]));
        }
        return sum;
    }
}
