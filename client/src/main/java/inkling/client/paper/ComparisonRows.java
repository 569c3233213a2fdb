package inkling.client.paper;

import inkling.analysis.Interval;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.train.Hyperparameters;
import org.teavm.jso.dom.html.HTMLElement;

/** Rows of tables that become cards where it is narrow: each cell knows the heading of its column. */
final class ComparisonRows {
    private ComparisonRows() {}

    static HTMLElement add(HTMLElement body) {
        HTMLElement row = Dom.create("tr", "", "");
        row.setAttribute("role", "row");
        body.appendChild(row);
        return row;
    }

    /** A cell with a text, and a smaller one behind it. */
    static HTMLElement cell(HTMLElement row, String heading, String text, String small) {
        HTMLElement cell = Dom.create("td", "", "");
        cell.setAttribute("role", "cell");
        cell.setAttribute("data-heading", heading);
        cell.appendChild(Dom.create("b", "", text));
        cell.appendChild(Dom.create("small", "", small));
        row.appendChild(cell);
        return cell;
    }

    /** A row of the best five. */
    static void addPlace(
            HTMLElement body, int rank, Hyperparameters setting, double share, String small, boolean tied) {
        HTMLElement row = add(body);
        cell(row, "Rank", Integer.toString(rank), "");
        cell(row, "Setting", SettingText.setting(setting), "");
        cell(row, "Validation accuracy", Format.percent(share, 2), small);
        cell(row, "Tied with the first", rank == 1 ? "–" : tied ? "yes" : "no", "");
    }

    static String interval(double share, int n) {
        return Format.interval(Interval.wilson95(share, n));
    }
}
