package inkling.client.paper;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.paper.Published;
import inkling.search.Grid;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** Tables 1 and 2 beside one's own search, and the searches that the paper leaves open. */
final class SearchView {
    private static final int BEST = 5;
    private static final Hyperparameter[] TRIED = {
        Hyperparameter.LEARNING_RATE, Hyperparameter.L2, Hyperparameter.HIDDEN_UNITS, Hyperparameter.ACTIVATION
    };

    private final Supplier<List<TrialRecord>> finished;
    private final Consumer<Grid> search;

    SearchView(Supplier<List<TrialRecord>> finished, Consumer<Grid> search) {
        this.finished = finished;
        this.search = search;
        Dom.onClick(Dom.byId("paper-search"), () -> search.accept(Grid.PAPER));
        Grid best = Grid.at(Preset.PAPER_BEST.hyperparameters());
        offer(
                "Narrow the ranges around the best models, and search again.",
                best.with(Hyperparameter.LEARNING_RATE, 0.03, 0.05, 0.08)
                        .with(Hyperparameter.L2, 3e-6, 1e-5, 3e-5)
                        .with(Hyperparameter.HIDDEN_UNITS, 250, 275, 300, 350));
        offer(
                "Try larger λ: the largest tried won.",
                best.with(Hyperparameter.L2, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3).withSeeds(3));
        offer("Train with bias over the whole grid.", Grid.PAPER.with(Hyperparameter.BIAS, 1));
    }

    private void offer(String what, Grid grid) {
        HTMLElement item = Dom.create("li", "", "");
        item.appendChild(Dom.create("span", "", what));
        HTMLElement button = Dom.button("Search " + grid.size() + " models…", () -> search.accept(grid));
        button.setAttribute("aria-label", "Search " + grid.size() + " models: " + what);
        item.appendChild(button);
        Dom.byId("paper-todo").appendChild(item);
    }

    /** The trials of the paper's own grid. */
    static List<TrialRecord> ofTheGrid(List<TrialRecord> finished) {
        List<TrialRecord> all = new ArrayList<>();
        for (TrialRecord entry : finished) {
            if (Published.hasTried(entry.hyperparameters())) {
                all.add(entry);
            }
        }
        return all;
    }

    private static List<TrialRecord> comparable(List<TrialRecord> finished) {
        List<TrialRecord> comparable = new ArrayList<>();
        for (TrialRecord entry : finished) {
            if (Published.isAsLong(entry.hyperparameters())) {
                comparable.add(entry);
            }
        }
        return comparable;
    }

    /** Shows what has been searched. */
    void update() {
        List<TrialRecord> all = ofTheGrid(finished.get());
        showValues(all);
        Leaderboard board = new Leaderboard(comparable(finished.get()));
        List<Leaderboard.Place> places = board.places();
        int settings = places.size() + board.apart().size();
        Dom.byId("paper-own").setHidden(places.isEmpty());
        Dom.setText(
                Dom.byId("paper-own-said"),
                settings == 0
                        ? "Nothing has been searched with as many steps in this browser yet: Table 1 has the button that"
                                + " begins."
                        : "Of " + settings + " settings that were searched with as many steps in this browser. "
                                + tied(board.tied().size()));
        HTMLElement rows = Dom.byId("paper-own-rows");
        Dom.clear(rows);
        for (int i = 0; i < Math.min(BEST, places.size()); i++) {
            Leaderboard.Place place = places.get(i);
            SettingResult standing = place.standing();
            int seeds = standing.runs().size();
            ComparisonRows.addPlace(
                    rows,
                    place.rank(),
                    standing.hyperparameters(),
                    standing.accuracy(),
                    Format.interval(standing.interval()) + (seeds > 1 ? ", mean of " + seeds + " seeds" : ""),
                    place.isTied());
        }
    }

    /** How many are tied, in words. */
    static String tied(int count) {
        return count < 2
                ? "None is tied with the first."
                : "The first and " + (count - 1) + " more are tied: these images cannot tell which is best.";
    }

    private static String name(Hyperparameter h, double value) {
        return h.shown(value);
    }

    /** Table 1: all values, those that were run here ticked. */
    private void showValues(List<TrialRecord> all) {
        HTMLElement body = Dom.byId("paper-values");
        Dom.clear(body);
        for (Hyperparameter h : TRIED) {
            HTMLElement row = Dom.create("tr", "", "");
            HTMLElement head = Dom.create("th", "", h.label());
            head.setAttribute("scope", "row");
            row.appendChild(head);
            HTMLElement values = Dom.create("td", "values", "");
            for (double value : Grid.PAPER.values(h)) {
                boolean run = false;
                for (TrialRecord entry : all) {
                    run |= h.of(entry.hyperparameters()) == value;
                }
                values.appendChild(Dom.create("span", run ? "run" : "", (run ? "✓ " : "") + name(h, value)));
            }
            row.appendChild(values);
            body.appendChild(row);
        }
        int broken = 0;
        Set<Hyperparameters> settings = new HashSet<>(); // whatever their seeds
        for (TrialRecord entry : all) {
            settings.add(entry.hyperparameters().with(Hyperparameter.SEED, 0));
            broken += entry.state() == TrialState.DONE ? 0 : 1;
        }
        Dom.setText(
                Dom.byId("paper-coverage"),
                all.isEmpty()
                        ? "You have run none of them yet. The search can be stopped and taken up again."
                        : "You have run " + settings.size() + " of the 336 settings, " + broken + " of " + all.size()
                                + " runs diverged or collapsed. In the paper 21 of 336 ended at chance.");
    }
}
