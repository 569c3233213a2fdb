package inkling.model;

import inkling.data.Standardization;
import inkling.nn.Parameters;
import inkling.train.Hyperparameters;
import inkling.train.Recipe;
import inkling.train.Recording;
import inkling.train.Status;
import inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters with where they came from: enough to make them again on the JVM, from nothing or from the model that they
 * were continued from, and to see by the fingerprint that they are the same.
 *
 * @param createdAt when, in ISO 8601
 * @param notes what its owner has written about it, at most {@link #LONGEST_NOTES} characters
 * @param recipe what the run is a function of, perhaps of another version of the trainer
 * @param stepsDone the step that the parameters are of
 * @param divergedAt the step at which the run diverged; null where it did not
 * @param recordings the oldest first
 * @param parameters float32 values
 */
public record Model(
        String name,
        String createdAt,
        String notes,
        Recipe recipe,
        int stepsDone,
        Status status,
        @Nullable Integer divergedAt,
        List<Recording> recordings,
        List<TestOpening> testOpenings,
        Parameters parameters) {

    /** The longest notes of a model, in characters. */
    public static final int LONGEST_NOTES = 2000;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the notes are too long
     */
    public Model {
        requireNotes(notes);
        recordings = List.copyOf(recordings);
        testOpenings = List.copyOf(testOpenings);
    }

    static void requireNotes(String notes) {
        if (notes.length() > LONGEST_NOTES) {
            throw new IllegalArgumentException(
                    "notes must be at most " + LONGEST_NOTES + " characters, but are " + notes.length());
        }
    }

    /** A run as it stands; between two recordings it is measured once more. */
    public static Model of(TrainingRun run, String name, String createdAt) {
        List<Recording> recordings = new ArrayList<>(run.recordings());
        Recording now = run.recordNow(); // which may find that the run has diverged
        if (now != null
                && (recordings.isEmpty()
                        || now.step() != recordings.get(recordings.size() - 1).step())) {
            recordings.add(now);
        }
        return new Model(
                name,
                createdAt,
                "",
                run.recipe(),
                run.step(),
                run.status(),
                run.divergedAt() < 0 ? null : run.divergedAt(),
                recordings,
                List.of(),
                run.parameters());
    }

    /** Those of its recipe. */
    public Hyperparameters hyperparameters() {
        return recipe.hyperparameters();
    }

    /** What its network's input is made with. */
    public Standardization standardization() {
        return recipe.standardization();
    }

    /** Digest of the data that it has learned from. */
    public String dataSha256() {
        return recipe.dataSha256();
    }

    /** The fingerprint of the model that the run started from; null where it started from its seed. */
    public @Nullable String continuedFrom() {
        return recipe.continuedFrom();
    }

    /** This model under another name. */
    public Model named(String otherName) {
        return labelled(otherName, notes);
    }

    /** This model with other notes. */
    public Model withNotes(String otherNotes) {
        return labelled(name, otherNotes);
    }

    private Model labelled(String otherName, String otherNotes) {
        return new Model(
                otherName,
                createdAt,
                otherNotes,
                recipe,
                stepsDone,
                status,
                divergedAt,
                recordings,
                testOpenings,
                parameters);
    }
}
