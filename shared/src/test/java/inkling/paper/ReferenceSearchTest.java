package inkling.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.MalformedDataException;
import inkling.nn.Activation;
import inkling.search.HeatMapCell;
import inkling.search.Leaderboard;
import inkling.search.SearchCsv;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceSearchTest {
    private static final int N = 16; // validation images

    private static TrialRecord trial(Hyperparameters hyperparameters, Status status, int correct) {
        byte[] right = new byte[N / 8];
        for (int i = 0; i < correct; i++) {
            right[i / 8] |= (byte) (128 >> i % 8);
        }
        Trial.Point point = new Trial.Point(240_000, new Evaluation(0.125, correct, N));
        return TrialRecord.finished("", hyperparameters, new Trial.Result(status, point, point, right, "f"), 1, "now");
    }

    private static final String CSV = SearchCsv.write(new Leaderboard(List.of(
            trial(Published.THIRD.hyperparameters(), Status.DONE, 4),
            trial(Published.FIRST.hyperparameters(), Status.DONE, 15),
            trial(Published.FIFTH.hyperparameters(), Status.COLLAPSED, 2),
            trial(Published.SECOND.hyperparameters(), Status.DONE, 13))));

    private final ReferenceSearch search = ReferenceSearch.read("search.csv", CSV);

    @Test
    void readsBackWhatWasWritten() {
        assertEquals(
                List.of(1, 2, 3, 0),
                search.rows().stream().map(ReferenceSearch.Row::rank).toList());
        TrialRecord first = search.rows().get(0).entry();
        assertEquals(Published.FIRST.hyperparameters(), first.hyperparameters());
        assertEquals(
                new Trial.Point(240_000, new Evaluation(0.125, 15, N)),
                first.requireResult().last());
        assertEquals("f", first.requireResult().fingerprint());
    }

    @Test
    void keepsWhoIsTiedAndWhoHasCollapsed() {
        assertEquals(2, search.tied());
        assertTrue(search.rows().get(1).tied());
        assertEquals(1, search.count(TrialState.COLLAPSED));
        assertEquals(3, search.count(TrialState.DONE));
    }

    @Test
    void aCellHasMeanAndSpread() {
        HeatMapCell cell = search.cell(Activation.SIGMOID, 0.05);
        assertEquals((15 + 13 + 4) / 3.0 / N, cell.mean(), 1e-12);
        assertEquals(3, cell.done().size());
        assertEquals(1, search.cell(Activation.RELU, 0.01).collapsed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html>\n<html>\n", "rank,status\r\n1,done\r\n", "rank\n1,2\n"})
    void whatIsNoSearchIsRefused(String text) {
        assertThrows(MalformedDataException.class, () -> ReferenceSearch.read("search.csv", text));
    }

    @Test
    void aBrokenNumberIsRefusedWithItsLine() {
        String broken = CSV.replace(",13,16,", ",thirteen,16,");
        String message = assertThrows(MalformedDataException.class, () -> ReferenceSearch.read("search.csv", broken))
                .toString();
        assertTrue(message.contains("search.csv: line 3: "), message);
    }
}
