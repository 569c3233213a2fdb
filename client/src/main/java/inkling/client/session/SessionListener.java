package inkling.client.session;

/** Who wants to know what the session has news of. */
@FunctionalInterface
public interface SessionListener {
    /** What there is news of. */
    enum Change {
        /** Another run or model is shown from now on. */
        NETWORK,
        /** The run has moved, begun to move, paused or ended. */
        PROGRESS,
        /** There are recordings that were not there before. */
        RECORDINGS,
        /** All parameters are others: a few times a second while it trains, and when it stops. */
        PARAMETERS,
        /** W1·W2 is another. */
        PRODUCT,
        /** The fingerprint of its last parameters is known. */
        FINGERPRINT,
        /** The test set has been opened for it. */
        OPENINGS,
        /** More bytes of the images have arrived. */
        LOADING,
        /** All images have arrived. */
        IMAGES
    }

    /**
     * There is news.
     *
     * @param what of what
     * @param shown what the session shows now
     */
    void changed(Change what, ShownNetwork shown);
}
