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
    private static final int MOST_VECTORS = 12;
    /** Fewer would repeat the walk through the ink too often. */
    private static final int LEAST_VECTORS = 8;

    /** The panels that waste the least; among these, the widest. */
    static Panels of(int hiddenUnits) {
        int needed = (hiddenUnits + 3) / 4;
        if (needed <= MOST_VECTORS) {
            return new Panels(needed, 1);
        }
        Panels best = withVectors(MOST_VECTORS, needed);
        for (int vectors = MOST_VECTORS - 1; vectors >= LEAST_VECTORS; vectors--) {
            Panels panels = withVectors(vectors, needed);
            if (panels.rowBytes() < best.rowBytes()) {
                best = panels;
            }
        }
        return best;
    }

    private static Panels withVectors(int vectors, int needed) {
        return new Panels(vectors, (needed + vectors - 1) / vectors);
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
