package inkling.client.paper;

import inkling.analysis.Difference;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Http;
import inkling.client.ui.SettingText;
import inkling.model.Fields;
import inkling.model.JsonText;
import inkling.nn.Activation;
import inkling.paper.Published;
import inkling.paper.ReferenceSearch;
import inkling.search.Grid;
import inkling.search.HeatMapAxes;
import inkling.search.HeatMapCell;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The search over the paper's grid that comes with the page, beside the paper's numbers and one's own. */
final class ReferenceView {
    private static final String CSV = "reference/search-336.csv";
    private static final String JSON = "reference/search-336.json";
    private static final int BEST = 5;
    private static final int IMAGES = 5000; // that each side has validated on, all runs of a cell on the same
    private static final Activation[] COLUMNS = {Activation.SIGMOID, Activation.RELU};

    private final Supplier<List<TrialRecord>> finished;
    private final HTMLElement said = Dom.byId("paper-reference-said");
    private final HTMLElement test = Dom.byId("paper-reference-test");
    private @Nullable ReferenceSearch search;

    /** Asks for both files. */
    ReferenceView(Supplier<List<TrialRecord>> finished) {
        this.finished = finished;
        Http.get(
                CSV,
                csv -> show(ReferenceSearch.read(CSV, csv)),
                failure -> Dom.setText(said, "It is not here: " + reason(failure)));
        Http.get(
                JSON,
                json -> showTest(Fields.of(JSON, JsonText.parse(JSON, json))),
                failure -> Dom.setText(test, "Nothing is known of it here: " + reason(failure)));
    }

    private static String reason(Http.Failure failure) {
        return failure.status() == 404 ? "this copy of the page comes without it." : failure.detail();
    }

    private void show(ReferenceSearch read) {
        search = read;
        Dom.byId("paper-reference-shown").setHidden(false);
        said.setHidden(true);
        HTMLElement body = Dom.byId("paper-reference-rows");
        for (int i = 0; i < Math.min(BEST, read.rows().size()); i++) {
            ReferenceSearch.Row row = read.rows().get(i);
            TrialRecord entry = row.entry();
            Evaluation last = entry.requireResult().last().validation();
            ComparisonRows.addPlace(
                    body,
                    row.rank(),
                    entry.hyperparameters(),
                    last.accuracy(),
                    ComparisonRows.interval(last.accuracy(), last.n()),
                    row.tied());
        }
        Dom.setText(Dom.byId("paper-reference-tied"), SearchView.tied(read.tied()));
        Dom.setText(
                Dom.byId("paper-broken"),
                read.count(TrialState.DIVERGED) + " diverged, and " + read.count(TrialState.COLLAPSED)
                        + " collapsed: fell more than 5 points below their own best. The worst ended at "
                        + Format.percent(read.worst().accuracy(), 2) + ": "
                        + SettingText.setting(read.worst().hyperparameters())
                        + ". In the paper 21 ended at chance, all with ReLU and a learning rate of 0.05 or 0.1.");
        update();
    }

    /** Fills the table of cells, with one's own runs as far as there are any. */
    void update() {
        ReferenceSearch read = search;
        if (read == null) {
            return;
        }
        HTMLElement head = Dom.byId("paper-cells-head");
        HTMLElement body = Dom.byId("paper-cells");
        Dom.clear(head);
        Dom.clear(body);
        HTMLElement names = Dom.create("tr", "", "");
        head.appendChild(names);
        heading(names, "Learning rate", "col");
        for (Activation activation : COLUMNS) {
            heading(names, activation.label(), "col");
        }
        for (double rate : Grid.PAPER.values(Hyperparameter.LEARNING_RATE)) {
            HTMLElement row = Dom.create("tr", "", "");
            heading(row, Hyperparameter.LEARNING_RATE.format(rate), "row");
            for (Activation activation : COLUMNS) {
                row.appendChild(cell(activation, rate, read.cell(activation, rate)));
            }
            body.appendChild(row);
        }
    }

    private static void heading(HTMLElement row, String text, String scope) {
        HTMLElement heading = Dom.create("th", "", text);
        heading.setAttribute("scope", scope);
        row.appendChild(heading);
    }

    private HTMLElement cell(Activation activation, double rate, HeatMapCell its) {
        HTMLElement cell = Dom.create("td", "", "");
        cell.appendChild(Dom.create("b", "", format(its.mean(), its.spread())));
        int broken = its.diverged() + its.collapsed();
        if (broken > 0) {
            cell.appendChild(Dom.create(
                    "small",
                    "",
                    its.diverged() + " diverged, " + its.collapsed() + " collapsed of "
                            + (its.done().size() + broken)));
        }
        for (Published.Cell published : Published.CELLS) {
            if (published.activation() == activation && published.learningRate() == rate) {
                Difference difference = Difference.of(its.mean(), IMAGES, published.mean(), IMAGES);
                String text = "paper " + format(published.mean(), published.spread()) + ", "
                        + (difference.isNoise() ? "within sampling noise" : "beyond noise");
                cell.appendChild(Dom.create("small", "published", text));
            }
        }
        HeatMapCell own = HeatMapAxes.PAPER.cell(activation.ordinal(), rate, SearchView.ofTheGrid(finished.get()));
        if (!own.done().isEmpty()) {
            cell.appendChild(Dom.create(
                    "small",
                    "",
                    "yours " + format(own.mean(), own.spread()) + ", "
                            + own.done().size() + (own.done().size() == 1 ? " run" : " runs")));
        }
        return cell;
    }

    private static String format(double mean, double spread) {
        return Double.isNaN(mean)
                ? "no number"
                : Format.fixed(100 * mean, 2) + (Double.isNaN(spread) ? "" : " ± " + Format.fixed(100 * spread, 2));
    }

    private void showTest(Fields json) {
        double accuracy = json.number("testAccuracy", 0, 1);
        int n = json.whole("testImages", 1, Integer.MAX_VALUE);
        Difference difference = Difference.of(accuracy, n, Published.TEST.share(), Published.TEST.n());
        Dom.setText(
                test,
                "The first of it reads " + Format.percent(accuracy, 2) + " of the test images (95 %: "
                        + ComparisonRows.interval(accuracy, n) + "), opened once, on "
                        + Format.minute(json.text("openedAt", 40))
                        + ". The paper’s winner reads " + Format.percent(Published.TEST.share(), 2) + ": "
                        + (difference.isNoise() ? "within sampling noise" : "more than sampling noise") + ". Seed "
                        + json.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE) + ", made on "
                        + json.text("date", 40) + ", fingerprint "
                        + json.sha256("winnerFingerprint").substring(0, 8) + "…; this command makes it again:");
        Dom.setText(Dom.byId("paper-reference-command"), json.text("command", 400));
        Dom.byId("paper-reference-made").setHidden(false);
    }
}
