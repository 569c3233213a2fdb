package inkling.client.search.engine;

import inkling.client.js.BrowserMemory;
import inkling.client.js.Js;
import inkling.math.Decimal;

/** How many workers this browser is to have. */
public final class WorkerCount {
    private static final int MOST = 16; // on any machine: each has the images for itself
    private static final String KEY = "inkling-workers"; // under which the browser remembers it

    private WorkerCount() {}

    /** As many as there may be. */
    public static int most() {
        return most(Js.cores());
    }

    static int most(int cores) {
        return Math.max(2, Math.min(cores, MOST));
    }

    /** As many as were chosen last; one less than there are cores, if none were. */
    static int recall(BrowserMemory memory, int cores) {
        String chosen = memory.recall(KEY);
        double number = chosen == null ? Double.NaN : Decimal.parse(chosen);
        return (int) Math.min(most(cores), number >= 1 ? number : Math.max(1, cores - 1));
    }

    static void remember(BrowserMemory memory, int number) {
        memory.remember(KEY, Integer.toString(number));
    }
}
