package inkling.train;

/**
 * What gives the images of a step: which numbers are drawn, and what the pixels behind a number are. Twin:
 * kernel.StepImages.
 */
interface ImageSource {
    /**
     * Draws the images of the next step.
     *
     * @param batch (B) Modified: takes their numbers in {@link #images()}
     */
    void draw(int[] batch);

    /** Pixels and label behind each number that was drawn last; a draw may change them. */
    SparseImages images();

    /** A copy of all that the next draws depend on: the random state of a checkpoint. */
    int[] state();
}
