package inkling.client.pictures;

import inkling.client.results.PrincipalComponents;
import inkling.client.session.WeightAnalysis;
import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.Pictures;
import inkling.data.LabeledImages;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Principal components of W1, computed in a worker of its own: neither training nor the page waits for them. */
public final class PcaView implements WeightsPicture {
    private static final int COMPONENTS = 10;
    private static final int PIXELS = Architecture.INPUTS;

    private final ColorScale shades;
    private final Consumer<String> onFailure;
    private final Runnable onDrawn;
    private final HTMLElement said;
    private final HTMLElement large;
    private final HTMLElement help;
    private final PictureGrid grid;
    private @Nullable PictureGrid enlarged; // made when it is first wanted
    private final WeightAnalysis analysis;
    private @Nullable Parameters parameters;
    private boolean asked; // one question at a time
    private boolean stale;
    private int chosen = -1;
    private float[] scores = new float[COMPONENTS * PIXELS]; // (10 × 784)
    private double[] explained = new double[COMPONENTS]; // (10)

    /**
     * An empty view, in the elements id, id-large and id-help.
     *
     * @param said where the number under the pointer is told
     * @param onDrawn is called when other components are shown
     */
    public PcaView(String id, ColorScale shades, HTMLElement said, Consumer<String> onFailure, Runnable onDrawn) {
        large = Dom.byId(id + "-large");
        help = Dom.byId(id + "-help");
        this.shades = shades;
        this.said = said;
        this.onFailure = onFailure;
        analysis = new WeightAnalysis(onFailure);
        this.onDrawn = onDrawn;
        grid = new PictureGrid(
                Dom.byId(id),
                "The ten principal components of W1",
                shades,
                said,
                (component, pixel, value) -> tell(component, pixel, value));
        grid.arrange(5, 0, 0);
        grid.onChosen(this::enlarge);
    }

    /** Takes other parameters; their components are computed when {@link #show} is called. */
    public void update(@Nullable Parameters other) {
        parameters = other;
        stale = true;
    }

    @Override
    public void show() {
        Parameters p = parameters;
        if (asked || p == null) {
            return;
        }
        stale = false;
        asked = true;
        analysis.findComponents(p, COMPONENTS, this::draw, reason -> {
            asked = false;
            onFailure.accept(reason);
        });
    }

    private void draw(PrincipalComponents found) {
        asked = false;
        scores = found.scores();
        explained = found.explained();
        String[] captions = new String[COMPONENTS];
        double sum = 0;
        for (int i = 0; i < COMPONENTS; i++) {
            captions[i] = (i + 1) + ": " + Format.percent(explained[i], 1);
            sum += explained[i];
        }
        Dom.setText(
                help,
                "The ten directions in which the units’ pictures differ most. They explain " + Format.percent(sum, 1)
                        + " of the variance of W1. Click one to enlarge it.");
        grid.update(new Pictures(scores, LabeledImages.SIDE, LabeledImages.SIDE, captions, new boolean[0]));
        drawEnlarged();
        onDrawn.run();
        if (stale && grid.isSeen()) {
            show();
        }
    }

    /** Enlarges a component, or puts the one that is enlarged back. */
    public void enlarge(int component) {
        chosen = component == chosen ? -1 : component;
        grid.choose(chosen);
        large.setHidden(chosen < 0);
        drawEnlarged();
    }

    private void drawEnlarged() {
        if (chosen < 0) {
            return;
        }
        PictureGrid target = enlarged;
        if (target == null) {
            target = new PictureGrid(
                    large,
                    "One principal component, enlarged",
                    shades,
                    said,
                    (one, pixel, value) -> tell(chosen, pixel, value));
            target.arrange(1, 0, 0);
            enlarged = target;
        }
        float[] picture = new float[PIXELS];
        System.arraycopy(scores, chosen * PIXELS, picture, 0, PIXELS);
        target.update(Pictures.of(
                picture,
                LabeledImages.SIDE,
                LabeledImages.SIDE,
                "component " + (chosen + 1) + ": " + Format.percent(explained[chosen], 2) + " of the variance"));
    }

    /** Draws anew, when the shades have changed. */
    public void recolor() {
        grid.draw();
        if (enlarged != null) {
            enlarged.draw();
        }
    }

    private String tell(int component, int pixel, float value) {
        return "component " + (component + 1) + ", " + Words.pixel(pixel) + ": " + Words.signed(value);
    }

    @Override
    public PictureGrid grid() {
        return grid;
    }
}
