package inkling.client.search;

import inkling.search.Grid;
import inkling.search.GridJson;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be tried: all points of some grids, in their order. */
record SearchPlan(List<Grid> grids) {
    static final SearchPlan EMPTY = new SearchPlan(List.of());

    static SearchPlan of(Grid grid) {
        return new SearchPlan(List.of(grid));
    }

    /** These grids and then others. */
    SearchPlan and(List<Grid> more) {
        List<Grid> all = new ArrayList<>(grids);
        all.addAll(more);
        return new SearchPlan(all);
    }

    /** Each point once. */
    List<Hyperparameters> points() {
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

    /** A grid file a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Grid grid : grids) {
            text.append(GridJson.write(grid)).append('\n');
        }
        return text.toString();
    }

    /** From {@link #text()}. */
    static SearchPlan parse(String source, String text) {
        List<Grid> grids = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            grids.add(GridJson.read(source, text.substring(from, to)));
            from = to + 1;
        }
        return new SearchPlan(grids);
    }
}
