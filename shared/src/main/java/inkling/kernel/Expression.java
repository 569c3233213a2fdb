package inkling.kernel;

/** Code that leaves one value on the stack. Immutable: using it twice computes it twice, unless it is a local variable. */
abstract class Expression {
    private static final int NO_LOCAL = -1;

    private final Type type;
    private final byte[] code;
    private final int local; // its index, if the value is that of a local variable

    Expression(Type type, byte[] code) {
        this.type = type;
        this.code = code;
        local = NO_LOCAL;
    }

    Expression(Type type, int local) {
        this.type = type;
        this.local = local;
        code = new Bytes().op(Op.LOCAL_GET).unsigned(local).toArray();
    }

    final Type type() {
        return type;
    }

    final byte[] code() {
        return code;
    }

    final int local() {
        if (local == NO_LOCAL) {
            throw new IllegalArgumentException("only a local variable can be set");
        }
        return local;
    }

    /** The operands, one after the other, and the operation. */
    static byte[] apply(int op, Expression... operands) {
        Bytes bytes = new Bytes();
        for (Expression operand : operands) {
            bytes.add(operand.code);
        }
        return bytes.op(op).toArray();
    }

    /** Loads from address + offset; the alignment is a hint, as a power of two. */
    static byte[] load(int op, I32 address, int alignment, int offset) {
        return new Bytes()
                .add(address.code())
                .op(op)
                .unsigned(alignment)
                .unsigned(offset)
                .toArray();
    }
}
