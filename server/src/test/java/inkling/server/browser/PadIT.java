package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drawing with what people draw with. */
class PadIT extends BrowserTest {
    PadIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void aFingerDrawsAndAPenLocksItOutForSomeSeconds() {
        try (Visitor visitor = bed.visitor(390, 844, ColorScheme.LIGHT)) {
            visitor.addInitScript("""
                    const now = performance.now.bind(performance);
                    let later = 0;
                    performance.now = () => now() + later;
                    window.wait = ms => { later += ms; };""");
            visitor.open(server.url());
            pointer(visitor, "touch", 0.5, 0.15, 0.5, 0.85);
            visitor.assertReads(1);
            visitor.button("Clear").click();
            pointer(visitor, "pen", 0.5, 0.15, 0.5, 0.85);
            visitor.assertReads(1);
            pointer(visitor, "touch", 0.1, 0.9, 0.9, 0.9);
            visitor.button("Undo").click(); // what the pen drew
            visitor.page.evaluate("wait(3000)"); // the pen is put away
            pointer(visitor, "touch", 0.5, 0.15, 0.5, 0.85);
            visitor.assertReads(1);
            visitor.button("Undo").click(); // what the finger drew again
            visitor.button("Undo").click(); // the clearing
            visitor.button("Undo").click(); // what the finger drew
            assertThat(visitor.button("Undo")).isDisabled();
        }
    }

    @Test
    void theEraserIsSeenOnThePadAndClearPutsItAway() {
        try (Visitor visitor = desktop()) {
            visitor.open(server.url());
            visitor.drawOne();
            visitor.button("Eraser").click();
            assertEquals("\"eraser\"", modeOnThePad(visitor));
            visitor.draw(0.1, 0.4, 0.9, 0.4); // through the stroke
            visitor.button("Clear").click();
            assertThat(visitor.button("Eraser")).hasAttribute("aria-pressed", "false");
            assertEquals("none", modeOnThePad(visitor));
            visitor.drawZero();
            visitor.assertReads(0);
        }
    }

    private static Object modeOnThePad(Visitor visitor) {
        return visitor.page
                .getByLabel("Drawing pad")
                .evaluate("pad => getComputedStyle(pad.parentElement, '::after').content");
    }

    @Test
    void aWeakReadingSaysSoAndNamesTheRunnerUp() {
        try (Visitor visitor = desktop()) {
            visitor.open(server.url());
            assertThat(visitor.page.getByText("weak: or")).isHidden(); // the ghost is clearly a 3
            visitor.draw(0.25, 0.65, 0.6, 0.12, 0.6, 0.9); // a 1 with a long upstroke
            assertThat(visitor.page.getByText("reads as").locator("xpath=..")).hasText("reads as4weak: or 1?");
            assertThat(visitor.page.getByText("Read as 4, 88 %, weak: or 1?")).isAttached(); // spoken
        }
    }

    /** One straight stroke of a finger or a pen. */
    private static void pointer(Visitor visitor, String type, double x0, double y0, double x1, double y1) {
        visitor.page.evaluate("""
                ([type, x0, y0, x1, y1]) => {
                  const pad = document.getElementById('pad'), box = pad.getBoundingClientRect();
                  pad.setPointerCapture = () => {};
                  const send = (name, t) => pad.dispatchEvent(new PointerEvent(name, {
                    pointerId: 7, pointerType: type, isPrimary: true, bubbles: true, cancelable: true, button: 0,
                    clientX: box.left + box.width * (x0 + (x1 - x0) * t),
                    clientY: box.top + box.height * (y0 + (y1 - y0) * t)}));
                  send('pointerdown', 0);
                  for (let t = 0.05; t <= 1; t += 0.05) send('pointermove', t);
                  send('pointerup', 1);
                }""", List.of(type, x0, y0, x1, y1));
    }
}
