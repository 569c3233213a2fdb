package inkling.client.pad;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.nn.Architecture;
import inkling.nn.Network.Reading;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Ten bars, one for each digit's probability, and the verdict in words. */
final class BarsView {
    private static final int DIGITS = Architecture.CLASSES;
    /** A screen reader hears the verdict only when the drawing has rested for so long. */
    private static final int REST_MS = 900;

    private final HTMLElement[] rows = new HTMLElement[DIGITS];
    private final HTMLElement[] fills = new HTMLElement[DIGITS];
    private final HTMLElement[] shares = new HTMLElement[DIGITS];
    private final HTMLElement verdict = Dom.byId("verdict");
    private final HTMLElement doubt = Dom.byId("verdict-doubt");
    private final HTMLElement spoken = Dom.byId("verdict-spoken");
    private int timer;

    BarsView() {
        HTMLElement list = Dom.byId("bars");
        for (int digit = 0; digit < DIGITS; digit++) {
            rows[digit] = (HTMLElement) list.getChildren().get(digit);
            fills[digit] = rows[digit].querySelector(".fill");
            shares[digit] = rows[digit].querySelector(".share");
        }
    }

    /** Shows a reading, or with null that there is nothing to read. */
    void update(@Nullable Reading reading) {
        if (reading != null && !reading.isFinite()) {
            update(null);
            Dom.setText(verdict, "?");
            return;
        }
        int best = reading == null || isTie(reading) ? -1 : reading.digit();
        for (int digit = 0; digit < DIGITS; digit++) {
            double p = reading == null ? 0 : reading.probabilities()[digit];
            rows[digit].setClassName(digit == best ? "best" : "");
            fills[digit].getStyle().setProperty("transform", "scaleX(" + Math.floor(p * 1000 + 0.5) / 1000 + ")");
            Dom.setText(shares[digit], reading == null ? "–" : Format.percent(p, 1));
        }
        Dom.setText(verdict, best < 0 ? (reading == null ? "…" : "?") : Integer.toString(best));
        String weakly = reading == null || best < 0 || !reading.isWeak() ? "" : "weak: or " + reading.runnerUp() + "?";
        Dom.setText(doubt, weakly);
        Window.clearTimeout(timer);
        String words = reading == null || best < 0
                ? ""
                : "Read as " + best + ", " + Format.percent(reading.probabilities()[best], 0)
                        + (weakly.isEmpty() ? "" : ", " + weakly);
        timer = Window.setTimeout(() -> Dom.setText(spoken, words), REST_MS);
    }

    /** Whether two digits share the highest probability, as all do where a network has diverged. */
    private static boolean isTie(Reading reading) {
        double[] p = reading.probabilities();
        int first = reading.digit();
        boolean tie = false;
        for (int digit = 0; digit < DIGITS; digit++) {
            tie |= digit != first && p[digit] == p[first];
        }
        return tie;
    }
}
