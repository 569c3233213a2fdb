package inkling.client.pad;

import inkling.analysis.Contributions;
import inkling.analysis.WeightImages;
import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.Pictures;
import inkling.client.ui.UnitChoice;
import inkling.data.LabeledImages;
import inkling.math.Decimal;
import inkling.nn.Architecture;
import inkling.nn.Network.Reading;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Why a digit is read: its logit, taken apart into what each hidden unit contributes. */
final class WhyView {
    private static final int MOST_UNITS = 8;
    /** Parts beyond that are of a network that is diverging; nothing is to be learned from them. */
    private static final double LARGEST = 1e7;

    private final UnitChoice choice;
    private final HTMLElement panel = Dom.byId("why");
    private final HTMLElement rows = Dom.byId("why-rows");
    private final HTMLSelectElement digitSelect = Dom.byId("why-digit");
    private final WhyRow[] units = new WhyRow[MOST_UNITS];
    private final WhyRow others;
    private final WhyRow bias;
    private final WhyRow total;
    private final ColorScale shades = new ColorScale();
    private final PictureGrid map;
    private @Nullable Parameters parameters;
    private @Nullable Reading reading;
    private double[] input = new double[0]; // (784), standardised

    WhyView(UnitChoice choice) {
        this.choice = choice;
        Dom.foldBelow(768, "why"); // on phones, where the charts would be far below
        for (int digit = 0; digit < Architecture.CLASSES; digit++) {
            HTMLOptionElement option = Dom.create("option", "", Integer.toString(digit));
            option.setValue(Integer.toString(digit));
            digitSelect.appendChild(option);
        }
        for (int i = 0; i < MOST_UNITS; i++) {
            units[i] = WhyRow.unit(rows, choice, shades);
        }
        others = WhyRow.sum(rows, "");
        bias = WhyRow.sum(rows, "bias");
        total = WhyRow.sum(rows, "");
        total.markAsTotal();
        map = new PictureGrid(
                Dom.byId("why-map"),
                "W1·W2 times the input, pixel by pixel",
                shades,
                Dom.byId("why-map-said"),
                (picture, pixel, value) -> "Here " + (value > 0 ? "+" : "") + Format.fixed(value, 3) + ".");
        digitSelect.addEventListener("change", (Event event) -> draw());
        panel.addEventListener("toggle", (Event event) -> draw());
        choice.listen(unit -> draw());
    }

    /** Explains a reading of an input (784) by a network with these parameters; null where there is nothing to explain. */
    void update(@Nullable Parameters itsParameters, @Nullable Reading itsReading, double[] itsInput) {
        parameters = itsParameters;
        reading = itsReading;
        input = itsInput;
        draw();
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        shades.recolor();
        draw();
    }

    private void draw() {
        Parameters p = parameters;
        Reading r = reading;
        if (!panel.hasAttribute("open")) {
            return;
        }
        if (p == null || r == null || !r.isFinite()) {
            panel.setClassName("why empty");
            return;
        }
        int asked = (int) Decimal.parse(digitSelect.getValue());
        int digit = asked < 0 ? r.digit() : asked;
        Contributions contributions = Contributions.of(p, r, digit);
        double largest = Math.abs(contributions.ofUnit(contributions.order()[0]));
        boolean telling = largest < LARGEST && Math.abs(contributions.bias()) < LARGEST;
        panel.setClassName(telling ? "why" : "why empty");
        if (!telling) {
            return;
        }
        draw(p, contributions, digit);
        map.update(
                Pictures.of(WeightImages.productTimesInput(p, digit, input), LabeledImages.SIDE, LabeledImages.SIDE));
    }

    private void draw(Parameters p, Contributions contributions, int digit) {
        WhySum sum = WhySum.of(contributions, MOST_UNITS, choice.unit());
        int shown = sum.units().length;
        for (int i = 0; i < MOST_UNITS; i++) {
            units[i].setHidden(i >= shown);
            if (i < shown) {
                int h = sum.units()[i];
                units[i].update(h, sum.rounded()[i], sum.parts()[i] / sum.largest(), h == choice.unit());
                units[i].draw(WeightImages.unit(p, h), WeightImages.unitTimesInput(p, h, input));
            }
        }
        others.setHidden(sum.others() == 0);
        others.update(sum.others() + " others together", sum.rounded()[shown]);
        bias.setHidden(!p.architecture().bias());
        bias.update("bias", sum.rounded()[shown + 1]);
        total.update("= logit of " + digit, sum.logit());
    }
}
