package inkling.client.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The hidden unit that is chosen: chosen anywhere, it lights up everywhere. */
public final class UnitChoice {
    private final List<IntConsumer> listeners = new ArrayList<>();
    private int unit = -1;

    /** Calls back with each other choice; −1 for none. */
    public void listen(IntConsumer listener) {
        listeners.add(listener);
    }

    /** The unit; −1 for none. */
    public int unit() {
        return unit;
    }

    /** Chooses a unit; the one that is chosen already is let go. */
    public void toggle(int other) {
        choose(other == unit ? -1 : other);
    }

    /** Chooses a unit; −1 for none. */
    public void choose(int other) {
        if (other != unit) {
            unit = other;
            for (IntConsumer listener : listeners) {
                listener.accept(other);
            }
        }
    }
}
