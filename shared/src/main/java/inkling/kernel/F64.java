package inkling.kernel;

/** A double. */
final class F64 extends Expression {
    private F64(byte[] code) {
        super(Type.F64, code);
    }

    /** A local variable. */
    F64(int local) {
        super(Type.F64, local);
    }

    static F64 of(double value) {
        return new F64(new Bytes().op(Op.F64_CONST).float64(value).toArray());
    }

    /** What the operation makes of these operands. */
    static F64 of(int op, Expression... operands) {
        return new F64(apply(op, operands));
    }

    static F64 loaded(byte[] code) {
        return new F64(code);
    }

    F64 minus(F64 other) {
        return of(Op.F64_SUB, this, other);
    }

    F64 times(F64 other) {
        return of(Op.F64_MUL, this, other);
    }

    F64 over(F64 other) {
        return of(Op.F64_DIV, this, other);
    }

    I32 isBelow(F64 other) {
        return I32.of(Op.F64_LT, this, other);
    }

    /** Rounded to the nearest float. */
    F32 toF32() {
        return F32.of(Op.F32_DEMOTE_F64, this);
    }

    /** Rounded towards zero. */
    I32 toI32() {
        return I32.of(Op.I32_TRUNC_F64_S, this);
    }
}
