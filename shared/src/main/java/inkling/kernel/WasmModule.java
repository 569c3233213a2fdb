package inkling.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module of routines that work on one memory, which is imported as {@code inkling.memory} (WebAssembly Core
 * Specification 2.0, section 5.5).
 */
final class WasmModule {
    static final int FUNCTION_TYPE = 0x60;

    private static final int MAGIC_0 = 0x00;
    private static final String MAGIC = "asm";
    private static final int VERSION = 1;
    private static final int TYPES = 1;
    private static final int IMPORTS = 2;
    private static final int FUNCTIONS = 3;
    private static final int EXPORTS = 7;
    private static final int CODE = 10;
    private static final int FUNCTION_EXPORT = 0x00;
    private static final int MEMORY_IMPORT = 0x02;
    private static final int NO_MAXIMUM = 0x00;

    private final List<Routine> routines = new ArrayList<>();

    /** A routine for other routines to call. */
    Routine routine() {
        return add(null);
    }

    /** A routine that can be called from outside. */
    Routine routine(String export) {
        return add(export);
    }

    private Routine add(@Nullable String export) {
        Routine routine = new Routine(routines.size(), export);
        routines.add(routine);
        return routine;
    }

    /** The module in its binary format. */
    byte[] toBytes() {
        Bytes module = new Bytes().add(MAGIC_0);
        for (int i = 0; i < MAGIC.length(); i++) {
            module.add(MAGIC.charAt(i));
        }
        module.add(VERSION).add(0).add(0).add(0);
        module.add(TYPES).sized(types());
        module.add(IMPORTS).sized(imports());
        module.add(FUNCTIONS).sized(functions());
        module.add(EXPORTS).sized(exports());
        module.add(CODE).sized(code());
        return module.toArray();
    }

    /** One type for each routine. */
    private Bytes types() {
        Bytes types = new Bytes().unsigned(routines.size());
        for (Routine routine : routines) {
            types.add(routine.signature().toArray());
        }
        return types;
    }

    private static Bytes imports() {
        return new Bytes()
                .unsigned(1)
                .name("inkling")
                .name("memory")
                .add(MEMORY_IMPORT)
                .add(NO_MAXIMUM)
                .unsigned(1);
    }

    private Bytes functions() {
        Bytes functions = new Bytes().unsigned(routines.size());
        for (Routine routine : routines) {
            functions.unsigned(routine.index());
        }
        return functions;
    }

    private Bytes exports() {
        Bytes exports = new Bytes();
        int n = 0;
        for (Routine routine : routines) {
            String name = routine.export();
            if (name != null) {
                exports.name(name).add(FUNCTION_EXPORT).unsigned(routine.index());
                n++;
            }
        }
        return new Bytes().unsigned(n).add(exports.toArray());
    }

    private Bytes code() {
        Bytes code = new Bytes().unsigned(routines.size());
        for (Routine routine : routines) {
            code.sized(routine.code());
        }
        return code;
    }
}
