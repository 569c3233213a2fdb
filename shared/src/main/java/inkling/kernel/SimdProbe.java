package inkling.kernel;

/**
 * The smallest module with vector instructions: who can run it can train. The page asks this, and it has no assembler; a test
 * holds that the assembler would make the same.
 */
public final class SimdProbe {
    private SimdProbe() {}

    /** The module in its binary format (WebAssembly Core Specification 2.0, section 5.5), a copy of its own. */
    public static byte[] module() {
        return new byte[] {
            // magic, version
            0x00,
            0x61,
            0x73,
            0x6d,
            0x01,
            0x00,
            0x00,
            0x00,
            // types: () -> ()
            0x01,
            0x04,
            0x01,
            0x60,
            0x00,
            0x00,
            // imports: inkling.memory of one page
            0x02,
            0x13,
            0x01,
            0x07,
            'i',
            'n',
            'k',
            'l',
            'i',
            'n',
            'g',
            0x06,
            'm',
            'e',
            'm',
            'o',
            'r',
            'y',
            0x02,
            0x00,
            0x01,
            // one function of that type, no exports
            0x03,
            0x02,
            0x01,
            0x00,
            0x07,
            0x01,
            0x00,
            // code: i32.const 0, f32.const 0, f32x4.splat, v128.store align=16, end
            0x0a,
            0x11,
            0x01,
            0x0f,
            0x00,
            0x41,
            0x00,
            0x43,
            0x00,
            0x00,
            0x00,
            0x00,
            (byte) 0xfd,
            0x13,
            (byte) 0xfd,
            0x0b,
            0x04,
            0x00,
            0x0b
        };
    }
}
