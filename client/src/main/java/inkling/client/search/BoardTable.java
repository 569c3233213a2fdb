package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Terms;
import inkling.search.Entry;
import inkling.search.Leaderboard;
import inkling.search.Standing;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The table of the leaderboard: a row a setting, and a column for each hyperparameter that differs between them. */
final class BoardTable {
    private static final double LEAST_P = 0.001; // that is shown as a number
    private static final String SETTING = "data-setting";
    private static final Column RANK = new Column("rank", standing -> 0, standing -> ""); // as they come
    private static final Column SPREAD = new Column("spread", Standing::spread, BoardTable::spread);

    private final HTMLElement head = Dom.byId("board-head");
    private final HTMLElement rows = Dom.byId("board-rows");
    private final HTMLElement apartRows = Dom.byId("board-apart");
    private final Consumer<Entry> onModel;
    private final Runnable onSort;
    private final List<Column> columns = new ArrayList<>(); // those after the accuracy
    private Column sorted = RANK;
    private boolean falling;

    /** A column that can be sorted by. */
    private record Column(String name, ToDoubleFunction<Standing> value, Function<Standing, String> text) {}

    /**
     * An empty table.
     *
     * @param onModel takes the run of a row that was clicked
     * @param onSort is called when another order is wanted
     */
    BoardTable(Consumer<Entry> onModel, Runnable onSort) {
        this.onModel = onModel;
        this.onSort = onSort;
    }

    /** Has these columns from now on; with the seed, the spread over seeds. */
    void setColumns(List<Hyperparameter> differing) {
        sorted = RANK;
        falling = false;
        columns.clear();
        for (Hyperparameter h : Terms.ORDER) {
            if (differing.indexOf(h) >= 0) {
                columns.add(h == Hyperparameter.SEED ? SPREAD : column(h));
            }
        }
        showHead();
    }

    private static Column column(Hyperparameter h) {
        return new Column(
                Terms.name(h),
                standing -> h.of(standing.hyperparameters()),
                standing -> Terms.value(h, standing.hyperparameters()));
    }

    private void showHead() {
        Dom.clear(head);
        head.appendChild(header(RANK));
        HTMLElement accuracy = Dom.create("th", "", "accuracy");
        accuracy.setAttribute("scope", "col");
        head.appendChild(accuracy);
        for (Column column : columns) {
            head.appendChild(header(column));
        }
    }

    private HTMLElement header(Column column) {
        HTMLElement header = Dom.create("th", "", "");
        header.setAttribute("scope", "col");
        header.setAttribute("aria-sort", column != sorted ? "none" : falling ? "descending" : "ascending");
        HTMLButtonElement button = Dom.button(column.name, () -> sort(column));
        button.setAttribute(SETTING, column.name);
        header.appendChild(button);
        return header;
    }

    private void sort(Column by) {
        falling = by == sorted && !falling;
        sorted = by;
        keepingFocus(this::showHead);
        onSort.run();
    }

    /** Shows these settings, the first of their order. */
    void show(List<Leaderboard.Place> places, List<Standing> apart, int most) {
        List<Leaderboard.Place> inOrder = new ArrayList<>(places);
        inOrder.sort((a, b) -> {
            int order = compare(a.standing(), b.standing());
            return order != 0 ? order : falling ? b.rank() - a.rank() : a.rank() - b.rank();
        });
        List<Standing> apartInOrder = new ArrayList<>(apart);
        apartInOrder.sort(this::compare);
        keepingFocus(() -> {
            Dom.clear(rows);
            for (Leaderboard.Place place : inOrder.subList(0, Math.min(most, inOrder.size()))) {
                rows.appendChild(row(place));
            }
            Dom.clear(apartRows);
            for (Standing standing : apartInOrder) {
                apartRows.appendChild(apartRow(standing));
            }
        });
    }

    private int compare(Standing a, Standing b) {
        int order = Double.compare(sorted.value.applyAsDouble(a), sorted.value.applyAsDouble(b));
        return falling ? -order : order;
    }

    /** Rows and headers are made anew, and may move. */
    private void keepingFocus(Runnable change) {
        HTMLElement focused = Js.focused();
        String name = focused == null ? null : focused.getAttribute(SETTING);
        change.run();
        HTMLElement again = name == null ? null : find(name);
        if (again != null) {
            again.focus();
        }
    }

    private @Nullable HTMLElement find(String name) {
        return Dom.byId("board-table").querySelector("[" + SETTING + "='" + name + "']");
    }

    private HTMLElement row(Leaderboard.Place place) {
        Standing standing = place.standing();
        String p = place.rank() == 1
                ? ""
                : place.pValue() < LEAST_P ? ", p < 0.001" : ", p " + Format.fixed(place.pValue(), 3);
        HTMLElement row = Dom.create("tr", place.isTied() ? "tied" : "", "");
        String rank = Integer.toString(place.rank());
        row.appendChild(make(rank, "Rank " + rank, standing, standing.bestRun()));
        fill(row, Format.percent(standing.accuracy(), 2), Format.interval(standing.interval()) + p, standing);
        return row;
    }

    private HTMLElement apartRow(Standing standing) {
        Entry lost = lost(standing);
        HTMLElement row = Dom.create("tr", "lost", "");
        row.appendChild(make("✕", "Apart", standing, lost));
        int runs = standing.runs().size();
        String how = lost.state() == TrialState.COLLAPSED
                ? "fell from "
                        + Format.percent(
                                lost.requireResult().best().validation().accuracy(), 2) + " to "
                        + Format.percent(lost.accuracy(), 2)
                : "";
        String count = runs == 1 ? "" : (runs - standing.count(TrialState.DONE)) + " of " + runs + " seeds ";
        fill(row, count + lost.state().key(), how, standing);
        return row;
    }

    private static Entry lost(Standing standing) {
        Entry lost = standing.runs().get(0);
        for (Entry run : standing.runs()) {
            lost = lost.state() == TrialState.DONE ? run : lost;
        }
        return lost;
    }

    /** The cell with the button that makes a run again. */
    private HTMLElement make(String text, String what, Standing standing, Entry run) {
        HTMLButtonElement button = Dom.button(text, () -> onModel.accept(run));
        button.setClassName("chip-button");
        button.setAttribute(
                "aria-label", what + ": make this model again, " + Terms.setting(standing.hyperparameters()));
        button.setAttribute(SETTING, Terms.setting(standing.hyperparameters()));
        HTMLElement cell = Dom.create("td", "", "");
        cell.appendChild(button);
        return cell;
    }

    private void fill(HTMLElement row, String accuracy, String small, Standing standing) {
        HTMLElement first = Dom.create("td", "", accuracy);
        first.appendChild(Dom.create("small", "", small));
        row.appendChild(first);
        for (Column column : columns) {
            HTMLElement cell = Dom.create("td", "", column.text.apply(standing));
            cell.setAttribute("data-label", column.name);
            row.appendChild(cell);
        }
    }

    private static String spread(Standing standing) {
        int seeds = standing.runs().size();
        return seeds == 1 ? "–" : "± " + Format.fixed(100 * standing.spread(), 2) + " (" + seeds + ")";
    }
}
