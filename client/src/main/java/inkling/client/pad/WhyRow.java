package inkling.client.pad;

import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.ShadedImage;
import inkling.client.ui.UnitChoice;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A line of the sum that makes up a logit. */
final class WhyRow {
    private final HTMLElement row = Dom.create("tr", "", "");
    private final HTMLElement name; // a cell, or the button in it
    private final HTMLElement plus = Dom.create("span", "plus", "");
    private final HTMLElement minus = Dom.create("span", "minus", "");
    private final HTMLElement value = Dom.create("td", "value", "");
    private @Nullable ShadedImage weights;
    private @Nullable ShadedImage product;
    private int unit = -1;

    private WhyRow(HTMLElement rows, HTMLElement name) {
        this.name = name;
        rows.appendChild(row);
    }

    /** A hidden unit's line, which chooses it. */
    static WhyRow unit(HTMLElement rows, UnitChoice choice, ColorScale shades) {
        HTMLButtonElement button = Dom.button("", () -> {});
        WhyRow line = new WhyRow(rows, button);
        Dom.onClick(button, () -> choice.toggle(line.unit));
        HTMLElement cell = Dom.create("td", "", "");
        cell.appendChild(button);
        line.row.appendChild(cell);
        line.weights = line.picture(shades, "what it looks for");
        line.product = line.picture(shades, "what it finds in the ink");
        line.appendBar();
        return line;
    }

    /** A line for all that is not a single unit. */
    static WhyRow sum(HTMLElement rows, String name) {
        HTMLElement cell = Dom.create("td", "", name);
        cell.setAttribute("colspan", "4");
        WhyRow line = new WhyRow(rows, cell);
        line.row.appendChild(cell);
        line.row.appendChild(line.value);
        return line;
    }

    private ShadedImage picture(ColorScale shades, String label) {
        HTMLCanvasElement canvas = Dom.create("canvas", "", "");
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", label);
        HTMLElement cell = Dom.create("td", "", "");
        cell.appendChild(canvas);
        row.appendChild(cell);
        return new ShadedImage(canvas, shades);
    }

    private void appendBar() {
        HTMLElement cell = Dom.create("td", "bar-cell", "");
        HTMLElement balance = Dom.create("div", "balance", "");
        balance.appendChild(minus);
        balance.appendChild(plus);
        cell.appendChild(balance);
        row.appendChild(cell);
        row.appendChild(value);
    }

    void markAsTotal() {
        row.setClassName("sum");
    }

    void setHidden(boolean hidden) {
        row.setHidden(hidden);
    }

    void update(String itsName, double rounded) {
        Dom.setText(name, itsName);
        Dom.setText(value, (rounded > 0 ? "+" : "") + Format.fixed(rounded, 2));
    }

    /**
     * The same for a hidden unit.
     *
     * @param share of the largest unit's part, −1 .. 1
     */
    void update(int h, double rounded, double share, boolean lit) {
        unit = h;
        update(Integer.toString(h + 1), rounded);
        plus.getStyle().setProperty("width", Format.plain(Math.max(0, 50 * share)) + "%");
        minus.getStyle().setProperty("width", Format.plain(Math.max(0, -50 * share)) + "%");
        name.setAttribute("aria-pressed", Boolean.toString(lit));
        name.setAttribute("aria-label", "unit " + (h + 1));
        row.setClassName(lit ? "lit" : "");
    }

    /** Draws W1's column and its product with the input, each (784). */
    void draw(float[] itsWeights, float[] itsProduct) {
        if (weights != null && product != null) {
            weights.draw(itsWeights);
            product.draw(itsProduct);
        }
    }
}
