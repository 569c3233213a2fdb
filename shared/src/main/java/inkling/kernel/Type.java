package inkling.kernel;

/** The types of values, with their codes (WebAssembly Core Specification 2.0, section 5.3). */
enum Type {
    I32(0x7f),
    F32(0x7d),
    F64(0x7c),
    V128(0x7b);

    /** Of a block or function that leaves no value. */
    static final int NOTHING = 0x40;

    private final int code;

    Type(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
