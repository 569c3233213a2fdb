package inkling.client.session;

import inkling.client.js.Js;
import inkling.model.TestOpening;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the test set of some data was opened in this browser, and for which weights: who trains the same run again has
 * not sealed it again.
 */
final class TestSetLedger {
    private static final String OF_DATA = "inkling-test-openings-"; // and the digest of the data
    private static final String OF_WEIGHTS = "inkling-test-openings-of-"; // and their fingerprint
    private static final int LONGEST_TIME = 40;
    private static final double MOST = 1e8; // openings

    /** How often that of this data was opened. */
    int count(String dataSha256) {
        String stored = Js.recall(OF_DATA + dataSha256);
        double number = stored == null ? 0 : Js.number(stored);
        return number > 0 && number < MOST ? (int) number : 0;
    }

    /** Counts another opening. */
    void add(String dataSha256) {
        Js.remember(OF_DATA + dataSha256, Integer.toString(count(dataSha256) + 1));
    }

    /** Brings together what the subject and the browser know of openings for its weights; whether it has learned of any. */
    boolean join(ShownNetwork subject) {
        List<TestOpening> known = read(Js.recall(OF_WEIGHTS + subject.fingerprint));
        boolean learned = false;
        for (TestOpening opening : known) {
            if (!has(subject.testOpenings, opening)) {
                subject.testOpenings.add(opening);
                learned = true;
            }
        }
        if (subject.testOpenings.size() > known.size()) {
            Js.remember(OF_WEIGHTS + subject.fingerprint, write(subject.testOpenings));
        }
        return learned;
    }

    private static boolean has(List<TestOpening> openings, TestOpening opening) {
        boolean has = false;
        for (TestOpening each : openings) {
            has |= each.at().equals(opening.at());
        }
        return has;
    }

    /** A line each: images correct, images, when. */
    private static String write(List<TestOpening> openings) {
        StringBuilder text = new StringBuilder();
        for (TestOpening opening : openings) {
            if (opening.at().length() <= LONGEST_TIME && opening.at().indexOf('\n') < 0) { // it may come from any file
                text.append(Math.round(opening.accuracy() * opening.n())).append(' ');
                text.append(opening.n()).append(' ').append(opening.at()).append('\n');
            }
        }
        return text.toString();
    }

    /** What is not such a line is left out: whatever it is, the page goes on. */
    private static List<TestOpening> read(@Nullable String text) {
        List<TestOpening> openings = new ArrayList<>();
        int from = 0;
        for (int to = text == null ? -1 : text.indexOf('\n'); text != null && to >= 0; to = text.indexOf('\n', from)) {
            int first = text.indexOf(' ', from);
            int second = text.indexOf(' ', first + 1);
            if (first > from && first < second && second < to) {
                double correct = Js.number(text.substring(from, first));
                double n = Js.number(text.substring(first + 1, second));
                if (correct >= 0 && correct <= n && n > 0) { // not NaN
                    openings.add(new TestOpening(text.substring(second + 1, to), correct / n, (int) n));
                }
            }
            from = to + 1;
        }
        return openings;
    }
}
