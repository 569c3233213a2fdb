package inkling.link;

import inkling.math.Ascii;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.List;

/**
 * What a link says: {@code stage=train&hidden-units=275&…&seed=1}, in the fragment of the page's URL. Weights are not in
 * it: the same settings give the same ones.
 *
 * @param hyperparameters those of the link; of the paper's best preset where the link has none, or none that can be
 * @param stage the part of the page; {@link Stage#TRAIN} where the link has none
 * @param problems what in the link could not be used and why, a sentence each
 * @param namesHyperparameters whether the link has any hyperparameter, also one that could not be used
 */
public record Permalink(
        Hyperparameters hyperparameters, Stage stage, List<String> problems, boolean namesHyperparameters) {
    private static final String STAGE = "stage";
    private static final int MOST_SHOWN = 40;

    /** Copies the list. */
    public Permalink {
        problems = List.copyOf(problems);
    }

    /**
     * The fragment for this, without #: the stage, and then the hyperparameters in the order of their table. Of those that came
     * after the first version, a default is left out.
     */
    public static String format(Hyperparameters hyperparameters, Stage stage) {
        StringBuilder fragment = new StringBuilder(STAGE).append('=').append(stage.key());
        for (Hyperparameter h : Hyperparameter.values()) {
            if (h.isWritten(h.of(hyperparameters))) {
                fragment.append('&').append(h.linkKey()).append('=').append(h.format(h.of(hyperparameters)));
            }
        }
        return fragment.toString();
    }

    /**
     * Reads a fragment. Any text can be read; what is unknown in it, or cannot be used, is a problem.
     *
     * @param text with # or without
     */
    public static Permalink parse(String text) {
        Fragment fragment = new Fragment(text);
        List<String> problems = new ArrayList<>();
        Stage stage = stage(fragment, problems);
        double[] values = new double[Hyperparameter.values().length]; // in the order of the table
        boolean any = false;
        for (Hyperparameter h : Hyperparameter.values()) {
            values[h.ordinal()] = value(h, fragment, problems);
            any |= fragment.has(h.linkKey());
        }
        limitDecay(values, problems);
        noteUnknown(fragment, problems);
        return new Permalink(Hyperparameters.of(h -> values[h.ordinal()]), stage, problems, any);
    }

    private static Stage stage(Fragment fragment, List<String> problems) {
        if (!fragment.has(STAGE)) {
            return Stage.TRAIN;
        }
        noteContradiction(STAGE, fragment, problems);
        String found = Ascii.lowerCase(fragment.value(STAGE).trim());
        List<String> keys = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.key().equals(found)) {
                return stage;
            }
            keys.add(stage.key());
        }
        problems.add(problem(STAGE, String.join(" or ", keys), fragment.value(STAGE)));
        return Stage.TRAIN;
    }

    private static double value(Hyperparameter h, Fragment fragment, List<String> problems) {
        String key = h.linkKey();
        if (!fragment.has(key)) {
            return h.defaultValue();
        }
        noteContradiction(key, fragment, problems);
        try {
            return h.parse(fragment.value(key));
        } catch (IllegalArgumentException e) {
            problems.add(problem(key, h.range(), fragment.value(key)));
            return h.defaultValue();
        }
    }

    /** It may be a hyperparameter of a later version: the sender has seen another run. */
    private static void noteUnknown(Fragment fragment, List<String> problems) {
        StringBuilder unknown = new StringBuilder();
        for (String key : fragment.keys()) {
            boolean known = key.equals(STAGE);
            for (Hyperparameter h : Hyperparameter.values()) {
                known |= key.equals(h.linkKey());
            }
            if (!known && !fragment.value(key).isEmpty()) {
                unknown.append(unknown.length() == 0 ? "" : ", ").append(key);
            }
        }
        if (unknown.length() > 0) {
            problems.add("This version of the page does not know " + shortened(unknown.toString()));
        }
    }

    private static void noteContradiction(String key, Fragment fragment, List<String> problems) {
        if (fragment.isContradicted(key)) {
            problems.add(problem(key, "one value", "several, of which the first counts"));
        }
    }

    /**
     * Where L2 strength and learning rate are too large together, the L2 strength gives way: with the default one every
     * learning rate is possible.
     *
     * @param values Modified.
     */
    private static void limitDecay(double[] values, List<String> problems) {
        double decay = Hyperparameters.firstDecay(
                values[Hyperparameter.L2.ordinal()], values[Hyperparameter.LEARNING_RATE.ordinal()]);
        if (decay > Hyperparameters.MOST_DECAY) {
            values[Hyperparameter.L2.ordinal()] = Hyperparameter.L2.defaultValue();
            problems.add(problem(
                    Hyperparameter.L2.linkKey(),
                    "2 · L2 strength · learning rate at most 0.1",
                    Hyperparameter.L2.format(decay)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    private static String problem(String key, Object expected, String found) {
        return key + ": expected " + expected + ", found " + (found.trim().isEmpty() ? "nothing" : shortened(found));
    }
}
