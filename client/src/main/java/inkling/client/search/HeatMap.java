package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.math.Ascii;
import inkling.search.HeatMapAxes;
import inkling.search.HeatMapCell;
import inkling.search.Journal;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Activation × learning rate, or what else {@link HeatMapAxes} finds, with the mean accuracy of each cell and in it a dot for
 * each λ, number of hidden units, bias and whatever else differs. The colour goes from the worst to
 * the best model that is shown.
 */
final class HeatMap {
    private static final int MOST_DOTS = 4000;

    private final HTMLElement title = Dom.byId("heat-axes");
    private final HTMLElement table = Dom.byId("heat");
    private final HTMLElement said = Dom.byId("heat-said");
    private final HTMLElement key = Dom.byId("heat-key");
    private final CellListener onCell;
    private final Map<String, HeatMapDot> dots = new LinkedHashMap<>(); // by the place of its models
    private final List<Box> boxes = new ArrayList<>();
    private HeatMapAxes axes = HeatMapAxes.PAPER;
    private @Nullable Journal journal;
    private @Nullable HeatMapDot pointed;

    /** Whose models are shown alone; null for all. */
    private @Nullable Box chosen;

    /** A cell on the page. */
    private static final class Box {
        final double row;
        final double column;
        final HTMLButtonElement button;
        final HTMLElement mean = Dom.create("b", "", "–");
        final HTMLElement spread = Dom.create("small", "", "");
        final HTMLElement lost = Dom.create("small", "", "");

        Box(double row, double column, Consumer<Box> onClick) {
            this.row = row;
            this.column = column;
            button = Dom.button("", () -> onClick.accept(this));
            button.setClassName("heat-cell");
            button.setDisabled(true); // until it has a number
            button.appendChild(mean);
            button.appendChild(spread);
            button.appendChild(lost);
        }
    }

    /** Who shows the models of a cell alone, or of all. */
    interface CellListener {
        void only(HeatMapAxes axes, double row, double column);

        void all();
    }

    /**
     * An empty map.
     *
     * @param onModel takes the best run of a dot that was clicked
     */
    HeatMap(CellListener onCell, Consumer<TrialRecord> onModel) {
        this.onCell = onCell;
        table.addEventListener("mouseover", (Event event) -> {
            pointed = dotAt(event);
            tell();
        });
        table.addEventListener("click", (Event event) -> {
            HeatMapDot dot = dotAt(event);
            TrialRecord best =
                    dot == null || journal == null ? null : dot.models().best(journal);
            if (best != null) {
                onModel.accept(best);
            }
        });
    }

    private @Nullable HeatMapDot dotAt(Event event) {
        String place = ((HTMLElement) event.getTarget()).getAttribute("data-place");
        return place == null ? null : dots.get(place);
    }

    private void tell() {
        Dom.setText(said, pointed == null ? "" : pointed.models().tell(journal));
    }

    private void choose(Box box) {
        if (box == chosen) {
            unchoose();
            onCell.all();
        } else {
            unchoose();
            chosen = box;
            box.button.setAttribute("aria-pressed", "true");
            onCell.only(axes, box.row, box.column);
        }
    }

    /** No cell is shown alone any more. */
    void unchoose() {
        if (chosen != null) {
            chosen.button.setAttribute("aria-pressed", "false");
            chosen = null;
        }
    }

    /** Lays it out for these models. */
    void build(List<Hyperparameters> points) {
        Dom.clear(table);
        dots.clear();
        boxes.clear();
        chosen = null;
        pointed = null;
        tell();
        axes = HeatMapAxes.of(points);
        Dom.setText(
                title,
                axes.rows().label() + " × " + Ascii.lowerCase(axes.columns().label()) + " ");
        double[] columns = values(points, axes.columns());
        table.getStyle().setProperty("--rates", Integer.toString(columns.length));
        HTMLElement head = row(Dom.create("thead", "", ""));
        head.appendChild(Dom.create("td", "", ""));
        for (double column : columns) {
            head.appendChild(header("col", SettingText.value(axes.columns(), column)));
        }
        HTMLElement body = Dom.create("tbody", "", "");
        table.appendChild(body);
        for (double its : values(points, axes.rows())) {
            HTMLElement row = row(body);
            row.appendChild(header("row", SettingText.value(axes.rows(), its)));
            for (double column : columns) {
                row.appendChild(cell(its, column));
            }
        }
        addDots(points);
    }

