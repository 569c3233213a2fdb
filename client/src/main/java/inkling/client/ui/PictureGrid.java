package inkling.client.ui;

import inkling.client.js.Js;
import java.util.function.IntConsumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Pictures of numbers side by side on one canvas, on the diverging scale. Says the number under the pointer, or under a
 * cursor that the arrow keys move; a click or Enter chooses a picture.
 */
public final class PictureGrid {
    private final HTMLElement host;
    private final HTMLCanvasElement canvas;
    private final SpriteSheet atlas = new SpriteSheet();
    private final ColorScale shades;
    private final Teller teller;
    private final HTMLElement said;
    private Pictures pictures = Pictures.of(new float[0], 1, 1);
    private GridLayout layout = new GridLayout(1, 1, 1, 0, 0);
    private int columns; // 0: as many as fit
    private double leastCell = 40; // CSS pixels
    private double aspect; // of a cell, height over width; 0: that of the pictures
    private boolean shared = true;
    private int chosen = -1;
    private int marked = -1; // a pixel, in every picture
    private int cursor = -1; // an index of values
    private IntConsumer onChosen = picture -> {};

    /** Says in words what a number is. */
    public interface Teller {
        String tell(int picture, int pixel, float value);
    }

    /**
     * Makes the canvas.
     *
     * @param host what it is put into, and fills the width of
     * @param label what the pictures are, for who can't see them
     * @param said where the number is told
     */
    public PictureGrid(HTMLElement host, String label, ColorScale shades, HTMLElement said, Teller teller) {
        this.host = host;
        this.shades = shades;
        this.said = said;
        this.teller = teller;
        canvas = Dom.create("canvas", "grid-canvas", "");
        canvas.setAttribute("role", "img");
        canvas.setAttribute("aria-label", label);
        canvas.setAttribute("tabindex", "0");
        host.appendChild(canvas);
        GridInput.listen(canvas, this);
        canvas.addEventListener("blur", (Event event) -> point(-1));
        host.addEventListener("scroll", (Event event) -> draw());
        Js.onResize(host, this::draw);
    }

    /** Puts so many pictures into a row; 0 for as many as fit with {@code leastCell} CSS pixels each. */
    public void arrange(int inARow, double leastCellWidth, double cellAspect) {
        columns = inARow;
        leastCell = leastCellWidth;
        aspect = cellAspect;
    }

    /** Calls back with a picture that was chosen. */
    public void onChosen(IntConsumer listener) {
        onChosen = listener;
    }

    /** Whether all pictures share one scale, or each has its own. */
    public void share(boolean oneScale) {
        shared = oneScale;
        draw();
    }

    /** Outlines a picture; −1 for none. */
    public void choose(int picture) {
        chosen = picture;
        draw();
    }

    /** Outlines a pixel in every picture; −1 for none. */
    public void mark(int pixel) {
        marked = pixel;
        draw();
    }

    /** Shows other pictures. */
    public void update(Pictures others) {
        pictures = others;
        draw();
    }

    /** The value that has the full colour, where all pictures share a scale. */
    public double full() {
        return ColorScale.full(pictures.values(), 0, pictures.values().length);
    }

    /** The canvas, with all pictures on it, also those that are scrolled out of sight. */
    public HTMLCanvasElement canvas() {
        draw(true);
        return canvas;
    }

    /** Whether its place on the page is shown. */
    public boolean isSeen() {
        return host.getClientWidth() > 0;
    }

    /** Draws anew what can be seen. */
    public void draw() {
        draw(false);
    }

    private void draw(boolean all) {
        int count = pictures.count();
        double width = host.getClientWidth();
        if (width < 1 || count == 0) {
            return;
        }
        double ratio = Window.current().getDevicePixelRatio();
        layout = GridLayout.of(pictures, columns, leastCell, aspect, width, ratio);
        fitCanvas((int) Math.round(width * ratio), layout.height(count), ratio);
        boolean scrolls = !all && host.getScrollHeight() > host.getClientHeight();
        double top = host.getScrollTop() * ratio;
        int from = scrolls ? layout.firstFrom(top) : 0;
        int to = scrolls
                ? Math.min(count, layout.firstFrom(top + host.getClientHeight() * ratio) + layout.columns())
                : count;
        atlas.fill(pictures, shades, shared, from, to);
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Js.keepPixels(context);
        context.setFont(Math.round(12 * ratio) + "px system-ui, sans-serif");
        context.setTextAlign("center");
        String ink = shades.ink();
        for (int i = from; i < to; i++) {
            draw(context, i, ratio, ink);
            if (marked >= 0 && marked < pictures.size()) {
                outline(context, i, marked, ratio, ink);
            }
        }
        if (cursor >= 0 && cursor < pictures.values().length) {
            outline(context, cursor / pictures.size(), cursor % pictures.size(), ratio, ink);
        }
    }

