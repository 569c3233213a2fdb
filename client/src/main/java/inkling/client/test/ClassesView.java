package inkling.client.test;

import inkling.analysis.ConfusionMatrix;
import inkling.analysis.Proportion;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.nn.Architecture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Recall and precision of each digit, with their intervals. */
final class ClassesView {
    private final HTMLElement table = Dom.byId("classes");
    private final HTMLElement body = Dom.create("tbody", "", "");

    ClassesView() {
        HTMLElement head = Dom.create("thead", "", "");
        HTMLElement line = Dom.create("tr", "", "");
        for (String title : new String[] {"digit", "images", "recall", "precision"}) {
            HTMLElement header = Dom.create("th", "", title);
            header.setAttribute("scope", "col");
            line.appendChild(header);
        }
        head.appendChild(line);
        table.appendChild(head);
        table.appendChild(body);
    }

    void update(ConfusionMatrix matrix) {
        Dom.clear(body);
        for (int digit = 0; digit < Architecture.CLASSES; digit++) {
            HTMLElement line = Dom.create("tr", "", "");
            HTMLElement header = Dom.create("th", "", Integer.toString(digit));
            header.setAttribute("scope", "row");
            line.appendChild(header);
            line.appendChild(Dom.create("td", "", Format.grouped(matrix.labelled(digit))));
            line.appendChild(cell(matrix.recall(digit)));
            line.appendChild(cell(matrix.precision(digit)));
            body.appendChild(line);
        }
    }

    private static HTMLElement cell(@Nullable Proportion proportion) {
        if (proportion == null) {
            return Dom.create("td", "", "–");
        }
        HTMLElement cell = Dom.create("td", "", Format.percent(proportion.share(), 1) + " ");
        cell.appendChild(Dom.create("small", "", Format.interval(proportion.interval())));
        return cell;
    }
}
