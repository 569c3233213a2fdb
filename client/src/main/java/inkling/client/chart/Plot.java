package inkling.client.chart;

import inkling.client.ui.Format;

/**
 * A picture of curves over two axes, as SVG: each is a path with a class of its own, which the style sheet gives its colour
 * and dashes, also in the dark and on paper.
 */
public final class Plot {
    /** CSS pixels above the curves. */
    public static final int TOP = 8;
    /** CSS pixels below the curves, for the labels of the steps. */
    public static final int BOTTOM = 24;

    private static final int DOT = 3; // half of one, whole where a curve ends at the edge
    private static final int APART_X = 72; // between labels
    private static final int APART_Y = 32;
    private static final int TITLE = 4; // the foot of an axis's title from the edge
    /** What lies far outside is drawn so many heights outside: a path need not be exact where it is cut off. */
    private static final double FAR = 4;

    private final Axis x;
    private final Axis y;
    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final StringBuilder axes = new StringBuilder();
    private final StringBuilder curves = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();

    /**
     * An empty picture with its two axes.
     *
     * @param left CSS pixels for the labels of the axis y
     * @param right CSS pixels to the right of the curves
     */
    public Plot(Axis x, Axis y, int width, int height, int left, int right) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.height = height;
        this.left = left;
        this.right = right;
        for (Tick tick : y.ticks(Math.max(2, bottom() / APART_Y))) {
            double at = y(tick.value());
            axes.append("<path d='M" + left + " " + Format.plain(at) + "H" + (width - right) + "'/>");
            label("y", left - 6, at + 4, tick.label());
        }
        for (Tick tick : x.ticks(Math.max(2, (width - left - right) / APART_X))) {
            double at = x(tick.value());
            axes.append("<path d='M" + Format.plain(at) + " " + bottom() + "v5'/>");
            label("x", at, height - 6, tick.label());
        }
    }

    /** Another axis, on the right. */
    public void axis(Axis other, String title) {
        for (Tick tick : other.ticks(Math.max(2, bottom() / APART_Y))) {
            double at = y(tick.value(), other);
            axes.append("<path d='M" + (width - right) + " " + Format.plain(at) + "h4'/>");
            label("right", width - right + 7, at + 4, tick.label());
        }
        axes.append("<text class='x' transform='translate(" + (width - TITLE) + " " + (TOP + bottom()) / 2
                + ")rotate(-90)'>" + title + "</text>");
    }

    /**
     * A curve on one of the axes.
     *
     * @param name its class
     * @param xs (n) ascending
     * @param ys (n) NaN where there is no point: the curve goes on to the next
     */
    public void curve(String name, double[] xs, double[] ys, Axis axis) {
        path(name, xs, ys, axis, "L");
    }

    /** A dot at each of these points; shapes as for a curve. */
    public void dots(String name, double[] xs, double[] ys) {
        path(name + " dots", xs, ys, y, "h0M");
    }

    private void path(String name, double[] xs, double[] ys, Axis axis, String next) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(ys[i])) {
                path.append(path.length() == 0 ? "M" : next)
                        .append(Format.plain(x(xs[i])))
                        .append(' ')
                        .append(Format.plain(y(ys[i], axis)));
            }
        }
        if (path.length() > 0) {
            curves.append("<path class='" + name + "' d='").append(path).append("h0'/>");
        }
    }

    /** A line across the picture. */
    public void level(String name, double value) {
        curves.append("<path class='" + name + "' d='M" + left + " " + Format.plain(y(value)) + "H" + (width - right)
                + "'/>");
    }

    /** A text above the curves, its baseline at these CSS pixels. */
    public void text(String name, double atX, double atY, String text) {
        texts.append(element(name, atX, atY, text));
    }

    private void label(String name, double atX, double atY, String text) {
        axes.append(element(name, atX, atY, text));
    }

    private static String element(String name, double atX, double atY, String text) {
        return "<text class='" + name + "' x='" + Format.plain(atX) + "' y='" + Format.plain(atY) + "'>" + text
                + "</text>";
    }

    /** Where a value of the axis x lies, in CSS pixels. */
    public double x(double value) {
        return tenths(left + (width - left - right) * clamp(x.share(value)));
    }

    /** Where a value of the axis y lies, in CSS pixels. */
    public double y(double value) {
        return y(value, y);
    }

    private double y(double value, Axis axis) {
        return tenths(bottom() - (bottom() - TOP) * clamp(axis.share(value)));
    }

    /** The value of the axis x that is nearest to this CSS pixel. */
    public double value(double atX) {
        return x.at(Math.max(0, Math.min(1, (atX - left) / (width - left - right))));
    }

    /** The lower end of the curves, in CSS pixels. */
    public int bottom() {
        return height - BOTTOM;
    }

    private static double clamp(double share) {
        return Math.max(-FAR, Math.min(1 + FAR, share));
    }

    private static double tenths(double pixels) {
        return Math.floor(pixels * 10 + 0.5) / 10;
    }

    /**
     * The picture. The curves are cut off at the ends of the axes; after them comes an empty group of the class "over" for
     * what changes more often.
     *
     * @param attributes of the element, such as its role and label
     */
    public String svg(String attributes) {
        String box = (left - DOT) + " " + (TOP - DOT) + " ";
        int w = width - left - right + 2 * DOT;
        int h = bottom() - TOP + 2 * DOT;
        return "<svg class='plot' viewBox='0 0 " + width + " " + height + "' " + attributes + "><g class='axis'>" + axes
                + "</g><svg x='" + (left - DOT) + "' y='" + (TOP - DOT) + "' width='" + w + "' height='" + h
                + "' viewBox='" + box + w + " " + h + "'>" + curves + "</svg>" + texts + "<g class='over'></g></svg>";
    }
}
