package inkling.client.ui;

import inkling.data.LabeledImages;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** One small picture of 28×28 numbers on the diverging scale, on a scale of its own. */
public final class ShadedImage {
    private static final int SIDE = LabeledImages.SIDE;

    private final CanvasRenderingContext2D context;
    private final ColorScale shades;
    private final SpriteSheet atlas = new SpriteSheet();

    /**
     * Draws on a canvas.
     *
     * @param canvas which the style sheet enlarges
     */
    public ShadedImage(HTMLCanvasElement canvas, ColorScale shades) {
        canvas.setWidth(SIDE);
        canvas.setHeight(SIDE);
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        this.shades = shades;
    }

    /**
     * Draws numbers.
     *
     * @param values (784)
     */
    public void draw(float[] values) {
        atlas.fill(Pictures.of(values, SIDE, SIDE), shades, false, 0, 1);
        atlas.draw(context, 0, 0, 0, SIDE, SIDE);
    }
}
