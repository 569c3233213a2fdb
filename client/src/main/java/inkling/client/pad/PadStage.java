package inkling.client.pad;

import inkling.client.lab.Lab;
import inkling.client.lab.LabListener;
import inkling.client.lab.Subject;
import org.jspecify.annotations.Nullable;

/** The pad, what it reads, and why: beside every stage. */
public final class PadStage implements LabListener {
    private final Lab lab;
    private final BarsView bars = new BarsView();
    private final PadView pad;
    private byte @Nullable [] image; // (784) on the pad

    /** Reads with what the lab shows. */
    public PadStage(Lab lab) {
        this.lab = lab;
        pad = new PadView(this::onImage);
        lab.listen(this);
    }

    /** Takes the colours of the style sheet anew. */
    public void recolor() {
        pad.recolor();
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
        bars.update(drawn == null ? null : lab.subject().read(drawn));
    }
}
