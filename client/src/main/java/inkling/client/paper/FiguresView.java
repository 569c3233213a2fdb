package inkling.client.paper;

import inkling.client.js.Js;
import inkling.client.pictures.PcaView;
import inkling.client.pictures.ProductView;
import inkling.client.pictures.W2Digits;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.ColorScale;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.PictureGrid;
import inkling.client.ui.SettingText;
import inkling.nn.Parameters;
import inkling.paper.Published;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The paper's figures, of the network that the page shows if that has one of the paper's settings. */
final class FiguresView {
    private static final int SHORT = 8; // digits of a fingerprint

    private final TrainingSession session;
    private final ColorScale shades = new ColorScale();
    private final ColorScale greys = new ColorScale("paper-black", "paper-middle", "paper-white");
    private final HTMLElement loss = Dom.byId("paper-loss");
    private final HTMLElement accuracy = Dom.byId("paper-accuracy");
    private final ProductView product = new ProductView(Dom.byId("paper-w1w2"), shades, Dom.byId("paper-w1w2-said"));
    private final ProductView grey = new ProductView(Dom.byId("paper-grey"), greys, Dom.byId("paper-grey-said"));
    private final PcaView pca;
    private final PictureGrid w2;
    private boolean stale = true; // the parameters are others than those drawn
    private int drawnWidth; // of the charts
    private int drawnRecordings;
    private float @Nullable [] drawnProduct; // (10 × 784)

    FiguresView(TrainingSession session, Consumer<Hyperparameters> train) {
        this.session = session;
        HTMLElement help = Dom.byId("paper-pca-help");
        pca = new PcaView(
                "paper-pca", shades, Dom.byId("paper-pca-said"), reason -> Dom.setText(help, reason), () -> {});
        pca.enlarge(0);
        w2 = new PictureGrid(
                Dom.byId("paper-w2"), "W2, ten pictures", shades, Dom.byId("paper-w2-said"), W2Digits::tell);
        w2.arrange(5, 0, 0);
        grey.grid().share(false);
        NodeList<? extends HTMLElement> offers = HTMLDocument.current().querySelectorAll(".paper-train");
        for (int i = 0; i < offers.getLength(); i++) {
            Dom.onClick(offers.get(i), () -> train.accept(Preset.PAPER_BEST.hyperparameters()));
        }
        Js.onResize(loss, this::drawCharts);
    }

    /** There are other parameters. */
    void learned() {
        stale = true;
        drawnRecordings = 0;
    }

    /** Shows the network as it is now. */
    void update() {
        ShownNetwork network = session.shown();
        Published published = Published.of(network.hyperparameters());
        Parameters parameters = network.parameters();
        boolean there = published != null && parameters != null;
        Dom.hideAll(".paper-drawn", !there);
        Dom.hideAll(".paper-offer", there);
        NodeList<? extends HTMLElement> names = HTMLDocument.current().querySelectorAll(".paper-of");
        for (int i = 0; i < names.getLength(); i++) {
            Dom.setText(names.get(i), there ? name(network) : "");
        }
        if (published == null || parameters == null) {
            return;
        }
        if (stale) {
            stale = false;
            Dom.setText(
                    Dom.byId("paper-w2-help"),
                    W2Digits.describe(network.hyperparameters().hiddenUnits()));
            w2.update(W2Digits.of(parameters));
            pca.update(parameters);
            pca.show();
        }
        float[] weights = network.product();
        if (weights != null && weights != drawnProduct) {
            drawnProduct = weights;
            product.update(weights);
            grey.update(weights);
        }
        drawCharts();
    }

    private static String name(ShownNetwork network) {
        return network.name() + ", seed " + network.hyperparameters().seed() + ": "
                + SettingText.setting(network.hyperparameters().with(Hyperparameter.SEED, 1))
                + (network.isUnderWay()
                        ? ", at step " + Format.grouped(network.progress().step())
                        : "")
                + (network.fingerprint().isEmpty()
                        ? ""
                        : ", fingerprint " + network.fingerprint().substring(0, SHORT) + "…");
    }

    private void drawCharts() {
        ShownNetwork network = session.shown();
        Published published = Published.of(network.hyperparameters());
        int width = loss.getClientWidth();
        int count = network.recordings().size();
        if (published == null || count == 0 || width == 0 || (width == drawnWidth && count == drawnRecordings)) {
            return;
        }
        drawnWidth = width;
        drawnRecordings = count;
        loss.setInnerHTML(new RunChart(network.hyperparameters(), network.recordings(), true, width).svg(Double.NaN));
        accuracy.setInnerHTML(new RunChart(network.hyperparameters(), network.recordings(), false, width)
                .svg(published.validation().share()));
    }

    /** Takes the colours of the style sheet anew. */
    void recolor() {
        shades.recolor();
        greys.recolor();
        product.grid().draw();
        grey.grid().draw();
        w2.draw();
        pca.recolor();
    }
}
