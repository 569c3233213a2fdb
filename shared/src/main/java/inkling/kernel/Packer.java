package inkling.kernel;

import inkling.data.LabeledImages;

/** The module that lists the ink of images. Twin: SparseImages.of. */
public final class Packer {
    private static final int WORD = 4;

    private Packer() {}

    /**
     * Emits the module. It exports {@code pack(first, count)}: appends the ink of {@code count} images, which lie on the
     * stage, as numbers first, first + 1, …, and returns the address where the ink now ends. The starting address of image
     * {@code first} must be there, and the memory large enough.
     */
    public static byte[] module(ImageLayout layout) {
        WasmModule module = new WasmModule();
        Routine pack = module.routine("pack");
        I32 first = pack.parameter();
        I32 count = pack.parameter();
        I32 source = pack.keep(I32.of(layout.stage()));
        I32 start = pack.keep(first.shiftLeft(2));
        I32 ink = pack.keep(start.i32At(layout.starts()));
        I32 end = pack.keep(first.plus(count).shiftLeft(2));
        pack.loop(start, end, 4, () -> {
            appendInk(pack, source, ink);
            fillUp(pack, ink);
            pack.store(start, layout.starts() + 4, ink);
            pack.set(source, source.plus(LabeledImages.PIXELS));
        });
        pack.returns(ink);
        return module.toBytes();
    }

    /** Four pixels at a time: most of them are blank. */
    private static void appendInk(Routine pack, I32 source, I32 ink) {
        I32 pixel = pack.i32();
        I32 level = pack.i32();
        pack.loop(
                pixel,
                LabeledImages.PIXELS,
                WORD,
                () -> pack.when(source.plus(pixel).i32At(0), () -> {
                    for (int i = 0; i < WORD; i++) {
                        int next = i;
                        pack.set(level, source.plus(pixel).byteAt(i));
                        pack.when(level, () -> {
                            pack.store(ink, 0, pixel.plus(next).shiftLeft(8).or(level));
                            pack.set(ink, ink.plus(4));
                        });
                    }
                }));
    }

    /** Zeros up to a whole number of vectors. */
    private static void fillUp(Routine pack, I32 ink) {
        pack.store(ink, 0, I32.of(0));
        pack.store(ink, 4, I32.of(0));
        pack.store(ink, 8, I32.of(0));
        pack.set(ink, ink.plus(Panels.VECTOR - 1).and(-Panels.VECTOR));
    }
}
