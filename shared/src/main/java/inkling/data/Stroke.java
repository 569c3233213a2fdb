package inkling.data;

/**
 * One movement of the pen: the polyline through (x[0], y[0]), (x[1], y[1]), …; y points down. A single point is a dot.
 *
 * @param x (n) in any unit
 * @param y (n) in the same unit
 */
public record Stroke(double[] x, double[] y) {
    /** Checks that there is at least one point and a y for each x. */
    public Stroke {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException("a stroke needs at least one point and a y for each x, but has "
                    + x.length + " x, " + y.length + " y");
        }
    }
}