    /** Gives the canvas its size where it has another: that alone takes time. */
    private void fitCanvas(int width, int height, double ratio) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            canvas.getStyle().setProperty("height", Format.plain(height / ratio) + "px");
        }
    }

    private void draw(CanvasRenderingContext2D context, int picture, double ratio, String ink) {
        double x = layout.left(picture);
        double y = layout.top(picture);
        boolean faint = pictures.isFaint(picture);
        context.setGlobalAlpha(faint ? 0.35 : 1);
        atlas.draw(context, picture, x, y, layout.cellWidth(), layout.cellHeight());
        context.setGlobalAlpha(1);
        context.setStrokeStyle(ink);
        context.setLineWidth(picture == chosen ? 3 * ratio : 1);
        context.setGlobalAlpha(picture == chosen ? 1 : 0.25);
        double inset = context.getLineWidth() / 2;
        context.strokeRect(x + inset, y + inset, layout.cellWidth() - 2 * inset, layout.cellHeight() - 2 * inset);
        context.setGlobalAlpha(1);
        if (faint) {
            context.beginPath();
            context.moveTo(x, y);
            context.lineTo(x + layout.cellWidth(), y + layout.cellHeight());
            context.stroke();
        }
        context.setFillStyle(ink);
        context.fillText(
                pictures.caption(picture),
                x + layout.cellWidth() / 2,
                y + layout.cellHeight() + layout.caption() - 4 * ratio);
    }

    private void outline(CanvasRenderingContext2D context, int picture, int pixel, double ratio, String ink) {
        int column = pixel % pictures.width();
        int row = pixel / pictures.width();
        double w = layout.cellWidth() / pictures.width();
        double h = layout.cellHeight() / pictures.height();
        context.setStrokeStyle(ink);
        context.setLineWidth(2 * ratio);
        context.strokeRect(
                layout.left(picture) + column * w - ratio,
                layout.top(picture) + row * h - ratio,
                w + 2 * ratio,
                h + 2 * ratio);
    }

    /** The index of the value at a point of the canvas, in CSS pixels; −1 if there is none. */
    int at(double x, double y) {
        double ratio = Window.current().getDevicePixelRatio();
        return layout.at(x * ratio, y * ratio, pictures);
    }

    /** Says the value at an index; −1 takes the words away. */
    void tell(int index) {
        boolean there = index >= 0 && index < pictures.values().length;
        Dom.setText(
                said,
                there ? teller.tell(index / pictures.size(), index % pictures.size(), pictures.values()[index]) : "");
    }

    /** Puts the cursor onto a value, and says it. */
    void point(int index) {
        if (index != cursor) {
            cursor = index;
            draw();
        }
        tell(index);
    }

    /** Moves the cursor by pixels, or by whole pictures; from the middle of the first, or of the chosen one. */
    void move(int dx, int dy, boolean byPicture) {
        if (cursor < 0 || cursor >= pictures.values().length) {
            point(Math.max(0, chosen) * pictures.size()
                    + pictures.height() / 2 * pictures.width()
                    + pictures.width() / 2);
        } else {
            point(layout.moved(cursor, dx, dy, byPicture, pictures));
        }
    }

    /** Chooses the picture of an index. */
    void choosePictureOf(int index) {
        if (index >= 0) {
            onChosen.accept(index / pictures.size());
        }
    }

    /** The pixel under the cursor, in whichever picture; −1 if there is none. */
    public int pixel() {
        return cursor < 0 ? -1 : cursor % pictures.size();
    }

    /** The cursor; −1 if there is none. */
    int cursor() {
        return cursor;
    }
}
