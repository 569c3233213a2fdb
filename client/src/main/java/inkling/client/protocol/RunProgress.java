package inkling.client.protocol;

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

    /** As an event. */
    public Message toMessage() {
        return Message.of(
                Event.PROGRESS, step, stepsPerSecond, playing ? 1 : 0, over ? 1 : 0, status.ordinal(), divergedAt);
    }

    /** From an event. */
    public static RunProgress of(Message message) {
        double[] n = MessageCodec.numbers(message);
        return new RunProgress((int) n[0], n[1], n[2] == 1, n[3] == 1, Status.values()[(int) n[4]], (int) n[5]);
    }
}
