package inkling.client.search;

import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.SettingText;
import inkling.search.Leaderboard;
import inkling.search.SettingResult;
import inkling.search.TrialRecord;
import inkling.train.Hyperparameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The table of the leaderboard: a row a setting, and a column for each hyperparameter that differs between them. */
final class BoardTable {
    private static final String FOCUS = "data-focus"; // of what can have it: a name that it keeps when it is made anew
    private static final String SAID = "data-said"; // of a row: all that it says
    private static final Column RANK = new Column("rank", standing -> 0, standing -> ""); // as they come
    private static final Column SPREAD = new Column("over seeds", SettingResult::spread, BoardLine::spread);

    private final HTMLElement head = Dom.byId("board-head");
    private final HTMLElement rows = Dom.byId("board-rows");
    private final HTMLElement apartRows = Dom.byId("board-apart");
    private final Consumer<TrialRecord> onModel;
    private final Runnable onSort;
    private final List<Column> columns = new ArrayList<>(); // those after the accuracy
    private Column sorted = RANK;
    private boolean falling;

    /** A column that can be sorted by. */
    private record Column(String name, ToDoubleFunction<SettingResult> value, Function<SettingResult, String> text) {}

    /**
     * An empty table.
     *
     * @param onModel takes the run of a row that was clicked
     * @param onSort is called when another order is wanted
     */
    BoardTable(Consumer<TrialRecord> onModel, Runnable onSort) {
        this.onModel = onModel;
        this.onSort = onSort;
    }

    /** Has these columns from now on; with the seed, the spread over seeds. */
    void setColumns(List<Hyperparameter> differing) {
        sorted = RANK;
        falling = false;
        columns.clear();
        for (Hyperparameter h : SettingText.ORDER) {
            if (SettingText.isAmong(differing, h)) {
                columns.add(h == Hyperparameter.SEED ? SPREAD : column(h));
            }
        }
        showHead();
    }

    private static Column column(Hyperparameter h) {
        return new Column(
                h.columnName(),
                standing -> h.of(standing.hyperparameters()),
                standing -> SettingText.value(h, standing.hyperparameters()));
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
        header.setAttribute(
                "aria-sort", !column.name.equals(sorted.name) ? "none" : falling ? "descending" : "ascending");
        HTMLButtonElement button = Dom.button(column.name, () -> sort(column));
        button.setAttribute(FOCUS, column.name);
        header.appendChild(button);
        return header;
    }

    private void sort(Column by) {
        falling = by.name.equals(sorted.name) && !falling;
        sorted = by;
        keepingFocus(this::showHead);
        onSort.run();
    }

    /** Shows these settings, the first of their order. */
    void show(List<Leaderboard.Place> places, List<SettingResult> apart, int most) {
        List<Leaderboard.Place> inOrder = new ArrayList<>(places);
        inOrder.sort((a, b) -> {
            int order = compare(a.standing(), b.standing());
            return order != 0 ? order : falling ? b.rank() - a.rank() : a.rank() - b.rank();
        });
        List<SettingResult> apartInOrder = new ArrayList<>(apart);
        apartInOrder.sort(this::compare);
        Map<String, BoardLine> lines = new LinkedHashMap<>(); // by what they say
        for (int i = 0; i < Math.min(most, inOrder.size()); i++) {
            BoardLine line = BoardLine.of(inOrder.get(i));
            lines.put(said(line), line);
        }
        Map<String, BoardLine> apartLines = new LinkedHashMap<>();
        for (SettingResult standing : apartInOrder) {
            BoardLine line = BoardLine.apart(standing);
            apartLines.put(said(line), line);
        }
        keepingFocus(() -> {
            put(rows, lines);
            put(apartRows, apartLines);
        });
    }

    /** Puts rows there in this order. Those that say what they said stay as they are, so that a click on them counts. */
    private void put(HTMLElement body, Map<String, BoardLine> lines) {
        Map<String, HTMLElement> known = keep(body, lines);
        HTMLElement at = first(body);
        for (Map.Entry<String, BoardLine> line : lines.entrySet()) {
            HTMLElement row = known.get(line.getKey());
            if (row != null && row == at) {
                at = (HTMLElement) at.getNextSibling();
            } else {
                body.insertBefore(row == null ? row(line.getKey(), line.getValue()) : row, at);
            }
        }
    }

    /** Removes what none of these says, and returns what is left, by what it says. */
    private static Map<String, HTMLElement> keep(HTMLElement body, Map<String, BoardLine> lines) {
        Map<String, HTMLElement> kept = new LinkedHashMap<>();
        HTMLElement row = first(body);
        while (row != null) {
            HTMLElement next = (HTMLElement) row.getNextSibling();
            String said = row.getAttribute(SAID);
            if (lines.containsKey(said)) {
                kept.put(said, row);
            } else {
                body.removeChild(row);
            }
            row = next;
        }
        return kept;
    }

    private static @Nullable HTMLElement first(HTMLElement body) {
        return (HTMLElement) body.getFirstChild();
    }

    private int compare(SettingResult a, SettingResult b) {
        int order = Double.compare(sorted.value.applyAsDouble(a), sorted.value.applyAsDouble(b));
        return falling ? -order : order;
    }

    /** Rows and headers are made anew, and may move. */
    private void keepingFocus(Runnable change) {
        HTMLElement focused = Js.focused();
        String name = focused == null ? null : focused.getAttribute(FOCUS);
        change.run();
        HTMLElement again = name == null ? null : find(name);
        if (again != null) {
            again.focus();
        }
    }

    private @Nullable HTMLElement find(String name) {
        return Dom.byId("board-table").querySelector("[" + FOCUS + "='" + name + "']");
    }

    private HTMLElement row(String said, BoardLine line) {
        HTMLElement row = Dom.create("tr", line.className(), "");
        row.setAttribute(SAID, said);
        HTMLButtonElement button = Dom.button(line.mark(), () -> onModel.accept(line.run()));
        button.setClassName("chip-button");
        String setting = SettingText.setting(line.standing().hyperparameters());
        button.setAttribute("aria-label", line.name() + ": make this model again, " + setting);
        button.setAttribute(FOCUS, setting);
        HTMLElement mark = Dom.create("td", "", "");
        mark.appendChild(button);
        row.appendChild(mark);
        HTMLElement accuracy = Dom.create("td", "", line.accuracy());
        accuracy.appendChild(Dom.create("small", "", line.small()));
        row.appendChild(accuracy);
        for (Column column : columns) {
            HTMLElement cell = Dom.create("td", "", column.text.apply(line.standing()));
            cell.setAttribute("data-label", column.name);
            row.appendChild(cell);
        }
        return row;
    }

    /** All that a row says, in one text. */
    private String said(BoardLine line) {
        StringBuilder said =
                new StringBuilder(line.className() + "|" + line.mark() + "|" + line.accuracy() + "|" + line.small());
        for (Column column : columns) {
            said.append('|').append(column.name).append('|').append(column.text.apply(line.standing()));
        }
        return said.append('|')
                .append(SettingText.setting(line.standing().hyperparameters()))
                .toString();
    }
}
