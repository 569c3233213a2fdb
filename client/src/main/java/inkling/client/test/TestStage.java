package inkling.client.test;

import inkling.analysis.ConfusionMatrix;
import inkling.analysis.Proportion;
import inkling.client.js.Js;
import inkling.client.models.ModelsView;
import inkling.client.results.Readings;
import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingImages;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The stage on which what is shown is judged: on validation, and at the end on the test images. */
public final class TestStage implements SessionListener {
    private final TrainingSession session;
    private final ConfusionView confusion;
    private final ClassesView classes = new ClassesView();
    private final MistakesView mistakes;
    private final EnvelopeView envelope;
    private final Messages messages;
    private final HTMLElement said = Dom.byId("test-said");
    private final HTMLElement measure = Dom.byId("measure");
    private boolean inSight;
    private boolean asked;
    private @Nullable ShownNetwork measured; // what the results are of
    private int measuredStep;

    /**
     * Judges what the session shows.
     *
     * @param onImage takes an image (784) that is to be put onto the pad
     */
    public TestStage(TrainingSession session, Messages messages, ModelsView models, Consumer<byte[]> onImage) {
        this.session = session;
        mistakes = new MistakesView(session, onImage);
        confusion = new ConfusionView(mistakes::show);
        Dom.onClick(Dom.byId("all-mistakes"), confusion::unpress);
        Dom.onClick(measure, this::measure);
        this.messages = messages;
        envelope = new EnvelopeView(session, messages, models);
        session.listen(envelope);
        session.listen(this);
        update();
    }

    /** Whether it is looked at: only then is anything measured. */
    public void setInSight(boolean now) {
        inSight = now;
        envelope.setInSight(now);
        update();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        mistakes.recolor();
    }

    @Override
    public void changed(Change what, ShownNetwork shown) {
        switch (what) {
            case NETWORK -> {
                measured = null;
                update();
            }
            case PROGRESS, PARAMETERS, IMAGES -> update();
            default -> {}
        }
    }

    private boolean isStale() {
        ShownNetwork network = session.shown();
        return measured != network || measuredStep != network.progress().step();
    }

    /** Measures at once what rests; what still learns only when somebody asks. */
    private void update() {
        if (!inSight) {
            return;
        }
        ShownNetwork network = session.shown();
        boolean there = measured == network;
        boolean readable = obstacle(network, session.images()).isEmpty();
        boolean playing = network.progress().playing();
        Dom.byId("test-results").setHidden(!there);
        Dom.byId("test-numbers").setHidden(!there);
        Dom.setText(Dom.byId("test-subject"), network.name());
        measure.setHidden(!(readable && playing && isStale()));
        if (!readable) {
            Dom.setText(said, obstacle(network, session.images()));
        } else if (playing) {
            Dom.setText(
                    said,
                    there ? "As of step " + Format.grouped(measuredStep) + "; it still learns." : "It still learns.");
        } else if (isStale()) {
            measure();
        }
    }

    /** Why it cannot be judged; empty if it can. */
    static String obstacle(ShownNetwork network, @Nullable TrainingImages images) {
        if (images == null) {
            return "The images have not arrived yet: as soon as they are here, this network is measured on them.";
        }
        if (network.parameters() == null) {
            return "This network has no weights yet.";
        }
        return network.isOfTheUsualSplit() && images.sha256().equals(network.dataSha256())
                ? ""
                : "This model has learned from other images, or from another part of these: what validates here it may"
                        + " have been trained on.";
    }

    private void measure() {
        if (asked) {
            return;
        }
        asked = true;
        ShownNetwork network = session.shown();
        Consumer<Readings> onReadings = readings -> {
            asked = false;
            if (network == session.shown()) {
                measured = network;
                measuredStep = readings.step();
                show(readings);
            }
            update();
            if (Js.focused() == Dom.byId("open-envelope")) {
                Js.scrollTo(Dom.byId("envelope-title")); // whoever was led to it: what is above it has grown
            }
        };
        session.read(onReadings, reason -> {
            asked = false;
            messages.complain(reason);
        });
    }

    private void show(Readings readings) {
        ConfusionMatrix matrix = readings.confusion();
        Proportion right = new Proportion(matrix.correct(), readings.size());
        Dom.setText(Dom.byId("test-accuracy"), Format.percent(right.share(), 2));
        Dom.setText(Dom.byId("test-interval"), Format.interval(right.interval()));
        Dom.setText(Dom.byId("test-correct"), Format.grouped(right.count()));
        Dom.setText(Dom.byId("test-wrong"), Format.grouped(right.n() - right.count()));
        int unreadable = readings.size() - matrix.n();
        Dom.setText(
                said,
                Format.grouped(readings.size()) + " images that it was not trained on, at step "
                        + Format.grouped(measuredStep)
                        + (unreadable > 0 ? "; of " + Format.grouped(unreadable) + " its logits are not finite" : "")
                        + ".");
        confusion.update(matrix);
        classes.update(matrix);
        mistakes.update(readings);
    }
}
