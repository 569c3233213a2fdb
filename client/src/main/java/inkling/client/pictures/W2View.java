package inkling.client.pictures;

import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.Pictures;
import inkling.client.ui.UnitChoice;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** W2: for each digit a near-square picture of its weights, as the paper draws it, or all of it as a matrix. */
final class W2View implements WeightsPicture {
    private static final int DIGITS = Architecture.CLASSES;

    private final UnitChoice choice;
    private final PictureGrid grid;
    private final HTMLSelectElement mode = Dom.byId("w2-mode");
    private final HTMLElement help = Dom.byId("w2-help");
    private @Nullable Parameters parameters;

    W2View(UnitChoice choice, ColorScale shades, HTMLElement said) {
        this.choice = choice;
        grid = new PictureGrid(Dom.byId("w2"), "W2: from each hidden unit to each digit", shades, said, this::tell);
        grid.onChosen(picture -> {
            if (isMatrix()) {
                choice.toggle(picture);
            } else {
                choice.toggle(grid.pixel());
            }
        });
        choice.listen(unit -> show());
        mode.addEventListener("change", (Event event) -> show());
    }

    void update(@Nullable Parameters other) {
        parameters = other;
    }

    private boolean isMatrix() {
        return mode.getValue().equals("matrix");
    }

    @Override
    public void show() {
        Parameters p = parameters;
        if (p == null) {
            return;
        }
        if (isMatrix()) {
            showMatrix(p);
        } else {
            showDigits(p);
        }
    }

    /** Each unit is a picture of its own, one column wide: so a unit can be chosen. */
    private void showMatrix(Parameters p) {
        int n = p.architecture().hiddenUnits();
        float[] values = new float[n * DIGITS]; // (H × 10)
        for (int h = 0; h < n; h++) {
            for (int k = 0; k < DIGITS; k++) {
                values[h * DIGITS + k] = (float) p.w2()[h][k];
            }
        }
        Dom.setText(help, "W2: a column for each hidden unit, from 0 at its top to 9 at its bottom.");
        grid.arrange(0, 7, DIGITS);
        grid.update(Pictures.of(values, 1, DIGITS));
        grid.mark(-1);
        grid.choose(choice.unit());
    }

    private void showDigits(Parameters p) {
        Dom.setText(help, W2Digits.describe(p.architecture().hiddenUnits()));
        grid.arrange(5, 0, 0);
        grid.update(W2Digits.of(p));
        grid.choose(-1);
        grid.mark(choice.unit());
    }

    private String tell(int picture, int pixel, float value) {
        return isMatrix() ? W2Digits.tell(pixel, picture, value) : W2Digits.tell(picture, pixel, value);
    }

    @Override
    public PictureGrid grid() {
        return grid;
    }
}
