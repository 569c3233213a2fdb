package inkling.client.pictures;

import inkling.client.ui.ColorScale;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.Pictures;
import inkling.data.LabeledImages;
import org.teavm.jso.dom.html.HTMLElement;

/** W1·W2: for each digit what ink in each pixel says. */
public final class ProductView implements WeightsPicture {
    private final PictureGrid grid;

    /**
     * An empty view.
     *
     * @param host what the pictures are put into
     * @param said where the number under the pointer is told
     */
    public ProductView(HTMLElement host, ColorScale shades, HTMLElement said) {
        grid = new PictureGrid(
                host,
                "W1·W2, ten pictures: what ink in each pixel says of each digit",
                shades,
                said,
                (digit, pixel, value) -> "for a " + digit + ", " + Words.pixel(pixel) + ": " + Words.signed(value));
        grid.arrange(5, 0, 0);
    }

    /**
     * Shows other weights.
     *
     * @param product W1·W2 (10 × 784)
     */
    public void update(float[] product) {
        grid.update(Pictures.of(
                product, LabeledImages.SIDE, LabeledImages.SIDE, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    @Override
    public PictureGrid grid() {
        return grid;
    }
}
