package inkling.client.search;

import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Terms;
import inkling.nn.Activation;
import inkling.search.Cell;
import inkling.search.Entry;
import inkling.search.TrialState;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Activation × learning rate, with the mean accuracy of each cell and in it a dot for each λ and number of hidden units.
 * The colour says the share of errors on a logarithmic scale: 98 and 97 % look as different as 60 and 40 %.
 */
final class HeatMap {
    private static final double WORST = 0.9; // share of errors of a guess
    private static final double BEST = 0.015;
    private static final int MOST_DOTS = 4000;

    private final HTMLElement table = Dom.byId("heat");
    private final HTMLElement said = Dom.byId("heat-said");
    private final BiConsumer<Activation, Double> onCell;
    private final Map<String, Dot> dots = new HashMap<>(); // by the place of the model
    private @Nullable KeptJournal journal;
    private final List<Box> boxes = new ArrayList<>();

    /** A cell on the page. */
    private record Box(
            Activation activation, double learningRate, HTMLElement mean, HTMLElement spread, HTMLElement lost) {}

    /** All models with one activation, learning rate, λ and number of hidden units: whatever bias and seed. */
    private static final class Dot {
        final HTMLElement element = Dom.create("i", "dot", "");
        final List<Hyperparameters> models = new ArrayList<>();
        String shown = ""; // its class
        int done; // models that were shown as done
    }

    /**
     * An empty map.
     *
     * @param onCell takes the activation and the learning rate of a cell that was clicked
     * @param onModel takes a model whose dot was clicked
     */
    HeatMap(BiConsumer<Activation, Double> onCell, Consumer<Hyperparameters> onModel) {
        this.onCell = onCell;
        table.addEventListener("mouseover", (Event event) -> {
            Dot dot = dotAt(event);
            Dom.setText(said, dot == null ? "" : tell(dot));
        });
        table.addEventListener("click", (Event event) -> {
            Dot dot = dotAt(event);
            KeptJournal known = journal;
            if (dot != null && known != null) {
                for (Hyperparameters model : dot.models) {
                    if (known.result(model) != null) {
                        onModel.accept(model);
                        break;
                    }
                }
            }
        });
    }

    private @Nullable Dot dotAt(Event event) {
        String place = ((HTMLElement) event.getTarget()).getAttribute("data-place");
        return place == null ? null : dots.get(place);
    }

    /** Lays it out for these models. */
    void build(List<Hyperparameters> points) {
        Dom.clear(table);
        dots.clear();
        boxes.clear();
        double[] rates = values(points, Hyperparameter.LEARNING_RATE);
        double[] strengths = values(points, Hyperparameter.L2);
        double[] units = values(points, Hyperparameter.HIDDEN_UNITS);
        table.getStyle().setProperty("--rates", Integer.toString(rates.length));
        HTMLElement head = row(Dom.create("thead", "", ""));
        head.appendChild(Dom.create("td", "", ""));
        for (double rate : rates) {
            head.appendChild(header("col", Hyperparameter.LEARNING_RATE.format(rate)));
        }
        HTMLElement body = Dom.create("tbody", "", "");
        table.appendChild(body);
        for (double activation : values(points, Hyperparameter.ACTIVATION)) {
            HTMLElement row = Dom.create("tr", "", "");
            body.appendChild(row);
            Activation its = Activation.values()[(int) activation];
            row.appendChild(header("row", its.label()));
            for (double rate : rates) {
                HTMLElement box = box(its, rate);
                row.appendChild(box);
                if (points.size() <= MOST_DOTS) {
                    box.appendChild(dots(its, rate, strengths, units));
                }
            }
        }
        addModels(points);
    }

