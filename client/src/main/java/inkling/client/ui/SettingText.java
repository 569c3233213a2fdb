package inkling.client.ui;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameter.Kind;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;

/** Hyperparameters in few words, as rows and sentences have room for. */
public final class SettingText {
    /** A hyphen at which no line ends: 1e-5 is one word. */
    private static final char NO_BREAK = '\u2011';

    private static final int LEAST_GROUPED = 10_000; // 1024 units, but 240,000 steps

    private static final List<Hyperparameter> FIRST = List.of(
            Hyperparameter.ACTIVATION,
            Hyperparameter.LEARNING_RATE,
            Hyperparameter.L2,
            Hyperparameter.HIDDEN_UNITS,
            Hyperparameter.BIAS,
            Hyperparameter.BATCH_SIZE,
            Hyperparameter.STEPS);

    /** All of them; those first that say most, the seed last. */
    public static final List<Hyperparameter> ORDER = order();

    private static final int SEARCHED = 4; // those that the paper has searched: they are always told

    private SettingText() {}

    private static List<Hyperparameter> order() {
        List<Hyperparameter> order = new ArrayList<>(FIRST);
        for (Hyperparameter h : Hyperparameter.values()) {
            if (h != Hyperparameter.SEED && !isAmong(FIRST, h)) {
                order.add(h);
            }
        }
        order.add(Hyperparameter.SEED);
        return List.copyOf(order);
    }

    /** sigmoid, rate 0.05, λ 1e-5, 275 units, with bias, seed 2: what was searched, and all that is not the paper's best. */
    public static String setting(Hyperparameters setting) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ORDER.size(); i++) {
            Hyperparameter h = ORDER.get(i);
            if (i < SEARCHED || h.of(setting) != h.defaultValue()) {
                text.append(text.length() == 0 ? "" : ", ").append(phrase(h, setting));
            }
        }
        return text.toString();
    }

    /** Whether it is among these. (What {@code contains} compares with would bring the equals of all records along.) */
    public static boolean isAmong(List<Hyperparameter> some, Hyperparameter h) {
        boolean found = false;
        for (Hyperparameter each : some) {
            found |= each == h;
        }
        return found;
    }

    /** Its value with what it is: λ 1e-5, 275 units. */
    public static String phrase(Hyperparameter h, Hyperparameters setting) {
        return phrase(h, h.of(setting));
    }

    /** A value of it with what it is. */
    public static String phrase(Hyperparameter h, double value) {
        return h.phrase(value(h, value).replace('-', NO_BREAK));
    }

    /** Its value alone. */
    public static String value(Hyperparameter h, Hyperparameters setting) {
        return value(h, h.of(setting)).replace('-', NO_BREAK);
    }

    /** A value of it, where it stands alone and no line could end in it. */
    public static String value(Hyperparameter h, double value) {
        boolean isCount = h.range().kind() == Kind.WHOLE && h != Hyperparameter.SEED && value >= LEAST_GROUPED;
        return isCount ? Format.grouped((long) value) : h.shown(value);
    }
}
