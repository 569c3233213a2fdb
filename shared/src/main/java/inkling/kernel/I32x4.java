package inkling.kernel;

/** Four 32-bit integers, or the bits of four floats. */
final class I32x4 extends Expression {
    private I32x4(byte[] code) {
        super(Type.V128, code);
    }

    /** A local variable. */
    I32x4(int local) {
        super(Type.V128, local);
    }

    /** One value in all lanes. */
    static I32x4 of(int value) {
        return of(Op.I32X4_SPLAT, I32.of(value));
    }

    private static I32x4 of(int op, Expression... operands) {
        return new I32x4(apply(op, operands));
    }

    static I32x4 loaded(byte[] code) {
        return new I32x4(code);
    }

    /** The bits of floats, as they are. */
    static I32x4 bits(F32x4 floats) {
        return new I32x4(floats.code());
    }

    I32x4 plus(I32x4 other) {
        return of(Op.I32X4_ADD, this, other);
    }

    I32x4 times(int other) {
        return of(Op.I32X4_MUL, this, of(other));
    }

    I32x4 and(int other) {
        return of(Op.V128_AND, this, of(other));
    }

    I32x4 shiftLeft(int bits) {
        return of(Op.I32X4_SHL, this, I32.of(bits));
    }

    /** Zeros come in from the left. */
    I32x4 shiftRight(int bits) {
        return of(Op.I32X4_SHR_U, this, I32.of(bits));
    }

    /** The numbers as floats. */
    F32x4 toF32x4() {
        return F32x4.of(Op.F32X4_CONVERT_I32X4_S, this);
    }

    /** The bits as floats. */
    F32x4 asF32x4() {
        return F32x4.loaded(code());
    }
}
