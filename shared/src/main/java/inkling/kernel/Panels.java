package inkling.kernel;

/**
 * How the hidden units are cut into panels, all of the same width: the sums of one panel stay in registers while the ink
 * of an image passes by, and its rows lie close together in memory. The units that fill up the last panel are always zero.
 *
 * @param vectors of four hidden units in a panel
 * @param count of panels
 */
record Panels(int vectors, int count) {
    /** Bytes of a vector. */
    static final int VECTOR = 16;
    /** Of the 16 registers that x86 and its like have, some are needed for other things. */
    private static final int WIDE = 12;
    /** A narrower one would repeat the walk through the ink too often. */
    private static final int NARROW = 8;

    /** The panels that waste less; both widths are whole cache lines, which matters more than a little waste. */
    static Panels of(int hiddenUnits) {
        int needed = (hiddenUnits + 3) / 4;
        if (needed <= WIDE) {
            return new Panels(needed, 1);
        }
        Panels wide = new Panels(WIDE, (needed + WIDE - 1) / WIDE);
        Panels narrow = new Panels(NARROW, (needed + NARROW - 1) / NARROW);
        return narrow.rowBytes() < wide.rowBytes() ? narrow : wide;
    }

    /** Hidden units in a panel. */
    int units() {
        return 4 * vectors;
    }

    /** Bytes of a row of one panel. */
    int panelBytes() {
        return VECTOR * vectors;
    }

    /** Bytes of a row of all panels: 4·H, filled up. */
    int rowBytes() {
        return panelBytes() * count;
    }
}
