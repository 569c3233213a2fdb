package inkling.client.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DrawingTest {
    private final Drawing drawing = new Drawing();

    @Test
    void aTapThatTremblesIsOnePoint() {
        drawing.beginStroke();
        assertTrue(drawing.add(0.5, 0.5));
        assertFalse(drawing.add(0.503, 0.498));
        assertEquals(1, drawing.strokes().get(0).x().length);
    }

    @Test
    void undoTakesTheLastStrokeAway() {
        drawing.beginStroke();
        drawing.add(0.1, 0.1);
        drawing.beginStroke();
        drawing.add(0.9, 0.9);
        drawing.undo();
        assertEquals(0.1, drawing.strokes().get(0).x()[0]);
        drawing.undo();
        drawing.undo();
        assertTrue(drawing.isEmpty());
    }

    @Test
    void anEraserTakesThePartUnderItAndLeavesTwoStrokes() {
        drawing.beginStroke();
        drawing.add(0, 0.5);
        drawing.add(1, 0.5);
        drawing.beginErasing();
        assertTrue(drawing.erase(0.5, 0.5, 0.1));
        assertEquals(2, drawing.strokes().size());
        double[] left = drawing.strokes().get(0).x();
        assertTrue(left[left.length - 1] < 0.4, "up to " + left[left.length - 1]);
        assertFalse(drawing.erase(0.5, 0.5, 0.09));
        drawing.undo();
        assertEquals(1, drawing.strokes().size());
    }

    @Test
    void clearingCanBeUndone() {
        drawing.beginStroke();
        drawing.add(0.1, 0.1);
        drawing.clear();
        assertTrue(drawing.isEmpty());
        drawing.undo();
        assertEquals(1, drawing.strokes().size());
    }

    @Test
    void whatLeftThePadAndCameBackIsUndoneAtOnce() {
        drawing.beginStroke();
        drawing.add(0.1, 0.1);
        drawing.interruptStroke();
        drawing.add(0.9, 0.9);
        drawing.undo();
        assertFalse(drawing.canUndo());
        assertTrue(drawing.isEmpty());
    }
}
