package inkling.kernel;

/** The instructions that kernels use, with their codes (WebAssembly Core Specification 2.0, section 5.4). */
enum Op {
    LOOP(0x03),
    IF(0x04),
    END(0x0b),
    BR_IF(0x0d),
    RETURN(0x0f),
    CALL(0x10),
    LOCAL_GET(0x20),
    LOCAL_SET(0x21),

    I32_LOAD(0x28),
    F32_LOAD(0x2a),
    F64_LOAD(0x2b),
    I32_LOAD8_U(0x2d),
    I32_STORE(0x36),
    F32_STORE(0x38),
    F64_STORE(0x39),

    I32_CONST(0x41),
    F32_CONST(0x43),
    F64_CONST(0x44),

    I32_EQZ(0x45),
    I32_LT_U(0x49),
    F32_GT(0x5e),
    F32_LE(0x5f),
    F64_LT(0x63),

    I32_ADD(0x6a),
    I32_SUB(0x6b),
    I32_MUL(0x6c),
    I32_AND(0x71),
    I32_OR(0x72),
    I32_XOR(0x73),
    I32_SHL(0x74),
    I32_SHR_U(0x76),
    I32_ROTL(0x77),

    F32_ABS(0x8b),
    F32_ADD(0x92),
    F32_SUB(0x93),
    F32_MUL(0x94),
    F32_MAX(0x97),
    F64_SUB(0xa1),
    F64_MUL(0xa2),
    F64_DIV(0xa3),

    I32_TRUNC_F64_S(0xaa),
    F32_DEMOTE_F64(0xb6),
    F64_CONVERT_I32_S(0xb7),

    V128_LOAD(0x00, true),
    V128_LOAD32_SPLAT(0x09, true),
    V128_STORE(0x0b, true),
    I32X4_SPLAT(0x11, true),
    F32X4_SPLAT(0x13, true),
    F32X4_EXTRACT_LANE(0x1f, true),
    F32X4_GT(0x44, true),
    V128_AND(0x4e, true),
    I32X4_SHL(0xab, true),
    I32X4_SHR_U(0xad, true),
    I32X4_ADD(0xae, true),
    I32X4_MUL(0xb5, true),
    F32X4_NEG(0xe1, true),
    F32X4_ADD(0xe4, true),
    F32X4_SUB(0xe5, true),
    F32X4_MUL(0xe6, true),
    F32X4_DIV(0xe7, true),
    F32X4_PMIN(0xea, true),
    F32X4_PMAX(0xeb, true),
    F32X4_CONVERT_I32X4_S(0xfa, true);

    /** Comes before the code of a vector instruction. */
    static final int VECTOR_PREFIX = 0xfd;

    private final int code;
    private final boolean vector;

    Op(int code) {
        this(code, false);
    }

    Op(int code, boolean vector) {
        this.code = code;
        this.vector = vector;
    }

    int code() {
        return code;
    }

    boolean isVector() {
        return vector;
    }
}
