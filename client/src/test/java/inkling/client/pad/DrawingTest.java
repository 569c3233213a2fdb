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
}
