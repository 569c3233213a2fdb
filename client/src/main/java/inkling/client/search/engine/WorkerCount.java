package inkling.client.search.engine;

import inkling.client.js.Js;

/** How many workers this browser is to have. */
public final class WorkerCount {
    private static final int MOST = 16; // on any machine: each has the images for itself
    private static final String KEY = "inkling-workers"; // under which the browser remembers it

    private WorkerCount() {}

    /** As many as there may be. */
    public static int most() {
        return Math.max(2, Math.min(Js.cores(), MOST));
    }

    /** As many as were chosen last; one less than there are cores, if none were. */
    static int recall() {
        String chosen = Js.recall(KEY);
        double number = chosen == null ? Double.NaN : Js.number(chosen);
        return (int) Math.min(most(), number >= 1 ? number : Math.max(1, Js.cores() - 1));
    }

    static void remember(int number) {
        Js.remember(KEY, Integer.toString(number));
    }
}
