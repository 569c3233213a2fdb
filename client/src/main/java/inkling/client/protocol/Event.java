package inkling.client.protocol;

/** What the worker tells the page. */
public enum Event {
    /** Answers a command that has nothing to say. */
    DONE,
    /** Answers a command that could not be carried out, or tells of a failure between commands. Text: why. */
    FAILED,
    /** Part of the data has arrived. Numbers: bytes so far. */
    LOADING,
    /** The data is there. Numbers: training, validation and test images, mean, standard deviation. Text: its SHA-256. */
    READY,
    /** How the run stands. Numbers: see {@link RunProgress}. */
    PROGRESS,
    /** A recording was taken. Numbers: see {@link MessageCodec#recording}. */
    RECORDED,
    /** A run has ended, or a model was read. Text: the fingerprint of its parameters. */
    FINGERPRINT,
    /** Floats: W1·W2, (10 × 784). */
    PICTURES,
    /** Floats: all parameters of the run, as Parameters.toFloats has them. */
    WEIGHTS,
    /** A model has been read. Text: its metadata as JSON. Floats: its parameters. */
    MODEL,
    /** Text: the model as JSON. */
    EXPORTED,
    /** Text: the recipe of a run as RecipeJson has it. Bytes: its state as RunStateCodec has it. */
    STATE,
    /** Text: the step of the network. Numbers: of each image its number, label, digit read or −1, probability of that. */
    READINGS,
    /** Floats: grey levels of images, (n × 784). */
    GREY,
    /** Numbers: of each hidden unit 1 if it is dead, else 0. */
    DEAD,
    /** The test set was opened. Numbers: images read correctly, images. Text: time. */
    OPENED,
    /** A trial has been measured. Numbers: step, share of the validation images that are correct. */
    POINT,
    /** A trial has come to a result. Text: its line of the journal. */
    TRIED,
    /** Floats: scores, (components × 784). Numbers: shares of the variance, (components). */
    COMPONENTS,
    /**
     * Numbers: steps, milliseconds they took, images measured, milliseconds that took; loss and correct of the training
     * sample, loss and correct of validation. Floats: the parameters.
     */
    BENCHMARKED
}
