package inkling.client.pad;

import inkling.client.js.Js;
import inkling.client.ui.Dom;
import inkling.client.ui.GreyImage;
import inkling.data.LabeledImages;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What the network sees of the drawing, and the three steps that lead there. */
final class FramingView {
    private static final int SIDE = LabeledImages.SIDE;
    /** Canvas pixels per image pixel, so that lines can be drawn over it. */
    private static final int ZOOM = 4;

    private final GreyImage seen;
    private final HTMLElement steps = Dom.byId("framing");
    private final HTMLElement toggle = Dom.byId("framing-toggle");
    private final HTMLCanvasElement pad;
    private final HTMLCanvasElement box = Dom.byId("framing-box");
    private final HTMLCanvasElement fit = Dom.byId("framing-fit");
    private final HTMLCanvasElement centre = Dom.byId("framing-centre");
    private final HTMLCanvasElement small = Dom.create("canvas", "", ""); // an image at its own size
    private final GreyImage smallImage;
    private byte[] image = new byte[LabeledImages.PIXELS];

    /** @param pad the canvas that is drawn on */
    FramingView(HTMLCanvasElement pad) {
        this.pad = pad;
        HTMLCanvasElement framed = Dom.byId("framed");
        seen = new GreyImage(framed, framed);
        smallImage = new GreyImage(small, framed);
        Dom.onClick(toggle, () -> {
            steps.setHidden(!steps.isHidden());
            toggle.setAttribute("aria-expanded", Boolean.toString(!steps.isHidden()));
            drawSteps();
        });
    }

    /** @param framed (784) */
    void update(byte[] framed) {
        image = framed;
        seen.update(framed);
        drawSteps();
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        seen.recolor();
        smallImage.recolor();
        update(image);
    }

    private void drawSteps() {
        if (steps.isHidden()) {
            return;
        }
        CanvasRenderingContext2D drawn = sized(box, SIDE * ZOOM);
        drawn.drawImage(pad, 0, 0, SIDE * ZOOM, SIDE * ZOOM);
        drawn.setStrokeStyle(Js.colorOf(Dom.byId("key-for")));
        double[] bounds = Js.inkBounds(drawn, SIDE * ZOOM).copyToJavaArray();
        drawn.setLineWidth(2);
        drawn.strokeRect(bounds[0], bounds[1], bounds[2] - bounds[0], bounds[3] - bounds[1]);

        smallImage.update(InkBox.of(image).fitted(image));
        sized(fit, InkBox.FITTED * ZOOM).drawImage(small, 0, 0, InkBox.FITTED * ZOOM, InkBox.FITTED * ZOOM);

        smallImage.update(image);
        CanvasRenderingContext2D centred = sized(centre, SIDE * ZOOM);
        centred.drawImage(small, 0, 0, SIDE * ZOOM, SIDE * ZOOM);
        centred.setStrokeStyle(Js.colorOf(Dom.byId("key-against")));
        double middle = (SIDE / 2 + 0.5) * ZOOM;
        centred.strokeRect(middle, 0, 0, SIDE * ZOOM);
        centred.strokeRect(0, middle, SIDE * ZOOM, 0);
    }

    private static CanvasRenderingContext2D sized(HTMLCanvasElement canvas, int side) {
        canvas.setWidth(side);
        canvas.setHeight(side);
        CanvasRenderingContext2D context = Js.readableContext(canvas);
        Js.keepPixels(context);
        return context;
    }
}