    private HTMLElement row(HTMLElement part) {
        table.appendChild(part);
        HTMLElement row = Dom.create("tr", "", "");
        part.appendChild(row);
        return row;
    }

    private static HTMLElement header(String scope, String text) {
        HTMLElement header = Dom.create("th", "", text);
        header.setAttribute("scope", scope);
        return header;
    }

    private HTMLElement cell(double row, double column) {
        Box box = new Box(row, column, this::choose);
        boxes.add(box);
        HTMLElement cell = Dom.create("td", "", "");
        cell.appendChild(box.button);
        return cell;
    }

    /** In each cell a dot for each combination of what differs within: those of one number of hidden units below each other. */
    private void addDots(List<Hyperparameters> points) {
        List<Hyperparameter> within = axes.within(points);
        List<double[]> values = new ArrayList<>(); // (within) of each in turn
        double count = boxes.size();
        for (Hyperparameter h : within) {
            values.add(values(points, h));
            count *= values.get(values.size() - 1).length;
        }
        if (count > MOST_DOTS) {
            return; // they would make the page slow, and be too small to be told apart
        }
        for (Box box : boxes) {
            HTMLElement all = Dom.create("div", "dots", "");
            all.getStyle().setProperty("--columns", Integer.toString(values.get(values.size() - 1).length));
            addDots(all, Format.plain(box.row) + " " + Format.plain(box.column), values, 0);
            box.button.getParentNode().appendChild(all);
        }
        for (Hyperparameters point : points) {
            StringBuilder place = new StringBuilder(Format.plain(axes.rows().of(point)) + " "
                    + Format.plain(axes.columns().of(point)));
            for (Hyperparameter h : within) {
                place.append(' ').append(Format.plain(h.of(point)));
            }
            HeatMapDot dot = dots.get(place.toString());
            if (dot != null) {
                dot.add(point);
            }
        }
    }

    /** The last value changes fastest. */
    private void addDots(HTMLElement all, String place, List<double[]> values, int from) {
        if (from == values.size()) {
            HeatMapDot dot = new HeatMapDot(place);
            dots.put(place, dot);
            all.appendChild(dot.element());
            return;
        }
        for (double value : values.get(from)) {
            addDots(all, place + " " + Format.plain(value), values, from + 1);
        }
    }

    private static double[] values(List<Hyperparameters> points, Hyperparameter h) {
        double[] values = {};
        for (Hyperparameters point : points) {
            values = Values.with(values, h.of(point));
        }
        return values;
    }

    /** Shows what has come of them. */
    void update(Journal its, List<TrialRecord> finished, Set<Hyperparameters> running) {
        journal = its;
        double worst = 1;
        double best = 0;
        for (HeatMapDot dot : dots.values()) {
            dot.update(its, running);
        }
        for (TrialRecord entry : finished) {
            if (entry.state() == TrialState.DONE) {
                worst = Math.min(worst, entry.accuracy());
                best = Math.max(best, entry.accuracy());
            }
        }
        for (Box box : boxes) {
            HeatMapCell cell = axes.cell(box.row, box.column, finished);
            update(box, cell, AccuracyScale.strength(cell.mean(), worst, best));
        }
        for (HeatMapDot dot : dots.values()) {
            dot.shade(AccuracyScale.strength(dot.models().accuracy(), worst, best));
        }
        key.setHidden(best <= worst);
        Dom.setText(Dom.byId("heat-worst"), Format.percent(worst, 1));
        Dom.setText(Dom.byId("heat-best"), Format.percent(best, 1));
        tell();
    }

    private static void update(Box box, HeatMapCell cell, double strength) {
        int lost = cell.diverged() + cell.collapsed();
        boolean any = !cell.done().isEmpty();
        Dom.setText(box.mean, any ? Format.fixed(100 * cell.mean(), 2) : "–");
        Dom.setText(box.spread, cell.done().size() < 2 ? "" : "± " + Format.fixed(100 * cell.spread(), 2));
        Dom.setText(box.lost, lost == 0 ? "" : lost + " ✕");
        box.button.setDisabled(!any && lost == 0);
        box.button.getStyle().setProperty("--strength", Format.fixed(strength, 2));
    }
}
