package inkling.client.pad;

import inkling.data.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What has been drawn, in units of the pad's width, and what it was before each change. */
final class Drawing {
    /** Points nearer to the last one than this add nothing but jitter; so a tap is a single point. */
    private static final double LEAST_DISTANCE = 0.006;
    /** Points further apart get others between them, so that an eraser finds something everywhere. */
    private static final double MOST_DISTANCE = 0.02;

    private final List<List<List<Point>>> before = new ArrayList<>(); // the strokes before each change
    private List<List<Point>> strokes = new ArrayList<>();

    record Point(double x, double y) {
        double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    private void remember() {
        List<List<Point>> copy = new ArrayList<>();
        for (List<Point> stroke : strokes) {
            copy.add(new ArrayList<>(stroke));
        }
        before.add(copy);
    }

    void beginStroke() {
        remember();
        strokes.add(new ArrayList<>());
    }

    /** Goes on with a new stroke, which is undone together with the one before. */
    void interruptStroke() {
        strokes.add(new ArrayList<>());
    }

    /** Adds a point to the last stroke; false if it is too near to the point before. */
    boolean add(double x, double y) {
        List<Point> stroke = strokes.get(strokes.size() - 1);
        Point point = new Point(x, y);
        if (!stroke.isEmpty()) {
            Point last = stroke.get(stroke.size() - 1);
            double distance = last.distance(point);
            if (distance < LEAST_DISTANCE) {
                return false;
            }
            int pieces = (int) Math.ceil(distance / MOST_DISTANCE);
            for (int i = 1; i < pieces; i++) {
                double t = (double) i / pieces;
                stroke.add(new Point(last.x + (x - last.x) * t, last.y + (y - last.y) * t));
            }
        }
        stroke.add(point);
        return true;
    }

    void beginErasing() {
        remember();
    }

    /** Takes away what lies within a radius; false if there is nothing. */
    boolean erase(double x, double y, double radius) {
        Point center = new Point(x, y);
        List<List<Point>> left = new ArrayList<>();
        boolean erased = false;
        for (List<Point> stroke : strokes) {
            List<Point> piece = new ArrayList<>();
            for (Point point : stroke) {
                if (point.distance(center) > radius) {
                    piece.add(point);
                    continue;
                }
                erased = true;
                if (!piece.isEmpty()) {
                    left.add(piece);
                    piece = new ArrayList<>();
                }
            }
            if (!piece.isEmpty()) {
                left.add(piece);
            }
        }
        strokes = left;
        return erased;
    }

    void undo() {
        if (canUndo()) {
            strokes = before.remove(before.size() - 1);
        }
    }

    /** Takes all away, which can be undone. */
    void clear() {
        if (!strokes.isEmpty()) {
            remember();
            strokes = new ArrayList<>();
        }
    }

    List<List<Point>> points() {
        return Collections.unmodifiableList(strokes);
    }

    List<Stroke> strokes() {
        List<Stroke> all = new ArrayList<>();
        for (List<Point> points : strokes) {
            if (points.isEmpty()) {
                continue;
            }
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
