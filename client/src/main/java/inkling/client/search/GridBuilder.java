package inkling.client.search;

import inkling.client.search.engine.Search;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.HelpDrawer;
import inkling.client.ui.SettingText;
import inkling.search.Grid;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The form of a grid: chips for the values of each hyperparameter, presets, and how long all of it will take. */
final class GridBuilder {
    /** Those that one searches first. */
    private static final List<Hyperparameter> SEARCHED = List.of(
            Hyperparameter.ACTIVATION,
            Hyperparameter.LEARNING_RATE,
            Hyperparameter.L2,
            Hyperparameter.HIDDEN_UNITS,
            Hyperparameter.BIAS,
            Hyperparameter.SEED);

    private static final int SEEDS = 3;
    /** More would make the page itself slow. */
    private static final int MOST = 5000;

    private final ValueChips[] rows = new ValueChips[Hyperparameter.values().length]; // in the order of their table
    private final HTMLElement count = Dom.byId("grid-count");
    private final HTMLElement eta = Dom.byId("grid-eta");
    private final HTMLElement said = Dom.byId("grid-said");
    private final HTMLElement problem = Dom.byId("grid-problem");
    private final Search search;
    private final Runnable onChange;
    private @Nullable Grid grid;
    private List<Hyperparameters> points = List.of(); // of the grid
    private boolean isTouched;
    private @Nullable Grid compared;
    private List<Grid> comparedWith = List.of();
    private boolean isSearched; // when they were compared

    /** @param onChange is called when it makes other models */
    GridBuilder(Search search, HelpDrawer help, Runnable onChange) {
        this.search = search;
        this.onChange = onChange;
        HTMLElement presets = Dom.byId("grid-presets");
        preset(presets, "12", () -> show(Grid.QUICK));
        preset(
                presets,
                "84",
                () -> show(Grid.ofPaper(
                        Hyperparameter.ACTIVATION, Hyperparameter.LEARNING_RATE, Hyperparameter.HIDDEN_UNITS)));
        preset(presets, "all 336", () -> show(Grid.PAPER));
        preset(presets, "with bias", () -> set(Hyperparameter.BIAS, 0, 1));
        preset(presets, SEEDS + " seeds", () -> set(Hyperparameter.SEED, 1, 2, SEEDS));
        HTMLElement usual = Dom.byId("grid-values");
        HTMLElement more = Dom.byId("grid-more");
        for (Hyperparameter h : SEARCHED) {
            rows[h.ordinal()] = new ValueChips(usual, h, help, this::update);
        }
        for (Hyperparameter h : Hyperparameter.values()) {
            if (rows[h.ordinal()] == null) {
                rows[h.ordinal()] = new ValueChips(more, h, help, this::update);
            }
        }
        show(Grid.QUICK);
        isTouched = false;
    }

    private static void preset(HTMLElement place, String label, Runnable action) {
        HTMLButtonElement button = Dom.button(label, action);
        button.setClassName("chip-button");
        place.appendChild(button);
    }

    /** Fills the form. */
    void show(Grid other) {
        boolean usual = true;
        for (Hyperparameter h : Hyperparameter.values()) {
            double[] values = other.values(h);
            rows[h.ordinal()].show(values);
            usual &= SettingText.isAmong(SEARCHED, h)
                    || (values.length == 1 && values[0] == h.of(Preset.PAPER_BEST.hyperparameters()));
        }
        if (!usual) {
            Dom.byId("grid-details").setAttribute("open", ""); // nobody should overlook it
        }
        update();
    }

    /** Fills the form, says why, and leads to its button. */
    void offer(Grid other, String why) {
        show(other);
        Dom.setText(said, why);
        Dom.byId("search-start").focus();
    }

    private void set(Hyperparameter h, double... values) {
        ValueChips chips = rows[h.ordinal()];
        boolean already = chips.values().length > 1;
        chips.show(already ? new double[] {values[0]} : values);
        update();
    }

    /** What the form says; null if it says something impossible, which it then shows. */
    @Nullable
    Grid grid() {
        return grid;
    }

    /** Whether somebody, or something, has filled it after it was made. */
    boolean isTouched() {
        return isTouched;
    }

    /** Whether its grid is part of what is searched. */
    boolean isSearched() {
        Grid now = grid;
        List<Grid> planned = search.plan().grids();
        if (now != null && (now != compared || planned != comparedWith)) { // writing them out takes a while
            compared = now;
            comparedWith = planned;
            isSearched = search.plan().missing(List.of(now)).isEmpty();
        }
        return now != null && isSearched;
    }

    /** All models of the form; none if it says something impossible. */
    List<Hyperparameters> points() {
        return points;
    }

    /** Reads the form anew, and tells how many models that makes. */
    void update() {
        grid = null;
        String wrong = "";
        try {
            Grid read = Grid.at(Preset.PAPER_BEST.hyperparameters());
            for (Hyperparameter h : Hyperparameter.values()) {
                read = read.with(h, rows[h.ordinal()].values());
            }
            grid = read.size() > MOST ? null : read;
            wrong = grid == null
                    ? "The page searches " + Format.grouped(MOST) + " models at most, and these are "
                            + Format.grouped(read.size()) + ". The command line takes more."
                    : "";
        } catch (IllegalArgumentException e) {
            wrong = e.getMessage() + ".";
        }
        Dom.setText(problem, wrong);
        Dom.setText(said, "");
        Dom.setText(
                count, grid == null ? "–" : Format.grouped(grid.size()) + (grid.size() == 1 ? " model" : " models"));
        points = grid == null ? List.of() : grid.points();
        isTouched = true;
        updateDuration();
        onChange.run();
    }

    /** Tells how long it takes, which depends on the workers, too. */
    void updateDuration() {
        Dom.setText(eta, points.isEmpty() ? "" : duration());
    }

    private String duration() {
        if (!search.speed().isKnown()) {
            return "How long it takes is measured here once the images have arrived.";
        }
        return search.speed().duration(points, search.journal(), search.pool().wanted());
    }
}
