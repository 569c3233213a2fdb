package inkling.client.ui;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;

/** Hyperparameters in few words, as rows and sentences have room for. */
public final class SettingText {
    /** A hyphen at which no line ends: 1e-5 is one word. */
    private static final char NO_BREAK = '\u2011';

    /** All of them; those first that say most. */
    public static final List<Hyperparameter> ORDER = List.of(
            Hyperparameter.ACTIVATION,
            Hyperparameter.LEARNING_RATE,
            Hyperparameter.L2,
            Hyperparameter.HIDDEN_UNITS,
            Hyperparameter.BIAS,
            Hyperparameter.BATCH_SIZE,
            Hyperparameter.STEPS,
            Hyperparameter.DECAY_RATE,
            Hyperparameter.DECAY_STEPS,
            Hyperparameter.SEED);

    private static final int SEARCHED = 4; // those that the paper has searched: they are always told

    private SettingText() {}

    /** sigmoid, rate 0.05, λ 1e-5, 275 units, with bias, seed 2: what was searched, and all that is not the paper's best. */
    public static String setting(Hyperparameters setting) {
        Hyperparameters usual = Preset.PAPER_BEST.hyperparameters();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ORDER.size(); i++) {
            Hyperparameter h = ORDER.get(i);
            if (i < SEARCHED || h.of(setting) != h.of(usual)) {
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
        String value = value(h, setting);
        return switch (h) {
            case ACTIVATION -> value;
            case BIAS -> setting.bias() ? "with bias" : "without bias";
            case HIDDEN_UNITS -> value + " units";
            case STEPS -> value + " steps";
            default -> name(h) + " " + value;
        };
    }

    /** Its value alone. */
    public static String value(Hyperparameter h, Hyperparameters setting) {
        return switch (h) {
            case ACTIVATION -> setting.activation().label();
            case BIAS -> setting.bias() ? "with" : "without";
            case STEPS, DECAY_STEPS -> Format.grouped((long) h.of(setting));
            default -> h.format(h.of(setting)).replace('-', NO_BREAK);
        };
    }

    /** What stands above a column of its values. */
    public static String name(Hyperparameter h) {
        return switch (h) {
            case HIDDEN_UNITS -> "units";
            case ACTIVATION -> "activation";
            case BIAS -> "bias";
            case LEARNING_RATE -> "rate";
            case DECAY_RATE -> "decay";
            case DECAY_STEPS -> "decay steps";
            case L2 -> "λ";
            case BATCH_SIZE -> "batch";
            case STEPS -> "steps";
            case SEED -> "seed";
        };
    }
}
