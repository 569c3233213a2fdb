package inkling.kernel;

/** A float. */
final class F32 extends Expression {
    private F32(byte[] code) {
        super(Type.F32, code);
    }

    /** A local variable. */
    F32(int local) {
        super(Type.F32, local);
    }

    static F32 of(float value) {
        return new F32(new Bytes().op(Op.F32_CONST).float32(value).toArray());
    }

    /** What the operation makes of these operands. */
    static F32 of(int op, Expression... operands) {
        return new F32(apply(op, operands));
    }

    static F32 loaded(byte[] code) {
        return new F32(code);
    }

    /** The float in a lane 0 .. 3. */
    static F32 lane(F32x4 vector, int lane) {
        return new F32(new Bytes()
                .add(vector.code())
                .op(Op.F32X4_EXTRACT_LANE)
                .add(lane)
                .toArray());
    }

    F32 plus(F32 other) {
        return of(Op.F32_ADD, this, other);
    }

    F32 minus(F32 other) {
        return of(Op.F32_SUB, this, other);
    }

    F32 times(F32 other) {
        return of(Op.F32_MUL, this, other);
    }

    /** As Math.max: NaN if either is. */
    F32 max(F32 other) {
        return of(Op.F32_MAX, this, other);
    }

    F32 abs() {
        return of(Op.F32_ABS, this);
    }

    I32 isAbove(F32 other) {
        return I32.of(Op.F32_GT, this, other);
    }

    /** False if either is NaN. */
    I32 isAtMost(F32 other) {
        return I32.of(Op.F32_LE, this, other);
    }

    F32x4 splat() {
        return F32x4.of(Op.F32X4_SPLAT, this);
    }
}
