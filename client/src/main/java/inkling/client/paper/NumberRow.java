package inkling.client.paper;

import inkling.analysis.Difference;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import org.teavm.jso.dom.html.HTMLElement;

/** A row of a table of numbers: published, yours, whether they differ, and what can be done about it. */
final class NumberRow {
    private final HTMLElement own;
    private final HTMLElement verdict;

    /**
     * A row at the end of a table.
     *
     * @param section the id of what tells more; empty for nothing
     * @param action a button or link
     */
    NumberRow(
            String body, String what, String section, String published, String publishedInterval, HTMLElement action) {
        HTMLElement row = ComparisonRows.add(Dom.byId(body));
        HTMLElement head = Dom.create("th", "", "");
        head.setAttribute("scope", "row");
        head.setAttribute("role", "rowheader");
        HTMLElement name = Dom.create(section.isEmpty() ? "span" : "a", "", what);
        if (!section.isEmpty()) {
            name.setAttribute("href", "#" + section);
        }
        head.appendChild(name);
        row.appendChild(head);
        ComparisonRows.cell(row, "Published", published, publishedInterval);
        own = ComparisonRows.cell(row, "Yours", "", "");
        verdict = ComparisonRows.cell(row, "Verdict", "", "");
        HTMLElement last = ComparisonRows.cell(row, "", "", "");
        Dom.clear(last);
        last.appendChild(action);
    }

    /** Says what there is in place of a number. */
    void say(String words, String small) {
        own.setClassName("none");
        put(own, words, small);
        verdict.setClassName("none");
        put(verdict, "–", "");
    }

    /** Shows a number, how far it lies from the published one, and what that means. */
    void show(String number, String small, Difference difference, double points) {
        String words = points < 0 ? "lower, beyond noise" : "higher, beyond noise";
        show(number, small, difference.isNoise(), words, signed(points) + " points (" + range(difference) + ")");
    }

    /** Shows a difference of one's own, what it means, and by what that is judged. */
    void compare(String number, String small, boolean isNoise, String by) {
        show(number, small, isNoise, "a difference beyond noise", by);
    }

    private void show(String number, String small, boolean isNoise, String otherwise, String by) {
        own.setClassName("");
        put(own, number, small);
        verdict.setClassName(isNoise ? "same" : "other");
        put(verdict, isNoise ? "within sampling noise" : otherwise, by);
    }

    /** A share of 1 in points. */
    static String signed(double share) {
        return (share > 0 ? "+" : "") + Format.fixed(100 * share, 2);
    }

    /** Where a difference lies, in points. */
    static String range(Difference difference) {
        return signed(difference.low()) + " to " + signed(difference.high());
    }

    private static void put(HTMLElement cell, String text, String small) {
        Dom.setText(cell.querySelector("b"), text);
        Dom.setText(cell.querySelector("small"), small);
    }
}
