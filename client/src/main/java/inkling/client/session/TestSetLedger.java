package inkling.client.session;

import inkling.client.js.BrowserMemory;
import inkling.math.Decimal;
import inkling.model.TestOpening;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one home of what is known of openings of the test set: how often that of some data was opened in this browser, and
 * for which weights. Who trains the same run again has not sealed it again.
 */
final class TestSetLedger {
    private static final String OF_DATA = "inkling-test-openings-"; // and the digest of the data
    private static final String OF_WEIGHTS = "inkling-test-openings-of-"; // and their fingerprint
    private static final int LONGEST_TIME = 40;
    private static final double MOST = 1e8; // openings

    private final BrowserMemory memory;

    TestSetLedger(BrowserMemory memory) {
        this.memory = memory;
    }

    /** How often the test set of its data was opened in this browser, or for this network if that is more. */
    int count(ShownNetwork network) {
        return Math.max(count(network.dataSha256()), network.testOpenings().size());
    }

    private int count(String dataSha256) {
        String stored = memory.recall(OF_DATA + dataSha256);
        double number = stored == null ? 0 : number(stored);
        return number > 0 && number < MOST ? (int) number : 0;
    }

    /** Counts that it is being opened, whatever comes of it. */
    void opening(ShownNetwork network) {
        String dataSha256 = network.dataSha256();
        memory.remember(OF_DATA + dataSha256, Integer.toString(count(dataSha256) + 1));
    }

    /** Notes what came of it. */
    void opened(ShownNetwork network, TestOpening opening) {
        network.opened(opening);
        join(network);
    }

    /** Brings together what the network and the browser know of openings for its weights; whether it has learned of any. */
    boolean join(ShownNetwork network) {
        List<TestOpening> known = read(memory.recall(OF_WEIGHTS + network.fingerprint()));
        boolean learned = false;
        for (TestOpening opening : known) {
            if (!has(network.testOpenings(), opening)) {
                network.opened(opening);
                learned = true;
            }
        }
        if (network.testOpenings().size() > known.size()) {
            memory.remember(OF_WEIGHTS + network.fingerprint(), write(network.testOpenings()));
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
                double correct = number(text.substring(from, first));
                double n = number(text.substring(first + 1, second));
                if (correct >= 0 && correct <= n && n > 0 && n < MOST) { // not NaN
                    openings.add(new TestOpening(text.substring(second + 1, to), correct / n, (int) n));
                }
            }
            from = to + 1;
        }
        return openings;
    }

    /** NaN if it is none: anybody may have written there. */
    private static double number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Double.NaN;
            }
        }
        return Decimal.parse(text);
    }
}
