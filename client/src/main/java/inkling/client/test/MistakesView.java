package inkling.client.test;

import inkling.client.results.Readings;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.GreyImage;
import inkling.data.LabeledImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A gallery of images: all mistakes, the surest first, or those behind a cell of the confusion matrix. */
final class MistakesView {
    private static final int PAGE = 30;
    private static final int PIXELS = LabeledImages.PIXELS;

    private final TrainingSession session;
    private final Consumer<byte[]> onImage;
    private final HTMLElement gallery = Dom.byId("gallery");
    private final HTMLElement title = Dom.byId("mistakes-count");
    private final HTMLButtonElement more = Dom.byId("more-mistakes");
    private final HTMLElement all = Dom.byId("all-mistakes");
    private final List<GreyImage> drawn = new ArrayList<>();
    private final List<byte[]> images = new ArrayList<>();
    private @Nullable Readings readings;
    private List<Integer> sorted = List.of();
    private int request; // counts what was asked for; answers to what was before come too late
    private int shown;

    MistakesView(TrainingSession session, Consumer<byte[]> onImage) {
        this.session = session;
        this.onImage = onImage;
        Dom.onClick(more, this::showMore);
        Dom.onClick(all, () -> show(-1, -1));
    }

    /** Shows all mistakes among these readings. */
    void update(Readings others) {
        readings = others;
        show(-1, -1);
    }

    /** Shows the images with a label that were read as a digit; −1 for all mistakes. */
    void show(int label, int read) {
        Readings r = readings;
        if (r == null) {
            return;
        }
        request++;
        sorted = r.sorted(label, read);
        String what = label < 0 ? "" : " of " + label + (label == read ? ", read right" : ", read as " + read);
        Dom.setText(title, Format.grouped(sorted.size()) + what);
        all.setHidden(label < 0);
        Dom.clear(gallery);
        drawn.clear();
        images.clear();
        shown = 0;
        showMore();
    }

    private void showMore() {
        Readings r = readings;
        if (r == null) {
            return;
        }
        int from = shown;
        int to = Math.min(sorted.size(), from + PAGE);
        shown = to;
        more.setHidden(to == sorted.size());
        if (from == to) {
            return;
        }
        int[] numbers = new int[to - from]; // of the images
        for (int i = from; i < to; i++) {
            numbers[i - from] = r.image()[sorted.get(i)];
        }
        int asked = request;
        more.setDisabled(true);
        session.fetchImages(numbers, pixels -> {
            more.setDisabled(false);
            if (asked == request) {
                for (int i = from; i < to; i++) {
                    int start = (i - from) * PIXELS;
                    add(r, sorted.get(i), Arrays.copyOfRange(pixels, start, start + PIXELS));
                }
            }
        });
    }

    private void add(Readings r, int i, byte[] pixels) {
        HTMLButtonElement button = Dom.button("", () -> onImage.accept(pixels));
        String words = r.label()[i] + " read as " + r.read()[i] + ", " + Format.percent(r.confidence()[i], 1);
        button.setAttribute("aria-label", words + ": put it on the pad");
        HTMLCanvasElement canvas = Dom.create("canvas", "", "");
        button.appendChild(canvas);
        button.appendChild(Dom.create("span", "", r.label()[i] + " → " + r.read()[i]));
        button.appendChild(Dom.create("small", "", Format.percent(r.confidence()[i], 1)));
        HTMLElement item = Dom.create("li", "", "");
        item.appendChild(button);
        gallery.appendChild(item);
        GreyImage image = new GreyImage(canvas, gallery);
        image.update(pixels);
        drawn.add(image);
        images.add(pixels);
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        for (int i = 0; i < drawn.size(); i++) {
            drawn.get(i).recolor();
            drawn.get(i).update(images.get(i));
        }
    }
}
