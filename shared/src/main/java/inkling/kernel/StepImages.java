package inkling.kernel;

/**
 * What gives the images of a step, as code within the routine that takes it. Twin: train.ImageSource.
 *
 * <p>The ink and the label behind a number are where {@link ImageLayout} has them. A source that makes images of its own lists
 * their ink behind that of all others, and gives their numbers.
 */
interface StepImages {
    /**
     * Emits the draw of the next step.
     *
     * @param drawn a variable to count with; what stores the numbers at {@code batch}, (B × i32)
     */
    void emitDraw(Routine step, I32 drawn);

    /** Emits reads of memory that the next draw will need, so that it is in the cache by then. Draws nothing. */
    void emitReadAhead(Routine step);
}
