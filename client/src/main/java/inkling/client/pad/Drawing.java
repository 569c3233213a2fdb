package inkling.client.pad;

import inkling.data.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What has been drawn, in units of the pad's width. */
final class Drawing {
    /** Points nearer to the last one than this add nothing but jitter; so a tap is a single point. */
    private static final double LEAST_DISTANCE = 0.006;

    private final List<List<Point>> strokes = new ArrayList<>();

    record Point(double x, double y) {}

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    void beginStroke() {
        strokes.add(new ArrayList<>());
    }

    /** Adds a point to the last stroke; false if it is too near to the point before. */
    boolean add(double x, double y) {
        List<Point> stroke = strokes.get(strokes.size() - 1);
        if (!stroke.isEmpty()) {
            Point last = stroke.get(stroke.size() - 1);
            double dx = x - last.x;
            double dy = y - last.y;
            if (dx * dx + dy * dy < LEAST_DISTANCE * LEAST_DISTANCE) {
                return false;
            }
        }
        stroke.add(new Point(x, y));
        return true;
    }

    void undo() {
        if (!strokes.isEmpty()) {
            strokes.remove(strokes.size() - 1);
        }
    }

    void clear() {
        strokes.clear();
    }

    List<List<Point>> points() {
        return Collections.unmodifiableList(strokes);
    }

    List<Stroke> strokes() {
        List<Stroke> all = new ArrayList<>();
        for (List<Point> points : strokes) {
            double[] x = new double[points.size()];
            double[] y = new double[points.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = points.get(i).x;
                y[i] = points.get(i).y;
            }
            all.add(new Stroke(x, y));
        }
        return all;
    }
}
