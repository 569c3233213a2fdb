package inkling.model;

import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Status;
import inkling.train.TrainingRun;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model that is made again by a run of its own, since only what it was made from is known, and what came of it. */
public final class Reproduction {
    private static final int IMAGES_AT_ONCE = 1000; // between two looks at whether to stop: some 10 ms

    private final Hyperparameters hyperparameters;
    private final int stopsAt; // step; −1 where it goes on to its end
    private final @Nullable String fingerprint; // that it must come to; null if it need not
    private final @Nullable Model original; // all of what it must come to; null if only its fingerprint is known

    /** Something that is not as it was. */
    public record Mismatch(String what, String found, String expected) {}

    private Reproduction(
            Hyperparameters hyperparameters, int stopsAt, @Nullable String fingerprint, @Nullable Model original) {
        this.hyperparameters = hyperparameters;
        this.stopsAt = stopsAt;
        this.fingerprint = fingerprint;
        this.original = original;
    }

    /** Of a model with all its recordings; of one that was stopped, up to there. */
    public static Reproduction of(Model model) {
        int stopsAt = model.status() == Status.STOPPED ? model.stepsDone() : -1;
        return new Reproduction(
                model.hyperparameters(), stopsAt, model.parameters().fingerprint(), model);
    }

    /**
     * Of the model of a trial, which is run to its end.
     *
     * @param fingerprint that it must come to; null for one that has diverged: it falls back to its last recording, and a
     *     trial has fewer of them than a run
     */
    public static Reproduction ofTrial(Hyperparameters hyperparameters, @Nullable String fingerprint) {
        return new Reproduction(hyperparameters, -1, fingerprint, null);
    }

    /** What the run is made from. */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** Whether what it comes to can be compared. */
    public boolean isComparable() {
        return fingerprint != null;
    }

    /** What it must come to; null if it need not. */
    public @Nullable String fingerprint() {
        return fingerprint;
    }

    /** How far it is at this step, 0 .. 1. */
    public double share(int step) {
        int last = stopsAt >= 0 ? stopsAt : hyperparameters.steps();
        return last == 0 ? 1 : (double) step / last;
    }

    /**
     * Runs it from where it is.
     *
     * @param run Modified; of its hyperparameters
     * @param stop whether to stop, asked every few milliseconds
     * @param progress told after each piece
     * @return whether it has come to where the model was; false if it was stopped before
     */
    public boolean advance(TrainingRun run, BooleanSupplier stop, Consumer<TrainingRun> progress) {
        int most = Math.max(1, IMAGES_AT_ONCE / hyperparameters.batchSize());
        while (!isThere(run)) {
            if (stop.getAsBoolean()) {
                return false;
            }
            run.advance(stopsAt < 0 ? most : Math.min(most, stopsAt - run.step()));
            progress.accept(run);
        }
        return true;
    }

    private boolean isThere(TrainingRun run) {
        return run.isOver() || run.step() == stopsAt;
    }

    /** Whether this is the model's fingerprint; false where none is known. */
    public boolean isSame(String madeAgain) {
        return madeAgain.equals(fingerprint);
    }

    /** The first thing that is not as it was, its fingerprint before all others; null if all is the same. */
    public @Nullable Mismatch mismatch(Model madeAgain) {
        String found = madeAgain.parameters().fingerprint();
        if (fingerprint != null && !fingerprint.equals(found)) {
            return new Mismatch("fingerprint", found, fingerprint);
        }
        return original == null ? null : mismatch(original, madeAgain);
    }

    private static @Nullable Mismatch mismatch(Model was, Model is) {
        Mismatch ending = firstOf(
                different("stepsDone", Integer.toString(is.stepsDone()), Integer.toString(was.stepsDone())),
                different("status", is.status().key(), was.status().key()),
                different("divergedAt", String.valueOf(is.divergedAt()), String.valueOf(was.divergedAt())),
                different(
                        "number of recordings",
                        Integer.toString(is.recordings().size()),
                        Integer.toString(was.recordings().size())));
        for (int i = 0; ending == null && i < was.recordings().size(); i++) {
            ending = different(
                    "recording " + i,
                    text(is.recordings().get(i)),
                    text(was.recordings().get(i)));
        }
        return ending;
    }

    private static @Nullable Mismatch firstOf(@Nullable Mismatch... all) {
        for (Mismatch each : all) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Mismatch different(String what, String found, String expected) {
        return found.equals(expected) ? null : new Mismatch(what, found, expected);
    }

    /** As a model's file has it: equal numbers have equal digits. */
    private static String text(Recording recording) {
        return JsonText.line(RecordingJson.write(recording));
    }
}
