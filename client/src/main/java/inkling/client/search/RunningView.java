package inkling.client.search;

import inkling.client.search.engine.TrialWorker;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.SettingText;
import inkling.train.Hyperparameters;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The models that are being trained: the setting of each, its curve so far, and its accuracy. */
final class RunningView {
    private static final double WIDTH = 100; // of the curve's own units
    private static final double HEIGHT = 30;
    /** The curve's axis: as much for 90 to 99 % as for 0 to 90 %, since what happens there is what matters. */
    private static final double MOST_DIGITS = 2;

    private static final double LEAST_ERROR = 0.01; // fewer are at the upper edge

    private final HTMLElement list = Dom.byId("search-running");

    /** Shows the pool. */
    void update(List<TrialWorker> workers) {
        while (list.getChildren().getLength() > workers.size()) {
            list.removeChild(list.getLastChild());
        }
        while (list.getChildren().getLength() < workers.size()) {
            HTMLElement item = Dom.create("li", "", "");
            item.setInnerHTML("<span></span><svg viewBox='0 0 100 30' preserveAspectRatio='none' aria-hidden='true'>"
                    + "<polyline points=''/></svg><b></b>");
            list.appendChild(item);
        }
        for (int i = 0; i < workers.size(); i++) {
            show((HTMLElement) list.getChildren().get(i), workers.get(i));
        }
    }

    private static void show(HTMLElement item, TrialWorker worker) {
        Hyperparameters trial = worker.trial();
        List<double[]> points = worker.points();
        Dom.setText(item.querySelector("span"), trial == null ? "loading the images" : SettingText.setting(trial));
        Dom.setText(
                item.querySelector("b"),
                trial == null || points.isEmpty() ? "" : Format.percent(points.get(points.size() - 1)[1], 2));
        StringBuilder curve = new StringBuilder();
        double steps = trial == null ? Double.POSITIVE_INFINITY : trial.steps();
        for (double[] point : points) {
            double digits = AccuracyScale.digits(point[1], LEAST_ERROR);
            curve.append(Format.fixed(WIDTH * point[0] / steps, 1)).append(',');
            curve.append(Format.fixed(HEIGHT * (1 - digits / MOST_DIGITS), 1)).append(' ');
        }
        item.querySelector("polyline").setAttribute("points", curve.toString());
    }
}
