package inkling.client.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.Fixtures;
import inkling.search.Grid;
import inkling.search.Journal;
import inkling.search.TrialCost;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import inkling.train.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineSpeedTest {
    private static final String KEY = "inkling-search-speed";

    private final Hyperparameters trial = Preset.QUICK.hyperparameters();
    private final List<Hyperparameters> four = Grid.at(trial).withSeeds(4).points();
    private final FakeBrowser browser = new FakeBrowser();
    private final MachineSpeed speed = speed();

    @Test
    void nothingIsKnownBeforeATrial() {
        assertFalse(speed.isKnown());
        assertEquals(Double.NaN, speed.secondsPerCost(1));
    }

    @Test
    void aTrialTellsHowLongOthersTake() {
        speed.learn(Fixtures.done(trial, "1")); // of 2.5 s
        assertEquals(2.5 / TrialCost.of(trial), speed.secondsPerCost(1), 1e-18);
    }

    @Test
    void aFurtherWorkerAddsLessThanTheFirst() {
        speed.learn(Fixtures.done(trial, "1"));
        assertEquals(2 * 2.5 / 1.85 / TrialCost.of(trial), speed.secondsPerCost(2), 1e-18);
    }

    @Test
    void oneThatHasDivergedTellsNothing() {
        speed.learn(Fixtures.ended(trial, Status.DIVERGED, "1"));
        assertFalse(speed.isKnown());
    }

    @Test
    void aNewResultMovesItByAFifth() {
        browser.memory.put(KEY, Double.toString(5 / TrialCost.of(trial)));
        MachineSpeed known = speed();
        known.learn(Fixtures.done(trial, "1"));
        assertEquals(4.5 / TrialCost.of(trial), known.secondsPerCost(1), 1e-18);
    }

    @Test
    void itIsRememberedAndWhatIsNoSpeedIsNot() {
        speed.learn(Fixtures.done(trial, "1"));
        assertTrue(speed().isKnown());
        for (String nonsense : new String[] {"", "fast", "-1", "0", "17"}) {
            browser.memory.put(KEY, nonsense);
            assertFalse(speed().isKnown(), nonsense);
        }
    }

    @Test
    void allModelsOfAGridTakeAsLongAsOneAfterTheOtherButShared() {
        speed.learn(Fixtures.done(trial, "1"));
        assertEquals("about 10 s with one worker on this machine", speed.duration(four, null, 1));
        assertEquals("about 6 s with 2 workers on this machine", speed.duration(four, null, 2));
        assertEquals("about 3 s with 4 workers on this machine", speed.duration(four, null, 16));
    }

    @Test
    void whatIsDoneAlreadyTakesNoTime() {
        speed.learn(Fixtures.done(trial, "1"));
        Journal journal = new Journal(Fixtures.DATA_SHA256);
        four.subList(0, 3).forEach(done -> journal.add(Fixtures.done(done, "1")));
        assertEquals(
                "about 3 s with one worker on this machine, for the 1 that are left", speed.duration(four, journal, 2));
        journal.add(Fixtures.done(four.get(3), "1"));
        assertEquals("all done already", speed.duration(four, journal, 2));
    }

    private MachineSpeed speed() {
        return new MachineSpeed(browser.openTab());
    }
}
