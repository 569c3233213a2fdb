package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.nn.Activation;
import inkling.search.Entry;
import inkling.search.Leaderboard;
import inkling.search.Standing;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The leaderboard: all settings in their order, with a bracket around those that are tied with the first. */
final class BoardView {
    private static final int ROWS = 30;
    private static final double LEAST_P = 0.001; // that is shown as a number
    private static final String SETTING = "data-setting";

    private final HTMLElement body = Dom.byId("board-rows");
    private final HTMLElement apart = Dom.byId("board-apart");
    private final HTMLElement said = Dom.byId("board-said");
    private final HTMLElement more = Dom.byId("board-more");
    private final HTMLElement filter = Dom.byId("board-filter");
    private final HTMLInputElement tiedOnly = Dom.byId("board-tied");
    private final Consumer<Entry> onModel;
    private Leaderboard board = new Leaderboard(List.of());
    private int rows = ROWS;
    private Column column = Column.RANK;
    private boolean falling;
    private @Nullable Activation activation; // of the cell that is shown alone
    private double learningRate;

    /** What the rows can be sorted by. */
    enum Column {
        RANK("rank"),
        SPREAD("spread"),
        ACTIVATION("activation"),
        RATE("rate"),
        L2("l2"),
        UNITS("units");

        private final String id;

        Column(String id) {
            this.id = id;
        }

        double of(Leaderboard.Place place) {
            Hyperparameters h = place.standing().hyperparameters();
            return switch (this) {
                case RANK -> place.rank();
                case SPREAD -> place.standing().spread();
                case ACTIVATION -> h.activation().ordinal();
                case RATE -> h.learningRate();
                case L2 -> h.l2();
                case UNITS -> h.hiddenUnits();
            };
        }
    }

    /** @param onModel takes the best run of a row that was clicked */
    BoardView(Consumer<Entry> onModel) {
        this.onModel = onModel;
        for (Column each : Column.values()) {
            Dom.onClick(Dom.byId("sort-" + each.id), () -> sort(each));
        }
        Dom.onClick(more, () -> {
            rows += 4 * ROWS;
            render();
        });
        Dom.onClick(filter, this::showAll);
        tiedOnly.addEventListener("change", event -> render());
    }

    private void sort(Column by) {
        falling = column == by && !falling;
        column = by;
        for (Column each : Column.values()) {
            HTMLElement header = (HTMLElement) Dom.byId("sort-" + each.id).getParentNode();
            header.setAttribute("aria-sort", each != by ? "none" : falling ? "descending" : "ascending");
        }
        render();
    }

    /** Shows the models of one cell alone. */
    void showCell(Activation its, double rate) {
        activation = its;
        learningRate = rate;
        Dom.setText(filter, its.label() + ", rate " + Hyperparameter.LEARNING_RATE.format(rate) + " ×");
        filter.setHidden(false);
        render();
    }

    private void showAll() {
        activation = null;
        filter.setHidden(true);
        render();
    }

    /** Shows another order. */
    void update(Leaderboard other) {
        board = other;
        render();
    }

    private void render() {
        List<Leaderboard.Place> places = places();
        HTMLElement focused = Js.focused();
        String setting = focused == null ? null : focused.getAttribute(SETTING);
        Dom.clear(body);
        for (Leaderboard.Place place : places.subList(0, Math.min(rows, places.size()))) {
            body.appendChild(row(place));
        }
        HTMLElement again = setting == null ? null : body.querySelector("[" + SETTING + "='" + setting + "']");
        if (again != null) {
            again.focus(); // its row has been made anew, and may have moved
        }
        more.setHidden(places.size() <= rows);
        Dom.setText(said, summary());
        renderApart();
    }

    private void renderApart() {
        Dom.clear(apart);
        for (Standing standing : board.apart()) {
            if (isWanted(standing.hyperparameters())) {
                Entry entry = standing.runs().get(0);
                for (Entry run : standing.runs()) {
                    entry = run.state() == TrialState.DONE ? entry : run;
                }
                Entry shown = entry;
                HTMLElement item =
                        Dom.create("li", "", Words.of(entry.hyperparameters()) + ": " + Words.result(entry) + " ");
                HTMLButtonElement button = Dom.button("make it again", () -> onModel.accept(shown));
                button.setClassName("chip-button");
                item.appendChild(button);
                apart.appendChild(item);
            }
        }
        Dom.byId("board-apart-title").setHidden(board.apart().isEmpty());
    }

    private String summary() {
        if (board.places().isEmpty()) {
            return "No model has finished yet.";
        }
        int tied = board.tied().size();
        if (board.places().size() == 1) {
            return "One model has finished.";
        }
        return tied == 1
                ? "One model stands alone: its lead over the second is more than chance (exact sign test, p ≤ 0.05)."
                : Format.grouped(tied) + " models are tied: on these images their difference to the first may be chance"
                        + " (exact sign test, p > 0.05).";
    }

    private boolean isWanted(Hyperparameters h) {
        return activation == null || (h.activation() == activation && h.learningRate() == learningRate);
    }

    private List<Leaderboard.Place> places() {
        List<Leaderboard.Place> places = new ArrayList<>();
        for (Leaderboard.Place place : tiedOnly.isChecked() ? board.tied() : board.places()) {
            if (isWanted(place.standing().hyperparameters())) {
                places.add(place);
            }
        }
        places.sort(this::compare);
        return places;
    }

    private int compare(Leaderboard.Place a, Leaderboard.Place b) {
        int order = Double.compare(column.of(a), column.of(b));
        int byRank = order != 0 ? order : a.rank() - b.rank();
        return falling ? -byRank : byRank;
    }

    private HTMLElement row(Leaderboard.Place place) {
        Standing standing = place.standing();
        Hyperparameters h = standing.hyperparameters();
        HTMLElement row = Dom.create("tr", place.isTied() ? "tied" : "", "");
        HTMLElement rank = Dom.create("td", "", "");
        HTMLButtonElement button = Dom.button(Integer.toString(place.rank()), () -> onModel.accept(standing.bestRun()));
        button.setClassName("chip-button");
        button.setAttribute("aria-label", "Rank " + place.rank() + ": make this model again, " + Words.of(h));
        button.setAttribute(SETTING, Words.of(h));
        rank.appendChild(button);
        row.appendChild(rank);
        HTMLElement accuracy = cell(row, "", Format.percent(standing.accuracy(), 2));
        String p = place.rank() == 1
                ? ""
                : place.pValue() < LEAST_P ? ", p < 0.001" : ", p " + Format.fixed(place.pValue(), 3);
        accuracy.appendChild(Dom.create("small", "", Format.interval(standing.interval()) + p));
        int seeds = standing.runs().size();
        cell(row, "spread", seeds == 1 ? "–" : "± " + Format.fixed(100 * standing.spread(), 2) + " (" + seeds + ")");
        cell(row, "", h.activation().label() + (h.bias() ? " + bias" : ""));
        cell(row, "rate", Hyperparameter.LEARNING_RATE.format(h.learningRate()));
        cell(row, "λ", Hyperparameter.L2.format(h.l2()));
        cell(row, "units", Integer.toString(h.hiddenUnits()));
        return row;
    }

    private static HTMLElement cell(HTMLElement row, String label, String text) {
        HTMLElement cell = Dom.create("td", "", text);
        cell.setAttribute("data-label", label);
        row.appendChild(cell);
        return cell;
    }
}