    private void addModels(List<Hyperparameters> points) {
        for (Hyperparameters point : points) {
            Dot dot = dots.get(place(point.activation(), point.learningRate(), point.l2(), point.hiddenUnits()));
            if (dot != null) {
                dot.models.add(point);
            }
        }
        for (Dot dot : dots.values()) {
            dot.element.setClassName(dot.models.isEmpty() ? "dot none" : "dot");
        }
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

    private HTMLElement box(Activation activation, double rate) {
        HTMLElement box = Dom.create("td", "", "");
        HTMLButtonElement button = Dom.button("", () -> onCell.accept(activation, rate));
        button.setClassName("heat-cell");
        button.setDisabled(true); // until it has a number
        HTMLElement mean = Dom.create("b", "", "–");
        HTMLElement spread = Dom.create("small", "", "");
        HTMLElement lost = Dom.create("small", "", "");
        button.appendChild(mean);
        button.appendChild(spread);
        button.appendChild(lost);
        box.appendChild(button);
        boxes.add(new Box(activation, rate, mean, spread, lost));
        return box;
    }

    /** A row of dots for each λ, in it one for each number of hidden units. */
    private HTMLElement dots(Activation activation, double rate, double[] strengths, double[] units) {
        HTMLElement all = Dom.create("div", "dots", "");
        all.getStyle().setProperty("--columns", Integer.toString(units.length));
        for (double l2 : strengths) {
            for (double hidden : units) {
                String place = place(activation, rate, l2, (int) hidden);
                Dot dot = new Dot();
                dot.element.setAttribute("data-place", place);
                dots.put(place, dot);
                all.appendChild(dot.element);
            }
        }
        return all;
    }

    private static String place(Activation activation, double rate, double l2, int hiddenUnits) {
        return activation.key() + " " + rate + " " + l2 + " " + hiddenUnits;
    }

    private static double[] values(List<Hyperparameters> points, Hyperparameter h) {
        double[] values = {};
        for (Hyperparameters point : points) {
            values = Values.with(values, h.of(point));
        }
        return values;
    }

    /** Shows what has come of them. */
    void update(KeptJournal its, List<Entry> finished, Set<Hyperparameters> running) {
        journal = its;
        for (Box box : boxes) {
            Cell cell = Cell.of(box.activation, box.learningRate, finished);
            boolean any = !cell.done().isEmpty();
            int lost = cell.diverged() + cell.collapsed();
            Dom.setText(box.mean, any ? Format.fixed(100 * cell.mean(), 2) : "–");
            Dom.setText(box.spread, cell.done().size() < 2 ? "" : "± " + Format.fixed(100 * cell.spread(), 2));
            Dom.setText(box.lost, lost == 0 ? "" : lost + " ✕");
            HTMLButtonElement button = (HTMLButtonElement) box.mean.getParentNode();
            button.setDisabled(!any && lost == 0);
            shade(button, any ? cell.mean() : Double.NaN);
        }
        for (Dot dot : dots.values()) {
            update(dot, its, running);
        }
    }

    private static void update(Dot dot, KeptJournal journal, Set<Hyperparameters> running) {
        double sum = 0;
        int done = 0;
        String state = dot.models.isEmpty() ? "dot none" : "dot";
        for (Hyperparameters model : dot.models) {
            Entry entry = journal.result(model);
            if (entry != null && entry.state() == TrialState.DONE) {
                sum += entry.accuracy();
                done++;
            } else if (entry != null) {
                state = "dot lost";
            } else if (running.contains(model)) {
                state = "dot running";
            }
        }
        String shown = done > 0 && state.equals("dot") ? "dot done" : state;
        if (!shown.equals(dot.shown) || done != dot.done) {
            dot.shown = shown;
            dot.done = done;
            dot.element.setClassName(shown);
            shade(dot.element, done > 0 ? sum / done : Double.NaN);
        }
    }

    private String tell(Dot dot) {
        KeptJournal known = journal;
        StringBuilder text = new StringBuilder();
        for (Hyperparameters model : dot.models) {
            Entry entry = known == null ? null : known.result(model);
            text.append(text.length() == 0 ? "" : "; ")
                    .append(Terms.setting(model))
                    .append(": ");
            text.append(entry == null ? "not yet" : result(entry));
        }
        return text.toString();
    }

    private static String result(Entry entry) {
        return switch (entry.state()) {
            case DONE -> Format.percent(entry.accuracy(), 2);
            case COLLAPSED -> "collapsed, to " + Format.percent(entry.accuracy(), 2);
            default -> entry.state().key();
        };
    }

    private static void shade(HTMLElement element, double accuracy) {
        double errors = Math.max(1 - accuracy, BEST);
        double strength = Math.log(WORST / errors) / Math.log(WORST / BEST);
        element.getStyle().setProperty("--strength", accuracy >= 0 ? Format.fixed(Math.max(0, strength), 2) : "0");
    }
}
