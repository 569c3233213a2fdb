package inkling.train;

import java.util.List;

/**
 * A run as it stands between two steps: with its {@link Recipe} and the data, all that is needed to go on with it anywhere, to
 * the same bits. A recording that was under way is left out, since its numbers come out the same when it is taken anew. How
 * the run stands and which recording is next follow from these.
 *
 * @param plan of its recordings
 * @param checkpoint of its trainer
 * @param recorded the recordings so far, the oldest first
 * @param right a bit for each validation image, the first the highest of byte 0: whether the last recording had it correct;
 *     empty before the first
 * @param fallback what the run falls back to if it diverges: the last recording's parameters, or those it started from
 * @param best the parameters of the first recording with most validation images correct, or those it started from
 * @param divergedAt the step at which it diverged, or −1
 */
public record RunState(
        RecordingPlan plan,
        Checkpoint checkpoint,
        List<MeasuredStep> recorded,
        byte[] right,
        Snapshot fallback,
        Snapshot best,
        int divergedAt) {}
