package inkling.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a module, written statement by statement. Parameters come first, then locals as they are needed.
 *
 * <p>An expression is computed where it is used, each time: what is loaded from memory is what stands there then. What is to
 * be computed once is kept in a variable.
 */
final class Routine {
    private final int index;
    private final @Nullable String export;
    private final List<Type> parameters = new ArrayList<>();
    private final List<Type> locals = new ArrayList<>();
    private final Bytes body = new Bytes();
    private @Nullable Type result;

    /** @param export the name that it is called by from outside; null for none */
    Routine(int index, @Nullable String export) {
        this.index = index;
        this.export = export;
    }

    I32 parameter() {
        if (!locals.isEmpty()) {
            throw new IllegalStateException("parameters come before locals");
        }
        parameters.add(Type.I32);
        return new I32(parameters.size() - 1);
    }

    I32 i32() {
        return new I32(local(Type.I32));
    }

    F32 f32() {
        return new F32(local(Type.F32));
    }

    F64 f64() {
        return new F64(local(Type.F64));
    }

    I32x4 i32x4() {
        return new I32x4(local(Type.V128));
    }

    F32x4 f32x4() {
        return new F32x4(local(Type.V128));
    }

    F32x4[] f32x4s(int n) {
        F32x4[] vectors = new F32x4[n];
        for (int i = 0; i < n; i++) {
            vectors[i] = f32x4();
        }
        return vectors;
    }

    private int local(Type type) {
        locals.add(type);
        return parameters.size() + locals.size() - 1;
    }

    /** variable = value */
    <T extends Expression> void set(T variable, T value) {
        if (variable.type() != value.type()) { // T may be Expression itself
            throw new IllegalArgumentException("a variable of type " + variable.type() + " takes no " + value.type());
        }
        body.add(value.code()).op(Op.LOCAL_SET).unsigned(variable.local());
    }

    /** A new variable with this value. */
    I32 keep(I32 value) {
        I32 variable = i32();
        set(variable, value);
        return variable;
    }

    F32 keep(F32 value) {
        F32 variable = f32();
        set(variable, value);
        return variable;
    }

    F64 keep(F64 value) {
        F64 variable = f64();
        set(variable, value);
        return variable;
    }

    F32x4 keep(F32x4 value) {
        F32x4 variable = f32x4();
        set(variable, value);
        return variable;
    }

    /** memory[address + offset] = value */
    void store(I32 address, int offset, Expression value) {
        body.add(address.code()).add(value.code());
        switch (value.type()) {
            case I32 -> body.op(Op.I32_STORE).unsigned(2);
            case F32 -> body.op(Op.F32_STORE).unsigned(2);
            case F64 -> body.op(Op.F64_STORE).unsigned(3);
            case V128 -> body.op(Op.V128_STORE).unsigned(4);
        }
        body.unsigned(offset);
    }

    /** From where the counter stands, while it is below the end; step by step. */
    void loop(I32 counter, I32 end, int step, Runnable statements) {
        when(counter.isBelow(end), () -> {
            body.op(Op.LOOP).add(Type.NOTHING);
            statements.run();
            set(counter, counter.plus(step));
            body.add(counter.isBelow(end).code()).op(Op.BR_IF).unsigned(0);
            body.op(Op.END);
        });
    }

    /** From 0 while the counter is below the end. */
    void loop(I32 counter, int end, int step, Runnable statements) {
        set(counter, I32.of(0));
        loop(counter, I32.of(end), step, statements);
    }

    void when(I32 condition, Runnable statements) {
        body.add(condition.code()).op(Op.IF).add(Type.NOTHING);
        statements.run();
        body.op(Op.END);
    }

    /** Calls a routine that returns nothing. */
    void call(Routine callee, I32... arguments) {
        body.add(callee.callCode(arguments));
    }

    /** What this routine returns when it is called with these arguments. */
    I32 of(I32... arguments) {
        return I32.returnedBy(callCode(arguments));
    }

    private byte[] callCode(I32... arguments) {
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException("takes " + parameters.size() + " arguments, not " + arguments.length);
        }
        Bytes code = new Bytes();
        for (I32 argument : arguments) {
            code.add(argument.code());
        }
        return code.op(Op.CALL).unsigned(index).toArray();
    }

    /** Leaves with a value at once; a routine that does so must end with {@link #returns}. */
    void leaveWhen(I32 condition, I32 value) {
        when(condition, () -> body.add(value.code()).op(Op.RETURN));
    }

    /** The last statement of a routine that returns something. */
    void returns(I32 value) {
        result = value.type();
        body.add(value.code());
    }

    @Nullable
    String export() {
        return export;
    }

    int index() {
        return index;
    }

    /** Its entry in the section of types. */
    Bytes signature() {
        Bytes signature = new Bytes().add(WasmModule.FUNCTION_TYPE).unsigned(parameters.size());
        for (Type parameter : parameters) {
            signature.add(parameter.code());
        }
        return result == null ? signature.unsigned(0) : signature.unsigned(1).add(result.code());
    }

    /** Its entry in the section of code. */
    Bytes code() {
        Bytes code = new Bytes().unsigned(locals.size());
        for (Type local : locals) {
            code.unsigned(1).add(local.code());
        }
        return code.add(body.toArray()).op(Op.END);
    }
}
