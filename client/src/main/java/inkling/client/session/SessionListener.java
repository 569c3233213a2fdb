package inkling.client.session;

/** Who wants to know what the session has news of; each overrides what it shows. */
public interface SessionListener {
    /** Another run or model is shown from now on. */
    default void subjectChanged(ShownNetwork subject) {}

    /** The run has moved, begun to move, paused or ended. */
    default void progressed(ShownNetwork subject) {}

    /** There are recordings that were not there before. */
    default void recorded(ShownNetwork subject) {}

    /** W1·W2 (10 × 784) is another. */
    default void multiplied(float[] product) {}

    /** All parameters are others: a few times a second while it trains, and when it stops. */
    default void learned(ShownNetwork subject) {}

    /** The fingerprint of its last parameters is known. */
    default void fingerprinted(ShownNetwork subject) {}

    /** The test set has been opened for it. */
    default void opened(ShownNetwork subject) {}

    /** So many compressed bytes of the images have arrived. */
    default void loading(double bytes) {}

    /** All images have arrived. */
    default void loaded(TrainingImages images) {}
}
