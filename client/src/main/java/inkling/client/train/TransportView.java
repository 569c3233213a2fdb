package inkling.client.train;

import inkling.analysis.Interval;
import inkling.client.js.Js;
import inkling.client.results.RunProgress;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.model.TestOpening;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The transport bar: what a run is told to do, and how it stands. */
final class TransportView {
    /** Remembered once a run has ended in this browser: the first is to be watched. */
    private static final String TRAINED = "inkling-trained";

    private final HTMLSelectElement pace = Dom.byId("pace");
    private final HTMLElement play = Dom.byId("play");
    private final HTMLElement playLabel = Dom.byId("play-label");
    private final HTMLElement step = Dom.byId("steps");
    private final HTMLElement progress = Dom.byId("progress");
    private final HTMLElement epochs = Dom.byId("epochs");
    private final HTMLElement speed = Dom.byId("speed");
    private final HTMLElement eta = Dom.byId("eta");
    private final HTMLElement loss = Dom.byId("loss");
    private final HTMLElement accuracy = Dom.byId("accuracy");
    private final HTMLElement interval = Dom.byId("interval");
    private final HTMLElement seed = Dom.byId("seed");
    private final HTMLElement seal = Dom.byId("seal");

    TransportView(Transport transport) {
        Dom.onClick(play, transport::playOrPause);
        Dom.onClick(Dom.byId("reset"), transport::reset);
        Dom.onClick(Dom.byId("step"), transport::step);
        Dom.onClick(seed, transport::editSeed);
        pace.setValue((Js.recall(TRAINED) == null ? TrainingSpeed.WATCH : TrainingSpeed.FULL).key());
        pace.addEventListener("change", (Event event) -> transport.setPace(pace()));
    }

    /** The pace that is chosen. */
    TrainingSpeed pace() {
        return TrainingSpeed.of(pace.getValue());
    }

    /** Shows how a run of these hyperparameters stands. */
    void update(Hyperparameters hyperparameters, RunProgress now, int trainingImages) {
        int steps = hyperparameters.steps();
        Dom.setText(step, Format.grouped(now.step()) + " of " + Format.grouped(steps));
        progress.setAttribute("value", Format.plain((double) now.step() / steps));
        Dom.setText(epochs, epochs(hyperparameters, now.step(), trainingImages));
        boolean moving = now.playing() && now.stepsPerSecond() > 0;
        Dom.setText(speed, moving ? Format.fixed(now.stepsPerSecond(), now.stepsPerSecond() < 10 ? 1 : 0) : "–");
        Dom.setText(eta, moving ? Format.duration((steps - now.step()) / now.stepsPerSecond()) : "–");
        Dom.setText(seed, Integer.toString(hyperparameters.seed()));
        if (now.over() && now.step() == steps) {
            Js.remember(TRAINED, "yes");
        }
        play.setClassName(now.playing() ? "primary playing" : "primary");
        Dom.setText(playLabel, playLabel(now));
    }

    /** How often each image has been seen on average; a dash where nobody knows how many there are. */
    static String epochs(Hyperparameters hyperparameters, int step, int trainingImages) {
        double seen = (double) step * hyperparameters.batchSize();
        int limit = hyperparameters.trainingImages();
        double epoch = limit > 0 && limit < trainingImages ? limit : trainingImages; // images in one
        return trainingImages == 0 ? "–" : Format.fixed(seen / epoch, 2);
    }

    /** What the button would do. */
    static String playLabel(RunProgress now) {
        boolean paused = !now.over() && now.step() > 0;
        return now.playing() ? "Pause" : paused ? "Resume" : "Train";
    }

    /** Shows the newest recording. */
    void update(@Nullable Recording newest) {
        if (newest == null) {
            Dom.setText(loss, "–");
            Dom.setText(accuracy, "–");
            Dom.setText(interval, "");
            return;
        }
        Evaluation validation = newest.validation();
        Interval range = Interval.wilson95(validation.correct(), validation.n());
        Dom.setText(loss, Format.fixed(validation.loss(), 4));
        Dom.setText(accuracy, Format.percent(validation.accuracy(), 2));
        Dom.setText(interval, Format.fixed(100 * range.low(), 2) + "–" + Format.fixed(100 * range.high(), 2));
    }

    /**
     * Says whether the test set has been opened.
     *
     * @param ofModel its openings for what is shown
     * @param openings how often it has been opened for anything
     */
    void updateSeal(List<TestOpening> ofModel, int openings) {
        TestOpening last = ofModel.isEmpty() ? null : ofModel.get(ofModel.size() - 1);
        Dom.setText(seal, seal(last, openings));
        seal.setTitle(
                openings == 0
                        ? "The test images have not been used."
                        : last == null
                                ? "Opened for another network."
                                : "Opened for this network, last on " + last.at() + ".");
    }

    /** How often it was opened, and what came of it for this network; null if nothing. */
    static String seal(@Nullable TestOpening last, int openings) {
        if (openings == 0) {
            return "test sealed";
        }
        String result = last == null ? "test " : "test " + Format.percent(last.accuracy(), 2) + ", ";
        String once = last == null ? "opened once, for another network" : "opened once";
        return result + (openings == 1 ? once : "opened " + openings + " times: now a validation set");
    }
}
