package inkling.client.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import inkling.client.Fixtures;
import inkling.client.session.ShownNetwork;
import inkling.client.session.ShownNetworks;
import inkling.paper.Published;
import inkling.train.Evaluation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnResultsTest {
    private final OwnResults own = new OwnResults();

    @Test
    void nothingIsKnownBeforeARun() {
        assertNull(own.of(Published.FIRST));
    }

    @Test
    void ofOneRunItsSourceIsToldAndTheNextSeed() {
        own.setSearched(List.of(Fixtures.done(first(3), "1100")));
        OwnResults.Own its = first();
        assertEquals("your search, seed 3", its.source());
        assertEquals(0.5, its.accuracy());
        assertEquals(4, its.n());
        assertEquals(4, its.nextSeed());
        assertNotNull(its.standing());
    }

    @Test
    void ofSeveralItIsTheMeanOfThoseThatEndedWell() {
        own.setSearched(List.of(
                Fixtures.done(first(1), "1100"),
                Fixtures.done(first(2), "1111"),
                Fixtures.ended(first(5), Status.DIVERGED, "0000")));
        OwnResults.Own its = first();
        assertEquals(2, its.runs());
        assertEquals(1, its.broken());
        assertEquals(0.75, its.accuracy());
        assertEquals("mean of 2 seeds", its.source());
        assertEquals(6, its.nextSeed());
    }

    @Test
    void whereAllBrokeDownThereIsNoAccuracy() {
        own.setSearched(List.of(
                Fixtures.ended(first(1), Status.COLLAPSED, "1000"), Fixtures.ended(first(2), Status.DIVERGED, "0000")));
        OwnResults.Own its = first();
        assertEquals(0, its.runs());
        assertEquals(Double.NaN, its.accuracy());
        assertEquals("2 seeds", its.source());
        assertNull(its.standing());
    }

    @Test
    void aRunThatThePageHasShownToItsEndCountsWithThoseOfSearches() {
        own.setSearched(List.of(Fixtures.done(first(1), "1100")));
        own.note(ended(first(2), Status.DONE, 240_000));
        OwnResults.Own its = first();
        assertEquals(2, its.runs());
        assertEquals((0.5 + 0.75) / 2, its.accuracy());
        assertNull(its.standing(), "image by image nothing is known of the one");
    }

    @Test
    void aRunThatWasStoppedOnItsWayDoesNot() {
        own.note(ended(first(2), Status.STOPPED, 240_000));
        own.note(ended(first(2), Status.DONE, 120_000));
        own.note(ShownNetworks.run(first(2)));
        assertNull(own.of(Published.FIRST));
    }

    @Test
    void oneThatHasDivergedCountsAsBroken() {
        own.note(ended(first(2), Status.DIVERGED, 4_800));
        assertEquals(1, first().broken());
        assertEquals("your run, seed 2", first().source());
    }

    @Test
    void otherSettingsDoNotCount() {
        own.setSearched(List.of(
                Fixtures.done(first(1).with(Hyperparameter.HIDDEN_UNITS, 274), "11"),
                Fixtures.done(Published.SECOND.hyperparameters(), "10")));
        assertNull(own.of(Published.FIRST));
        assertNotNull(own.of(Published.SECOND));
    }

    private static ShownNetwork ended(Hyperparameters setting, Status status, int step) {
        Evaluation last = new Evaluation(0.1, 3, 4);
        return ShownNetworks.ended(setting, status, new Recording(step, 0.05, 0, last, last));
    }

    private static Hyperparameters first(int seed) {
        return Published.FIRST.hyperparameters().with(Hyperparameter.SEED, seed);
    }

    private OwnResults.Own first() {
        return Objects.requireNonNull(own.of(Published.FIRST));
    }
}
