package inkling.train;

/** Hyperparameters worth starting from. */
public enum Preset {
    PAPER_BEST(
            "paper-best",
            "Paper’s best",
            "The winner of the paper’s search over 336 settings: 98.24 % on its validation images.",
            Hyperparameters.DEFAULTS),
    PAPER_BEST_BIAS(
            "paper-best-bias",
            "Paper’s best with bias",
            "The paper’s winner with a bias for every unit: 97.76 % in the paper.",
            Hyperparameters.DEFAULTS.with(Hyperparameter.BIAS, 1)),
    QUICK(
            "quick",
            "Quick",
            "Above 97 % in a few seconds: fewer units, 8 images a step.",
            Hyperparameters.DEFAULTS
                    .with(Hyperparameter.HIDDEN_UNITS, 100)
                    .with(Hyperparameter.LEARNING_RATE, 0.3)
                    .with(Hyperparameter.DECAY_RATE, 0.1)
                    .with(Hyperparameter.DECAY_STEPS, 27_500)
                    .with(Hyperparameter.BATCH_SIZE, 8)
                    .with(Hyperparameter.STEPS, 27_500));

    private final String key;
    private final String label;
    private final String help;
    private final Hyperparameters hyperparameters;

    Preset(String key, String label, String help, Hyperparameters hyperparameters) {
        this.key = key;
        this.label = label;
        this.help = help;
        this.hyperparameters = hyperparameters;
    }

    /** Its name in options and links. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** One sentence for a learner. */
    public String help() {
        return help;
    }

    /** Its values, with seed 1. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }
}
