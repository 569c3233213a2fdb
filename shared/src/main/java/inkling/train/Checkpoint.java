package inkling.train;

/**
 * All that a run needs to go on bit for bit, taken at a step that is a multiple of 1,000.
 *
 * @param v (784 × H)
 * @param u (10 × H)
 * @param hiddenBias (H)
 * @param outputBias (10)
 * @param alpha the common factor of the four
 * @param step steps taken
 * @param randomState (4) of the stream that draws images
 */
public record Checkpoint(
        float[][] v, float[][] u, float[] hiddenBias, float[] outputBias, double alpha, int step, int[] randomState) {}
