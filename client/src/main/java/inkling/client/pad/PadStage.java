package inkling.client.pad;

import inkling.client.session.SessionListener;
import inkling.client.session.ShownNetwork;
import inkling.client.session.TrainingSession;
import inkling.client.ui.Messages;
import inkling.client.ui.UnitChoice;
import inkling.nn.Network.Reading;
import org.jspecify.annotations.Nullable;

/** The pad, what it reads, and why: beside every stage. */
public final class PadStage implements SessionListener {
    private final TrainingSession session;
    private final BarsView bars = new BarsView();
    private final WhyView why;
    private final PadView pad;
    private final Examples examples;
    private byte @Nullable [] image; // (784) on the pad

    /** Reads with what the session shows. */
    public PadStage(TrainingSession session, UnitChoice choice, Messages messages) {
        this.session = session;
        why = new WhyView(choice);
        pad = new PadView(this::onImage);
        examples = new Examples(session, messages, pad::show);
        session.listen(this);
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
    public void changed(Change what, ShownNetwork shown) {
        if (what == Change.NETWORK || what == Change.PARAMETERS) {
            onImage(image);
        }
    }

    private void onImage(byte @Nullable [] drawn) {
        image = drawn;
        Reading reading = drawn == null ? null : session.shown().read(drawn);
        bars.update(reading);
        double[] input = drawn == null
                ? new double[0]
                : session.shown().standardization().apply(drawn);
        why.update(session.shown().parameters(), reading, input);
    }
}
