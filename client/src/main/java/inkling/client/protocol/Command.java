package inkling.client.protocol;

/** What the page asks of its worker. Every command is answered once: by the event named here, or by FAILED. */
public enum Command {
    /** Load MNIST. Text: one absolute URL a line, in the order of Dataset.FILES. Answer: READY. */
    LOAD,
    /** Start a run from its seed, paused. Numbers: the hyperparameters. Answer: DONE. */
    PREPARE,
    /** Start a run from given parameters, paused. Numbers: the hyperparameters. Floats: parameters. Answer: DONE. */
    CONTINUE,
    /** Go on training. Answer: DONE. */
    PLAY,
    /** Stop after the current step. Answer: DONE. */
    PAUSE,
    /** Take steps at once. Numbers: how many; without, one. Answer: DONE. */
    STEP,
    /** Pause, and send the run as it stands. Answer: STATE. */
    SUSPEND,
    /** Take up a run that was sent, paused. Text and bytes: those of STATE. Answer: DONE. */
    RESUME,
    /** Train at a pace. Numbers: steps a second, infinite for as fast as it goes. Answer: DONE. */
    PACE,
    /** Read a model and let it take the place of the run. Text: its name, line break, its JSON. Answer: MODEL. */
    OPEN,
    /** Write the model or the run as it stands. Text: name, line break, time. Answer: EXPORTED. */
    EXPORT,
    /** Read all validation images. Answer: READINGS. */
    READ,
    /** Send images. Numbers: theirs in the training file. Answer: GREY. */
    IMAGES,
    /** Send an image of a digit that was not trained on. Numbers: the digit, and which of them. Answer: GREY. */
    EXAMPLE,
    /** Find the dead units. Answer: DEAD. */
    ACTIVITY,
    /** Measure on the test images, and note it in the model. Text: time. Answer: OPENED. */
    OPEN_TEST_SET,
    /** Load what a search needs, the training file alone. Text: as of LOAD. Answer: DONE. */
    LOAD_TRAINING,
    /**
     * Run a trial. Numbers: the hyperparameters. Text: the digest of the data. Tells POINT as it goes. Answer: TRIED.
     */
    TRY,
    /** Find principal components of W1. Numbers: hidden units, components. Floats: parameters. Answer: COMPONENTS. */
    PCA,
    /**
     * Train from a seed at once, without recordings, and then measure as a recording does; ends the run. Numbers: the
     * hyperparameters, and after so many milliseconds to stop. Answer: BENCHMARKED.
     */
    BENCHMARK
}
