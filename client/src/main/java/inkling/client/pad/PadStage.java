package inkling.client.pad;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import inkling.client.ui.Messages;
import inkling.client.ui.UnitChoice;
import inkling.nn.Network.Reading;
import org.jspecify.annotations.Nullable;

/** The pad, what it reads, and why: beside every stage. */
public final class PadStage implements LabListener {
    private final Lab lab;
    private final BarsView bars = new BarsView();
    private final WhyView why;
    private final PadView pad;
    private final Examples examples;
    private byte @Nullable [] image; // (784) on the pad

    /** Reads with what the lab shows. */
    public PadStage(Lab lab, UnitChoice choice, Messages messages) {
        this.lab = lab;
        why = new WhyView(choice);
        pad = new PadView(this::onImage);
        examples = new Examples(lab, messages, pad::show);
        lab.listen(this);
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        pad.recolor();
        why.recolor();
    }

    /** The pad itself. */
    public PadView pad() {
        return pad;
    }

    /** Puts another image of a digit onto the pad. */
    public void loadExample(int digit) {
        examples.load(digit);
    }

    @Override
    public void subjectChanged(Subject subject) {
        onImage(image);
    }

    @Override
    public void learned(Subject subject) {
        onImage(image);
    }

    private void onImage(byte @Nullable [] drawn) {
        image = drawn;
        Reading reading = drawn == null ? null : lab.subject().read(drawn);
        bars.update(reading);
        double[] input =
                drawn == null ? new double[0] : lab.subject().standardization.apply(drawn);
        why.update(lab.subject().parameters(), reading, input);
    }
}
