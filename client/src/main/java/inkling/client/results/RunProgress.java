package inkling.client.results;

import inkling.train.Status;

/**
 * How a run stands.
 *
 * @param stepsPerSecond while training, recordings included; 0 when paused
 * @param playing whether it goes on by itself
 * @param over whether nothing is left to do
 * @param divergedAt the step at which it diverged, or −1
 */
public record RunProgress(
        int step, double stepsPerSecond, boolean playing, boolean over, Status status, int divergedAt) {
    /** The same, but playing or not. */
    public RunProgress withPlaying(boolean other) {
        return new RunProgress(step, other ? stepsPerSecond : 0, other, over, status, divergedAt);
    }

    /** The same, but it cannot go on. */
    public RunProgress failed() {
        return new RunProgress(step, 0, false, true, status, divergedAt);
    }
}
