package inkling.kernel;

/**
 * The instructions that kernels use, with their codes (WebAssembly Core Specification 2.0, section 5.4); those of vectors have
 * {@link #VECTOR_PREFIX} in the byte above. They are no enum, whose names would travel with the workers' program.
 */
final class Op {
    /** Comes before the code of a vector instruction. */
    static final int VECTOR_PREFIX = 0xfd;

    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int END = 0x0b;
    static final int BR_IF = 0x0d;
    static final int RETURN = 0x0f;
    static final int CALL = 0x10;
    static final int LOCAL_GET = 0x20;
    static final int LOCAL_SET = 0x21;

    static final int I32_LOAD = 0x28;
    static final int F32_LOAD = 0x2a;
    static final int F64_LOAD = 0x2b;
    static final int I32_LOAD8_U = 0x2d;
    static final int I32_STORE = 0x36;
    static final int F32_STORE = 0x38;
    static final int F64_STORE = 0x39;

    static final int I32_CONST = 0x41;
    static final int F32_CONST = 0x43;
    static final int F64_CONST = 0x44;

    static final int I32_EQZ = 0x45;
    static final int I32_LT_U = 0x49;
    static final int F32_GT = 0x5e;
    static final int F32_LE = 0x5f;
    static final int F64_LT = 0x63;

    static final int I32_ADD = 0x6a;
    static final int I32_SUB = 0x6b;
    static final int I32_MUL = 0x6c;
    static final int I32_AND = 0x71;
    static final int I32_OR = 0x72;
    static final int I32_XOR = 0x73;
    static final int I32_SHL = 0x74;
    static final int I32_SHR_U = 0x76;
    static final int I32_ROTL = 0x77;

    static final int F32_ABS = 0x8b;
    static final int F32_ADD = 0x92;
    static final int F32_SUB = 0x93;
    static final int F32_MUL = 0x94;
    static final int F32_MAX = 0x97;
    static final int F64_SUB = 0xa1;
    static final int F64_MUL = 0xa2;
    static final int F64_DIV = 0xa3;

    static final int I32_TRUNC_F64_S = 0xaa;
    static final int F32_DEMOTE_F64 = 0xb6;
    static final int F64_CONVERT_I32_S = 0xb7;

    static final int V128_LOAD = 0xfd00;
    static final int V128_LOAD32_SPLAT = 0xfd09;
    static final int V128_STORE = 0xfd0b;
    static final int I32X4_SPLAT = 0xfd11;
    static final int F32X4_SPLAT = 0xfd13;
    static final int F32X4_EXTRACT_LANE = 0xfd1f;
    static final int F32X4_GT = 0xfd44;
    static final int V128_AND = 0xfd4e;
    static final int I32X4_SHL = 0xfdab;
    static final int I32X4_SHR_U = 0xfdad;
    static final int I32X4_ADD = 0xfdae;
    static final int I32X4_MUL = 0xfdb5;
    static final int F32X4_NEG = 0xfde1;
    static final int F32X4_ADD = 0xfde4;
    static final int F32X4_SUB = 0xfde5;
    static final int F32X4_MUL = 0xfde6;
    static final int F32X4_DIV = 0xfde7;
    static final int F32X4_PMIN = 0xfdea;
    static final int F32X4_PMAX = 0xfdeb;
    static final int F32X4_CONVERT_I32X4_S = 0xfdfa;

    private Op() {}
}
