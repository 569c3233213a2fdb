package inkling.kernel;

/** A 32-bit integer or an address in bytes. */
final class I32 extends Expression {
    private I32(byte[] code) {
        super(Type.I32, code);
    }

    /** A local variable. */
    I32(int local) {
        super(Type.I32, local);
    }

    static I32 of(int value) {
        return new I32(new Bytes().op(Op.I32_CONST).signed(value).toArray());
    }

    /** What the operation makes of these operands. */
    static I32 of(int op, Expression... operands) {
        return new I32(apply(op, operands));
    }

    /** What a routine returns. */
    static I32 returnedBy(byte[] call) {
        return new I32(call);
    }

    I32 plus(I32 other) {
        return of(Op.I32_ADD, this, other);
    }

    I32 plus(int other) {
        return plus(of(other));
    }

    I32 minus(I32 other) {
        return of(Op.I32_SUB, this, other);
    }

    I32 times(int other) {
        return of(Op.I32_MUL, this, of(other));
    }

    I32 and(int other) {
        return of(Op.I32_AND, this, of(other));
    }

    I32 or(I32 other) {
        return of(Op.I32_OR, this, other);
    }

    I32 xor(I32 other) {
        return of(Op.I32_XOR, this, other);
    }

    I32 shiftLeft(int bits) {
        return of(Op.I32_SHL, this, of(bits));
    }

    /** Zeros come in from the left. */
    I32 shiftRight(int bits) {
        return of(Op.I32_SHR_U, this, of(bits));
    }

    I32 rotateLeft(int bits) {
        return of(Op.I32_ROTL, this, of(bits));
    }

    I32 isZero() {
        return of(Op.I32_EQZ, this);
    }

    /** Compares as addresses, without a sign. */
    I32 isBelow(I32 other) {
        return of(Op.I32_LT_U, this, other);
    }

    F64 toF64() {
        return F64.of(Op.F64_CONVERT_I32_S, this);
    }

    // what is in memory, at this address + offset

    I32 i32At(int offset) {
        return new I32(load(Op.I32_LOAD, this, 2, offset));
    }

    /** A byte, 0 .. 255. */
    I32 byteAt(int offset) {
        return new I32(load(Op.I32_LOAD8_U, this, 0, offset));
    }

    F32 f32At(int offset) {
        return F32.loaded(load(Op.F32_LOAD, this, 2, offset));
    }

    F64 f64At(int offset) {
        return F64.loaded(load(Op.F64_LOAD, this, 3, offset));
    }

    F32x4 f32x4At(int offset) {
        return F32x4.loaded(load(Op.V128_LOAD, this, 4, offset));
    }

    I32x4 i32x4At(int offset) {
        return I32x4.loaded(load(Op.V128_LOAD, this, 4, offset));
    }

    /** One float, in all four lanes. */
    F32x4 splatAt(int offset) {
        return F32x4.loaded(load(Op.V128_LOAD32_SPLAT, this, 2, offset));
    }
}
