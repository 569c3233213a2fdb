package inkling.client.train;

/** How fast a run goes. */
enum TrainingSpeed {
    /** Slow enough to watch a whole run. */
    WATCH("watch", 0),
    FULL("max", Double.POSITIVE_INFINITY),
    TEN_THOUSAND("10000", 10_000),
    HUNDRED("100", 100),
    ONE("1", 1);

    /** What a run takes that is watched, in seconds. */
    private static final double WATCHED_SECONDS = 15;

    private final String key;
    private final double stepsPerSecond;

    TrainingSpeed(String key, double stepsPerSecond) {
        this.key = key;
        this.stepsPerSecond = stepsPerSecond;
    }

    static TrainingSpeed of(String key) {
        for (TrainingSpeed pace : values()) {
            if (pace.key.equals(key)) {
                return pace;
            }
        }
        throw new IllegalArgumentException("there is no pace " + key);
    }

    String key() {
        return key;
    }

    /** For a run of so many steps; infinite for as fast as it goes. */
    double stepsPerSecond(int steps) {
        return this == WATCH ? Math.max(1, steps / WATCHED_SECONDS) : stepsPerSecond;
    }
}
