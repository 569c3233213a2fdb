package inkling.client.pictures;

import inkling.client.js.Files;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import inkling.client.ui.Tabs;
import inkling.client.ui.UnitChoice;
import inkling.nn.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The pictures of the weights on their tabs: those that can be seen are drawn as the network learns. */
public final class PicturesPanel implements SessionListener {
    private static final int UNITS = 1;
    private static final int W2 = 3; // after the components

    private final ColorScale shades = new ColorScale();
    private final HTMLInputElement shared = Dom.byId("shared-scale");
    private final ProductView product;
    private final UnitsView units;
    private final PcaView pca;
    private final W2View w2;
    private final List<WeightsPicture> all;
    private final Tabs tabs;
    private boolean drawing; // a frame has been asked for

    /**
     * Draws what the session shows.
     *
     * @param choice the hidden unit that is chosen, here or elsewhere
     */
    public PicturesPanel(TrainingSession session, UnitChoice choice, Messages messages) {
        HTMLElement said = Dom.byId("picture-said");
        product = new ProductView(Dom.byId("pictures"), shades, said);
        units = new UnitsView(session, choice, shades, said);
        pca = new PcaView("pca", shades, said, messages::complain, this::tellScale);
        w2 = new W2View(choice, shades, said);
        all = List.of(product, units, pca, w2);
        tabs = new Tabs("picture-tabs", this::show);
        shared.addEventListener("change", (Event event) -> {
            all.forEach(view -> view.grid().share(shared.isChecked()));
            tellScale();
        });
        Dom.onClick(Dom.byId("save-picture"), this::save);
        show(0);
        session.listen(this);
    }

    private void show(int tab) {
        Dom.byId("unit-order-label").setHidden(tab != UNITS);
        Dom.byId("w2-mode-label").setHidden(tab != W2);
        Dom.setText(Dom.byId("picture-said"), "");
        all.get(tab).show();
        if (tab == UNITS) {
            units.findDead();
        }
        tellScale();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        shades.recolor();
        all.forEach(view -> view.grid().draw());
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        switch (what) {
            case NETWORK -> {
                units.forgetDead();
                take(shown.parameters());
                findDeadIfSeen(shown);
            }
            case PARAMETERS -> {
                take(shown.parameters());
                findDeadIfSeen(shown);
            }
            case PRODUCT -> multiplied(shown.product());
            case IMAGES -> findDeadIfSeen(shown);
            default -> {}
        }
    }

    private void multiplied(float @Nullable [] now) {
        if (now != null) {
            product.update(now);
            if (tabs.shown() == 0) {
                tellScale();
            }
        }
    }

    private void findDeadIfSeen(ShownNetwork network) {
        if (!network.progress().playing() && tabs.shown() == UNITS) {
            units.findDead();
        }
    }

    private void take(@Nullable Parameters parameters) {
        units.update(parameters);
        pca.update(parameters);
        w2.update(parameters);
        if (!drawing) { // in a task of its own, so that none becomes long
            drawing = true;
            Window.requestAnimationFrame(time -> {
                drawing = false;
                int tab = tabs.shown();
                if (tab != 0) {
                    all.get(tab).show();
                    tellScale();
                }
            });
        }
    }

    /** What the full colours stand for, where all pictures share a scale. */
    private void tellScale() {
        double full = all.get(tabs.shown()).grid().full();
        boolean known = shared.isChecked() && full > 0;
        String number = known ? Format.fixed(full, full < 1 ? 3 : 2) : "its own scale";
        boolean speaks = tabs.shown() == 0;
        Dom.setText(
                Dom.byId("scale-low"),
                (known ? "−" + number + " and below" : "negative, " + number)
                        + (speaks ? ": ink here speaks against it" : ""));
        Dom.setText(
                Dom.byId("scale-high"),
                (known ? "+" + number + " and above" : "positive, " + number)
                        + (speaks ? ": ink here speaks for it" : ""));
    }

    private void save() {
        String[] names = {"w1-w2", "w1-units", "w1-pca", "w2"};
        Files.downloadPicture(
                "inkling-" + names[tabs.shown()] + ".png",
                all.get(tabs.shown()).grid().canvas(),
                shades.background());
    }
}
