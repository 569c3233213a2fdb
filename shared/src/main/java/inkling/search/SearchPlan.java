package inkling.search;

import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be tried: all points of some grids, in their order. */
public record SearchPlan(List<Grid> grids) {
    /** Nothing. */
    public static final SearchPlan EMPTY = new SearchPlan(List.of());

    /** One grid. */
    public static SearchPlan of(Grid grid) {
        return new SearchPlan(List.of(grid));
    }

    /** These grids and then others. */
    public SearchPlan and(List<Grid> more) {
        List<Grid> all = new ArrayList<>(grids);
        all.addAll(more);
        return new SearchPlan(all);
    }

    /** Each point once. */
    public List<Hyperparameters> points() {
        Set<Hyperparameters> known = new HashSet<>();
        List<Hyperparameters> points = new ArrayList<>();
        for (Grid grid : grids) {
            for (Hyperparameters point : grid.points()) {
                if (known.add(point)) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    /** Those of these grids that are not in it yet, as they stand there: another grid may have the same points. */
    public List<Grid> missing(List<Grid> others) {
        List<Grid> missing = new ArrayList<>();
        String known = text();
        for (Grid grid : others) {
            if (known.indexOf(of(grid).text()) < 0) {
                missing.add(grid);
            }
        }
        return missing;
    }

    /** A grid file a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Grid grid : grids) {
            text.append(GridJson.write(grid)).append('\n');
        }
        return text.toString();
    }

    /**
     * From {@link #text()}.
     *
     * @param source what to call it in errors
     * @throws inkling.data.MalformedDataException if it is none
     */
    public static SearchPlan parse(String source, String text) {
        List<Grid> grids = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            grids.add(GridJson.read(source, text.substring(from, to)));
            from = to + 1;
        }
        return new SearchPlan(grids);
    }
}
