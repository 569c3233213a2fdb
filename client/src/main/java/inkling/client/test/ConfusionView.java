package inkling.client.test;

import inkling.analysis.ConfusionMatrix;
import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.nn.Architecture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The confusion matrix, in counts or in percent of each row; a cell that is clicked shows its images. */
final class ConfusionView {
    private static final int DIGITS = Architecture.CLASSES;

    private final HTMLButtonElement[][] cells = new HTMLButtonElement[DIGITS][DIGITS]; // (label × read)
    private final HTMLInputElement percent = Dom.byId("confusion-percent");
    private final Listener onCell;
    private @Nullable ConfusionMatrix matrix;
    private int row; // of the cell that the Tab key goes to
    private int column;

    /** Takes the label and the digit read of a cell. */
    interface Listener {
        void accept(int label, int read);
    }

    ConfusionView(Listener onCell) {
        this.onCell = onCell;
        HTMLElement table = Dom.byId("confusion");
        HTMLElement head = Dom.create("tr", "", "");
        head.appendChild(header("is \\ read", "col"));
        for (int read = 0; read < DIGITS; read++) {
            head.appendChild(header(Integer.toString(read), "col"));
        }
        HTMLElement thead = Dom.create("thead", "", "");
        thead.appendChild(head);
        table.appendChild(thead);
        HTMLElement body = Dom.create("tbody", "", "");
        for (int label = 0; label < DIGITS; label++) {
            body.appendChild(row(label));
        }
        table.appendChild(body);
        percent.addEventListener("change", (Event event) -> draw());
        table.addEventListener("keydown", (KeyboardEvent event) -> key(event));
    }

    private static HTMLElement header(String text, String scope) {
        HTMLElement header = Dom.create("th", "", text);
        header.setAttribute("scope", scope);
        return header;
    }

    private HTMLElement row(int label) {
        HTMLElement line = Dom.create("tr", "", "");
        line.appendChild(header(Integer.toString(label), "row"));
        for (int read = 0; read < DIGITS; read++) {
            int itsRead = read;
            HTMLButtonElement button = Dom.button("", () -> press(label, itsRead));
            button.setAttribute("tabindex", label == 0 && read == 0 ? "0" : "-1");
            button.setClassName(label == read ? "right" : "");
            cells[label][read] = button;
            HTMLElement cell = Dom.create("td", "", "");
            cell.setAttribute("role", "gridcell");
            cell.appendChild(button);
            line.appendChild(cell);
        }
        return line;
    }

    private void press(int label, int read) {
        go(label, read);
        unpress();
        cells[label][read].setAttribute("aria-pressed", "true");
        onCell.accept(label, read);
    }

    /** No cell is chosen any more. */
    void unpress() {
        for (HTMLButtonElement[] line : cells) {
            for (HTMLButtonElement cell : line) {
                cell.removeAttribute("aria-pressed");
            }
        }
    }

    private void go(int label, int read) {
        cells[row][column].setAttribute("tabindex", "-1");
        row = label;
        column = read;
        cells[row][column].setAttribute("tabindex", "0");
        cells[row][column].focus();
    }

    private void key(KeyboardEvent event) {
        if (!Js.isPlain(event)) {
            return;
        }
        int right = event.getKey().equals("ArrowRight") ? 1 : event.getKey().equals("ArrowLeft") ? -1 : 0;
        int down = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
        if (right != 0 || down != 0) {
            event.preventDefault();
            go((row + down + DIGITS) % DIGITS, (column + right + DIGITS) % DIGITS);
        }
    }

    void update(ConfusionMatrix other) {
        matrix = other;
        unpress();
        draw();
    }

    private void draw() {
        ConfusionMatrix m = matrix;
        if (m == null) {
            return;
        }
        for (int label = 0; label < DIGITS; label++) {
            for (int read = 0; read < DIGITS; read++) {
                draw(cells[label][read], m.count(label, read), m.labelled(label), label, read);
            }
        }
    }

    private void draw(HTMLButtonElement cell, int count, int ofRow, int label, int read) {
        double share = ofRow == 0 ? 0 : (double) count / ofRow;
        cell.getStyle().setProperty("--share", Format.fixed(shade(share, label == read), 3));
        String text = percent.isChecked() ? Format.fixed(100 * share, 1) : Integer.toString(count);
        Dom.setText(cell, count == 0 ? "·" : text);
        cell.setAttribute("aria-label", label + " read as " + read + ": " + count);
    }

    /** How much colour a share of a row has, 0 .. 1. Mistakes are few: a tenth of a row is already a full colour. */
    static double shade(double share, boolean isRight) {
        return isRight ? share : Math.min(1, Math.sqrt(share * 10));
    }
}
