package inkling.client.pad;

import inkling.analysis.Contributions;
import inkling.analysis.Rounding;
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
    private static final int DECIMALS = 2;
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

    /** The order, with the chosen unit among those that are shown. */
    private int[] withChosen(int[] order) {
        for (int i = MOST_UNITS; i < order.length; i++) {
            if (order[i] == choice.unit()) {
                order[i] = order[MOST_UNITS - 1];
                order[MOST_UNITS - 1] = choice.unit();
            }
        }
        return order;
    }

    private void draw(Parameters p, Contributions contributions, int digit) {
        int[] order = withChosen(contributions.order());
        int shown = Math.min(MOST_UNITS, order.length);
        boolean hasBias = p.architecture().bias();
        double[] parts = new double[shown + 2]; // the units, all others, the bias
        double largest = Double.MIN_NORMAL;
        for (int i = 0; i < order.length; i++) {
            double part = contributions.ofUnit(order[i]);
            if (i < shown) {
                parts[i] = part;
                largest = Math.max(largest, Math.abs(part));
            } else {
                parts[shown] += part;
            }
        }
        parts[shown + 1] = contributions.bias();
        double[] rounded = Rounding.rounded(parts, contributions.logit(), DECIMALS);
        for (int i = 0; i < MOST_UNITS; i++) {
            units[i].setHidden(i >= shown);
            if (i < shown) {
                int h = order[i];
                units[i].update(h, rounded[i], parts[i] / largest, h == choice.unit());
                units[i].draw(WeightImages.unit(p, h), WeightImages.unitTimesInput(p, h, input));
            }
        }
        others.setHidden(order.length <= shown);
        others.update((order.length - shown) + " others together", rounded[shown]);
        bias.setHidden(!hasBias);
        bias.update("bias", rounded[shown + 1]);
        total.update("= logit of " + digit, Rounding.rounded(contributions.logit(), DECIMALS));
    }
}
