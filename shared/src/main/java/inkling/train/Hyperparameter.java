package inkling.train;

import inkling.math.Ascii;
import inkling.math.Decimal;
import inkling.nn.Activation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The table of hyperparameters. Form, link, JSON, command line and help are made from it. A value of any of them is a
 * number: a choice is its index, off and on are 0 and 1.
 */
public enum Hyperparameter {
    HIDDEN_UNITS(
            "hiddenUnits",
            "Hidden units",
            whole(1, 1024),
            Hyperparameters::hiddenUnits,
            "H, the units between pixels and digits. More can tell more shapes apart, and take longer."),
    ACTIVATION(
            "activation",
            "Activation",
            choice(Activation.SIGMOID.key(), Activation.RELU.key()),
            h -> h.activation().ordinal(),
            "What a hidden unit does with its input: sigmoid squeezes it into 0 to 1, ReLU cuts off what is negative."),
    BIAS(
            "bias",
            "Bias",
            choice("false", "true"),
            h -> h.bias() ? 1 : 0,
            "Gives each hidden unit and each output a threshold of its own."),
    LEARNING_RATE(
            "learningRate",
            "Learning rate",
            new Range(Kind.REAL, 0, 10, true, List.of()),
            Hyperparameters::learningRate,
            "η, how far one step moves the weights. Too small learns slowly, too large diverges."),
    DECAY_RATE(
            "decayRate",
            "Decay rate",
            new Range(Kind.REAL, 0, 1, true, List.of()),
            Hyperparameters::decayRate,
            "The learning rate is multiplied by this once in so many steps, smoothly. 1 keeps it as it is."),
    DECAY_STEPS(
            "decaySteps",
            "Decay steps",
            whole(1, Integer.MAX_VALUE),
            Hyperparameters::decaySteps,
            "How many steps one multiplication by the decay rate takes."),
    L2(
            "l2",
            "L2 strength",
            new Range(Kind.REAL, 0, 1, false, List.of()),
            Hyperparameters::l2,
            "λ, how strongly large weights are drawn towards zero. 2 · λ · learning rate may be 0.1 at most."),
    BATCH_SIZE(
            "batchSize",
            "Batch size",
            whole(1, 1024),
            Hyperparameters::batchSize,
            "Images in one step: their mean gradient is used."),
    STEPS(
            "steps",
            "Steps",
            whole(1, 10_000_000),
            Hyperparameters::steps,
            "How often the weights are updated. 55,000 images make one epoch."),
    SEED(
            "seed",
            "Seed",
            whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Hyperparameters::seed,
            "Where the random numbers start. The same seed gives the same run.");

    /** What kind of value it is. */
    public enum Kind {
        WHOLE,
        REAL,
        CHOICE
    }

    /**
     * What its values may be.
     *
     * @param exclusive whether the least value itself is not allowed
     * @param choices the names of the values 0, 1, … of a choice
     */
    public record Range(Kind kind, double least, double most, boolean exclusive, List<String> choices) {
        /** The value that a choice has by this name, or −1. */
        public int indexOf(String choice) {
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).equals(choice)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public String toString() {
            return switch (kind) {
                case CHOICE -> String.join(" or ", choices);
                case WHOLE -> "a whole number from " + plain(least) + " to " + plain(most);
                case REAL ->
                    "a number "
                            + (exclusive ? "above " + plain(least) + " and at most " : "from " + plain(least) + " to ")
                            + plain(most);
            };
        }
    }

    private final String key;
    private final String label;
    private final Range range;
    private final ToDoubleFunction<Hyperparameters> value;
    private final String help;

    Hyperparameter(String key, String label, Range range, ToDoubleFunction<Hyperparameters> value, String help) {
        this.key = key;
        this.label = label;
        this.range = range;
        this.value = value;
        this.help = help;
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name on a command line: learningRate is --learning-rate. */
    public String option() {
        return "--" + linkKey();
    }

    /** Its name in links: learningRate is learning-rate. */
    public String linkKey() {
        StringBuilder linkKey = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                linkKey.append('-').append((char) (c - 'A' + 'a'));
            } else {
                linkKey.append(c);
            }
        }
        return linkKey.toString();
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** One or two sentences for a learner. */
    public String help() {
        return help;
    }

    /** What its values may be. */
    public Range range() {
        return range;
    }

    /** Whether it is on or off. */
    public boolean isSwitch() {
        return range.indexOf("true") >= 0;
    }

    /** Its value in these hyperparameters. */
    public double of(Hyperparameters hyperparameters) {
        return value.applyAsDouble(hyperparameters);
    }

    /**
     * Reads a value that was typed.
     *
     * @throws IllegalArgumentException if it is out of {@link #range()}
     */
    public double parse(String text) {
        String trimmed = text.trim();
        if (range.kind == Kind.CHOICE) {
            int index = range.indexOf(Ascii.lowerCase(trimmed));
            if (index < 0) {
                throw refused(trimmed);
            }
            return index;
        }
        // Java would read 0x1p-3 and 1d as well.
        double number = isPlainNumber(trimmed) ? Decimal.parse(trimmed) : Double.NaN;
        if (!isInRange(number)) {
            throw refused(trimmed);
        }
        return number;
    }

    /** A value as it is typed and shown: {@link #parse} reads it back. */
    public String format(double number) {
        boolean choice = range.kind == Kind.CHOICE && number >= 0 && number < range.choices.size();
        return choice ? range.choices.get((int) number) : plain(number);
    }

    /**
     * Checks a value.
     *
     * @throws IllegalArgumentException if it is out of {@link #range()}
     */
    public void requireInRange(double number) {
        if (!isInRange(number)) {
            throw refused(format(number));
        }
    }

    private boolean isInRange(double number) {
        boolean high = range.exclusive ? number > range.least : number >= range.least;
        boolean whole = range.kind == Kind.REAL || number == Math.floor(number);
        return high && number <= range.most && whole;
    }

    private IllegalArgumentException refused(String shown) {
        return new IllegalArgumentException(
                label + " must be " + range + ", but is " + (shown.isEmpty() ? "empty" : shown));
    }

    private static boolean isPlainNumber(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            plain &= "0123456789+-.eE".indexOf(text.charAt(i)) >= 0;
        }
        return plain;
    }

    private static Range whole(int least, int most) {
        return new Range(Kind.WHOLE, least, most, false, List.of());
    }

    private static Range choice(String... names) {
        return new Range(Kind.CHOICE, 0, names.length - 1, false, List.of(names));
    }

    /** 240000, 0.05 and 1e-5, not 240000.0 and 1.0E-5. */
    private static String plain(double number) {
        return number == (long) number
                ? Long.toString((long) number)
                : Double.toString(number).replace(".0E", "e").replace("E", "e");
    }
}
