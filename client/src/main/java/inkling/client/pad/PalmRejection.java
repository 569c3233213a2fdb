package inkling.client.pad;

/**
 * Which touches are the hand that holds a pen, and rests on the glass: those near in time to a pen. It forgets, since the pen
 * may be put away for good, and fingers draw then.
 */
final class PalmRejection {
    private static final double FORGETS_MS = 3_000; // between two strokes a pen stays nearer than this

    private double penSeen = Double.NEGATIVE_INFINITY; // when, in milliseconds

    /** A pointer of a type (mouse, pen or touch) was seen. */
    void see(String type, double now) {
        if (type.equals("pen")) {
            penSeen = now;
        }
    }

    /** Whether a pointer of a type is to be left out. */
    boolean isPalm(String type, double now) {
        return type.equals("touch") && now - penSeen < FORGETS_MS;
    }
}
