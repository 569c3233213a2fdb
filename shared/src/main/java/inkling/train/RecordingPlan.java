package inkling.train;

import inkling.data.Split;

/** At which steps a run is recorded, and on which images. Recording changes no bit of a run. */
public enum RecordingPlan {
    /** 51 recordings, on validation and as many training images; the last one on all training images. */
    RUN(50),
    /** The 11 of a model of a search, on validation alone. */
    TRIAL(10);

    private final int intervals;

    RecordingPlan(int intervals) {
        this.intervals = intervals;
    }

    /** Recordings but the one at step 0; the last has this number. */
    int intervals() {
        return intervals;
    }

    /** The step of a recording, round(i·N/intervals) for i = 0 .. intervals: a short run has some twice. */
    int step(int i, int steps) {
        return (int) Math.floor((double) i * steps / intervals + 0.5);
    }

    /** What a recording measures, in this order; validation comes last. */
    Split.Part[] parts(boolean last) {
        if (this == TRIAL) {
            return new Split.Part[] {Split.Part.VALIDATION};
        }
        return new Split.Part[] {last ? Split.Part.TRAINING : Split.Part.TRAINING_SAMPLE, Split.Part.VALIDATION};
    }
}
