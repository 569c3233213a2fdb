package inkling.client.pad;

import inkling.client.ui.Format;
import inkling.nn.Network.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a reading.
 *
 * @param digit that was read; −1 for none
 * @param text the digit, a question mark, or an ellipsis where there is nothing to read
 * @param doubt what else it may be; empty if it is sure
 * @param spoken all of it in a sentence; empty where no digit was read
 */
record Verdict(int digit, String text, String doubt, String spoken) {
    private static final Verdict NONE = new Verdict(-1, "?", "", "");

    /** Of a reading; null where there is nothing to read. */
    static Verdict of(@Nullable Reading reading) {
        if (reading == null) {
            return new Verdict(-1, "…", "", "");
        }
        if (!reading.isFinite() || isTie(reading)) {
            return NONE;
        }
        int digit = reading.digit();
        String doubt = reading.isWeak() ? "weak: or " + reading.runnerUp() + "?" : "";
        String spoken = "Read as " + digit + ", " + Format.percent(reading.probabilities()[digit], 0)
                + (doubt.isEmpty() ? "" : ", " + doubt);
        return new Verdict(digit, Integer.toString(digit), doubt, spoken);
    }

    /** Whether two digits share the highest probability, as all do where a network has diverged. */
    private static boolean isTie(Reading reading) {
        double[] p = reading.probabilities();
        int first = reading.digit();
        boolean tie = false;
        for (int digit = 0; digit < p.length; digit++) {
            tie |= digit != first && p[digit] == p[first];
        }
        return tie;
    }
}
