package inkling.client.ui;

import inkling.client.js.Js;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.TextRectangle;

/** Pointer and keys on a grid of pictures. */
final class GridInput {
    private final HTMLCanvasElement canvas;
    private final PictureGrid grid;

    private GridInput(HTMLCanvasElement canvas, PictureGrid grid) {
        this.canvas = canvas;
        this.grid = grid;
    }

    static void listen(HTMLCanvasElement canvas, PictureGrid grid) {
        GridInput input = new GridInput(canvas, grid);
        canvas.addEventListener("pointermove", (MouseEvent event) -> grid.tell(input.at(event)));
        canvas.addEventListener("pointerleave", (Event event) -> grid.tell(grid.cursor()));
        canvas.addEventListener("click", (MouseEvent event) -> {
            grid.point(input.at(event));
            grid.choosePictureOf(input.at(event));
        });
        canvas.addEventListener("keydown", (KeyboardEvent event) -> input.key(event));
    }

    private int at(MouseEvent event) {
        TextRectangle box = canvas.getBoundingClientRect();
        return grid.at(event.getClientX() - box.getLeft(), event.getClientY() - box.getTop());
    }

    private void key(KeyboardEvent event) {
        if (!Js.isPlain(event)) {
            return;
        }
        boolean byPicture = event.isShiftKey();
        switch (event.getKey()) {
            case "ArrowLeft" -> grid.move(-1, 0, byPicture);
            case "ArrowRight" -> grid.move(1, 0, byPicture);
            case "ArrowUp" -> grid.move(0, -1, byPicture);
            case "ArrowDown" -> grid.move(0, 1, byPicture);
            case "Enter" -> grid.choosePictureOf(grid.cursor());
            default -> {
                return;
            }
        }
        event.preventDefault();
    }
}
