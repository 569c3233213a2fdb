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
        Verdict said = Verdict.of(reading);
        Reading finite = reading != null && reading.isFinite() ? reading : null;
        for (int digit = 0; digit < DIGITS; digit++) {
            double p = finite == null ? 0 : finite.probabilities()[digit];
            rows[digit].setClassName(digit == said.digit() ? "best" : "");
            fills[digit]
                    .getStyle()
                    .setProperty("transform", "scaleX(" + Format.plain(Math.floor(p * 1000 + 0.5) / 1000) + ")");
            Dom.setText(shares[digit], finite == null ? "–" : Format.percent(p, 1));
        }
        Dom.setText(verdict, said.text());
        Dom.setText(doubt, said.doubt());
        Window.clearTimeout(timer);
        timer = Window.setTimeout(() -> Dom.setText(spoken, said.spoken()), REST_MS);
    }
}
