package inkling.train;

import inkling.math.Ascii;
import inkling.math.Decimal;
import inkling.nn.Activation;
import java.util.List;

/**
 * The table of hyperparameters. Form, search, link, JSON, CSV, command line and help are made from it. A value of any of them
 * is a number: a choice is its index, off and on are 0 and 1.
 *
 * <p>A new one is appended. Where a file, a link or a message lacks it, it has its default, so that whatever was stored
 * before can still be read and means the same.
 */
public enum Hyperparameter {
    HIDDEN_UNITS(
            "hiddenUnits",
            "Hidden units",
            "# units",
            whole(1, 1024),
            275,
            "H, the units between pixels and digits. More can tell more shapes apart, and take longer."),
    ACTIVATION(
            "activation",
            "Activation",
            "#",
            choice(
                    List.of(Activation.SIGMOID.key(), Activation.RELU.key()),
                    List.of(Activation.SIGMOID.label(), Activation.RELU.label())),
            0,
            "What a hidden unit does with its input: sigmoid squeezes it into 0 to 1, ReLU cuts off what is negative."),
    BIAS(
            "bias",
            "Bias",
            "# bias",
            choice(List.of("false", "true"), List.of("without", "with")),
            0,
            "Gives each hidden unit and each output a threshold of its own."),
    LEARNING_RATE(
            "learningRate",
            "Learning rate",
            "rate #",
            real(10, true),
            0.05,
            "η, how far one step moves the weights. Too small learns slowly, too large diverges."),
    DECAY_RATE(
            "decayRate",
            "Decay rate",
            "decay #",
            real(1, true),
            0.9,
            "The learning rate is multiplied by this once in so many steps, smoothly. 1 keeps it as it is."),
    DECAY_STEPS(
            "decaySteps",
            "Decay steps",
            "decay steps #",
            whole(1, Integer.MAX_VALUE),
            10_000,
            "How many steps one multiplication by the decay rate takes."),
    L2(
            "l2",
            "L2 strength",
            "λ #",
            real(1, false),
            1e-5,
            "λ, how strongly large weights are drawn towards zero. 2 · λ · learning rate may be 0.1 at most."),
    BATCH_SIZE(
            "batchSize",
            "Batch size",
            "batch #",
            whole(1, 1024),
            1,
            "Images in one step: their mean gradient is used."),
    STEPS(
            "steps",
            "Steps",
            "# steps",
            whole(1, 10_000_000),
            240_000,
            "How often the weights are updated. 55,000 images make one epoch."),
    SEED(
            "seed",
            "Seed",
            "seed #",
            whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            1,
            "Where the random numbers start. The same seed gives the same run."),
    TRAINING_IMAGES(
            "trainingImages",
            "Training images",
            "# training images",
            wholeOr("all", 10_000_000),
            0,
            "How many images are learned from, the first of the training part. A network learns few by heart.");

    /** So many, the first of the table, are in every file: readers of the first version need them. */
    private static final int ALWAYS_WRITTEN = 10;

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
     * @param choices the names that the values 0, 1, … of a choice have in files
     * @param labels their names for people
     * @param leastName how a least value that stands for something else is typed; empty for any other
     */
    public record Range(
            Kind kind,
            double least,
            double most,
            boolean exclusive,
            List<String> choices,
            List<String> labels,
            String leastName) {
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
                case WHOLE ->
                    leastName.isEmpty()
                            ? "a whole number from " + Decimal.text(least) + " to " + Decimal.text(most)
                            : "a whole number from " + Decimal.text(least + 1) + " to " + Decimal.text(most) + ", or "
                                    + leastName;
                case REAL ->
                    "a number "
                            + (exclusive
                                    ? "above " + Decimal.text(least) + " and at most "
                                    : "from " + Decimal.text(least) + " to ")
                            + Decimal.text(most);
            };
        }
    }

    private final String key;
    private final String label;
    private final String phrase; // with # in place of the value
    private final Range range;
    private final double defaultValue;
    private final String help;

    Hyperparameter(String key, String label, String phrase, Range range, double defaultValue, String help) {
        this.key = key;
        this.label = label;
        this.phrase = phrase;
        this.range = range;
        this.defaultValue = defaultValue;
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

    /** Its value where none is given: the paper's best. */
    public double defaultValue() {
        return defaultValue;
    }

    /** Whether a file has to tell this value. Of those that came after the first version, a default is left out. */
    public boolean isWritten(double value) {
        return isAlwaysWritten() || value != defaultValue;
    }

    /** Whether every file tells its value, the default too. */
    public boolean isAlwaysWritten() {
        return ordinal() < ALWAYS_WRITTEN;
    }

    /** Its value in these hyperparameters. */
    public double of(Hyperparameters hyperparameters) {
        return hyperparameters.get(this);
    }

    /** A value with what it is, where there is room for a few words only: λ 1e-5, 275 units. */
    public String phrase(String shownValue) {
        return phrase.replace("#", shownValue);
    }

    /** What stands above a column of its values: λ, units. */
    public String columnName() {
        String name = phrase.replace("#", "").trim();
        return name.isEmpty() ? Ascii.lowerCase(label) : name;
    }

    /** The name that a value of a choice has for people; any other as {@link #format} has it. */
    public String shown(double number) {
        return range.kind == Kind.CHOICE ? range.labels.get((int) number) : format(number);
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
        if (!range.leastName.isEmpty() && range.leastName.equals(Ascii.lowerCase(trimmed))) {
            return range.least;
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
        if (number == range.least && !range.leastName.isEmpty()) {
            return range.leastName;
        }
        boolean choice = range.kind == Kind.CHOICE && number >= 0 && number < range.choices.size();
        return choice ? range.choices.get((int) number) : Decimal.text(number);
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
        return new Range(Kind.WHOLE, least, most, false, List.of(), List.of(), "");
    }

    private static Range wholeOr(String zeroName, int most) {
        return new Range(Kind.WHOLE, 0, most, false, List.of(), List.of(), zeroName);
    }

    private static Range real(double most, boolean exclusive) {
        return new Range(Kind.REAL, 0, most, exclusive, List.of(), List.of(), "");
    }

    private static Range choice(List<String> names, List<String> labels) {
        return new Range(Kind.CHOICE, 0, names.size() - 1, false, names, labels, "");
    }
}
