package inkling.client.test;

import inkling.analysis.ConfusionMatrix;
import inkling.analysis.Proportion;
import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.lab.TrainingImages;
import inkling.client.models.ModelStore;
import inkling.client.protocol.Command;
import inkling.client.protocol.Message;
import inkling.client.ui.Dom;
import inkling.client.ui.Format;
import inkling.client.ui.Messages;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** The stage on which what is shown is judged: on validation, and at the end on the test images. */
public final class TestStage implements LabListener {
    private final Lab lab;
    private final ConfusionView confusion;
    private final ClassesView classes = new ClassesView();
    private final MistakesView mistakes;
    private final HTMLElement said = Dom.byId("test-said");
    private final HTMLElement measure = Dom.byId("measure");
    private boolean inSight;
    private boolean asked;
    private @Nullable Subject measured; // what the results are of
    private int measuredStep;

    /**
     * Judges what the lab shows.
     *
     * @param onImage takes an image (784) that is to be put onto the pad
     */
    public TestStage(Lab lab, Messages messages, ModelStore store, Consumer<byte[]> onImage) {
        this.lab = lab;
        mistakes = new MistakesView(lab, onImage);
        confusion = new ConfusionView(mistakes::show);
        Dom.onClick(measure, this::measure);
        lab.listen(new EnvelopeView(lab, messages, store));
        lab.listen(this);
        update();
    }

    /** Whether it is looked at: only then is anything measured. */
    public void setInSight(boolean now) {
        inSight = now;
        update();
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        mistakes.recolor();
    }

    @Override
    public void subjectChanged(Subject subject) {
        measured = null;
        update();
    }

    @Override
    public void progressed(Subject subject) {
        update();
    }

    @Override
    public void learned(Subject subject) {
        update();
    }

    @Override
    public void loaded(TrainingImages images) {
        update();
    }

    private boolean isStale() {
        Subject subject = lab.subject();
        return measured != subject || measuredStep != subject.progress.step();
    }

    /** Measures at once what rests; what still learns only when somebody asks. */
    private void update() {
        if (!inSight) {
            return;
        }
        Subject subject = lab.subject();
        boolean there = measured == subject;
        boolean readable = lab.images() != null && subject.parameters() != null;
        boolean playing = subject.progress.playing();
        Dom.byId("test-results").setHidden(!there);
        Dom.byId("test-numbers").setHidden(!there);
        Dom.setText(Dom.byId("test-subject"), subject.name);
        measure.setHidden(!(readable && playing && isStale()));
        if (!readable) {
            Dom.setText(
                    said,
                    lab.images() == null
                            ? "The images have not arrived yet: as soon as they are here, this network is measured on them."
                            : "This network has no weights yet.");
        } else if (playing) {
            Dom.setText(
                    said,
                    there ? "As of step " + Format.grouped(measuredStep) + "; it still learns." : "It still learns.");
        } else if (isStale()) {
            measure();
        }
    }

    private void measure() {
        if (asked) {
            return;
        }
        asked = true;
        Subject subject = lab.subject();
        int step = subject.progress.step();
        lab.ask(Message.of(Command.READ), answer -> {
            asked = false;
            if (subject == lab.subject()) {
                measured = subject;
                measuredStep = step;
                show(Readings.of(answer), step);
            }
            update();
        });
    }

    private void show(Readings readings, int step) {
        ConfusionMatrix matrix = readings.confusion();
        Proportion right = new Proportion(matrix.correct(), matrix.n());
        Dom.setText(Dom.byId("test-accuracy"), Format.percent(right.share(), 2));
        Dom.setText(Dom.byId("test-interval"), Format.interval(right.interval()));
        Dom.setText(Dom.byId("test-correct"), Format.grouped(right.count()));
        Dom.setText(Dom.byId("test-wrong"), Format.grouped(right.n() - right.count()));
        Dom.setText(
                said,
                Format.grouped(matrix.n()) + " images that it was not trained on, at step " + Format.grouped(step)
                        + (matrix.n() < readings.size() ? "; on the others its logits are not finite" : "") + ".");
        confusion.update(matrix);
        classes.update(matrix);
        mistakes.update(readings);
    }
}
