package inkling.kernel;

/** Four floats, or four masks in their place. */
final class F32x4 extends Expression {
    private F32x4(byte[] code) {
        super(Type.V128, code);
    }

    /** A local variable. */
    F32x4(int local) {
        super(Type.V128, local);
    }

    /** One value in all lanes. */
    static F32x4 of(float value) {
        return F32.of(value).splat();
    }

    /** What the operation makes of these operands. */
    static F32x4 of(int op, Expression... operands) {
        return new F32x4(apply(op, operands));
    }

    static F32x4 loaded(byte[] code) {
        return new F32x4(code);
    }

    F32x4 plus(F32x4 other) {
        return of(Op.F32X4_ADD, this, other);
    }

    F32x4 minus(F32x4 other) {
        return of(Op.F32X4_SUB, this, other);
    }

    F32x4 times(F32x4 other) {
        return of(Op.F32X4_MUL, this, other);
    }

    F32x4 over(F32x4 other) {
        return of(Op.F32X4_DIV, this, other);
    }

    F32x4 negated() {
        return of(Op.F32X4_NEG, this);
    }

    /** The smaller; this where either is NaN. */
    F32x4 min(F32x4 other) {
        return of(Op.F32X4_PMIN, this, other);
    }

    /** The greater; this where either is NaN or both are zero. */
    F32x4 max(F32x4 other) {
        return of(Op.F32X4_PMAX, this, other);
    }

    /** A mask: all bits where this is the greater, else none. */
    F32x4 isAbove(F32x4 other) {
        return of(Op.F32X4_GT, this, other);
    }

    /** This where the mask has its bits, else +0. */
    F32x4 where(F32x4 mask) {
        return of(Op.V128_AND, this, mask);
    }

    /** (l0 + l1) + (l2 + l3). Twin: the end of Rows.dot. */
    F32 sum() {
        F32 low = F32.lane(this, 0).plus(F32.lane(this, 1));
        return low.plus(F32.lane(this, 2).plus(F32.lane(this, 3)));
    }
}
