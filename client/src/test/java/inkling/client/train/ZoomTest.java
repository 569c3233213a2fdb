package inkling.client.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ZoomTest {
    private final Zoom zoom = new Zoom(1000);

    @Test
    void atFirstAllIsShown() {
        assertShown(0, 1000);
        assertFalse(zoom.isPart());
        assertTrue(zoom.shows(0) && zoom.shows(1000));
    }

    @Test
    void aPartIsShownAsFarAsTheRunGoes() {
        assertTrue(zoom.show(-20, 300));
        assertShown(0, 300);
        assertTrue(zoom.isPart());
        assertTrue(zoom.shows(300));
        assertFalse(zoom.shows(301));
        assertTrue(zoom.show(700, 1200));
        assertShown(700, 1000);
        assertFalse(zoom.shows(699));
    }

    @Test
    void tooFewStepsForACurveAreNotShown() {
        assertFalse(zoom.show(100, 139));
        assertShown(0, 1000);
        assertTrue(zoom.show(100, 140));
    }

    @Test
    void ofAVeryShortRunAllIsEnough() {
        Zoom tiny = new Zoom(1);
        assertTrue(tiny.show(0, 1));
        assertFalse(tiny.show(0, 0.5));
    }

    @Test
    void zoomingInHalvesWhatIsShownAroundAStepAndKeepsWithinTheRun() {
        zoom.zoomIn(Double.NaN);
        assertShown(250, 750);
        zoom.zoomIn(300);
        assertShown(175, 425);
        zoom.zoomIn(10);
        assertShown(0, 125);
    }

    @Test
    void atTheEndOfTheRunItKeepsWithinItToo() {
        zoom.zoomIn(990);
        assertShown(500, 1000);
    }

    @Test
    void movedItShowsAsMuchAsBefore() {
        zoom.show(100, 300);
        zoom.moveTo(800);
        assertShown(700, 900);
        zoom.moveTo(1000);
        assertShown(800, 1000);
    }

    @Test
    void anotherRunIsShownWhole() {
        zoom.show(100, 300);
        zoom.showAll(50);
        assertShown(0, 50);
        assertFalse(zoom.isPart());
    }

    private void assertShown(double from, double to) {
        assertEquals(from, zoom.from(), 1e-9);
        assertEquals(to, zoom.to(), 1e-9);
    }
}
