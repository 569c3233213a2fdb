package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.Fixtures;
import inkling.train.Hyperparameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private final List<TrialRecord> runs = List.of(done("1100"), done("1110"), done("1111"));

    @Test
    void theMeanAndTheDeviationFromItByOneLessThanThereAre() {
        assertEquals(0.75, Spread.mean(runs));
        assertEquals(0.25, Spread.of(runs), 1e-12);
    }

    @Test
    void ofOneRunThereIsNoSpread() {
        assertEquals(Double.NaN, Spread.of(runs.subList(0, 1)));
    }

    private static TrialRecord done(String bits) {
        return Fixtures.done(Hyperparameters.DEFAULTS, bits);
    }
}
