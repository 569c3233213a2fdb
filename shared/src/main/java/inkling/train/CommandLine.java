package inkling.train;

/** How a run is made again on the JVM: half of its certificate. The other half is the fingerprint that it ends with. */
public final class CommandLine {
    private CommandLine() {}

    /** The options of {@code train} for these hyperparameters: the nearest preset, and where they differ from it. */
    public static String options(Hyperparameters hyperparameters) {
        Preset nearest = Preset.PAPER_BEST;
        for (Preset preset : Preset.values()) {
            if (differences(hyperparameters, preset) < differences(hyperparameters, nearest)) {
                nearest = preset;
            }
        }
        StringBuilder options = new StringBuilder("--preset=").append(nearest.key());
        for (Hyperparameter h : Hyperparameter.values()) {
            if (differ(h, hyperparameters, nearest)) {
                options.append(' ').append(h.option()).append('=').append(h.format(h.of(hyperparameters)));
            }
        }
        return options.toString();
    }

    private static int differences(Hyperparameters hyperparameters, Preset preset) {
        int n = 0;
        for (Hyperparameter h : Hyperparameter.values()) {
            n += differ(h, hyperparameters, preset) ? 1 : 0;
        }
        return n;
    }

    private static boolean differ(Hyperparameter h, Hyperparameters hyperparameters, Preset preset) {
        return h.of(hyperparameters) != h.of(preset.hyperparameters());
    }
}
