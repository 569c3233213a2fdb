package inkling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    private static final String AT = "2026-01-01T00:00:00Z";

    private final Hyperparameters small = Fixtures.small(Activation.RELU, true);

    @Test
    void aModelMadeAgainIsTheSame() {
        Reproduction reproduction = Reproduction.of(model(small, 3000));
        TrainingRun run = Fixtures.run(small);
        assertTrue(reproduction.advance(run, () -> false, ran -> {}));
        Model again = Model.of(run, "again", AT);
        assertNull(reproduction.mismatch(again));
        assertTrue(reproduction.isSame(again.parameters().fingerprint()));
    }

    @Test
    void oneThatWasStoppedIsMadeUpToThere() {
        Reproduction reproduction = Reproduction.of(model(small, 1234));
        TrainingRun run = Fixtures.run(small);
        assertTrue(reproduction.advance(run, () -> false, ran -> {}));
        assertEquals(1234, run.step());
        assertNull(reproduction.mismatch(Model.of(run, "again", AT)));
        assertEquals(0.5, reproduction.share(617));
    }

    @Test
    void itTellsHowFarItIsAndGoesOnWhereItWasStopped() {
        Reproduction reproduction = Reproduction.of(model(small, 3000));
        TrainingRun run = Fixtures.run(small);
        List<Double> shares = new ArrayList<>();
        assertFalse(
                reproduction.advance(run, () -> run.step() >= 1000, ran -> shares.add(reproduction.share(ran.step()))));
        assertFalse(run.isOver());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1.0 / 3, shares.get(shares.size() - 1), 0.02);
        assertTrue(reproduction.advance(run, () -> false, ran -> {}));
        assertNull(reproduction.mismatch(Model.of(run, "again", AT)));
    }

    @Test
    void anotherSeedHasAnotherFingerprint() {
        Model other = model(small.with(Hyperparameter.SEED, 2), 3000);
        Reproduction.Mismatch mismatch =
                Objects.requireNonNull(Reproduction.of(model(small, 3000)).mismatch(other));
        assertEquals("fingerprint", mismatch.what());
        assertEquals(other.parameters().fingerprint(), mismatch.found());
    }

    @Test
    void recordingsAreComparedToo() {
        Model all = model(small, 3000);
        Model changed = new Model(
                all.name(),
                all.createdAt(),
                all.notes(),
                all.recipe(),
                all.stepsDone(),
                all.status(),
                all.divergedAt(),
                all.recordings().subList(0, 50),
                all.testOpenings(),
                all.parameters());
        Reproduction.Mismatch mismatch =
                Objects.requireNonNull(Reproduction.of(all).mismatch(changed));
        assertEquals(
                List.of("number of recordings", "50", "51"),
                List.of(mismatch.what(), mismatch.found(), mismatch.expected()));
    }

    @Test
    void ofATrialOnlyTheFingerprintIsKnown() {
        Model model = model(small, 3000);
        Reproduction trial = Reproduction.ofTrial(small, model.parameters().fingerprint());
        assertNull(trial.mismatch(model));
        assertEquals(
                "fingerprint",
                Objects.requireNonNull(trial.mismatch(model(small, 2000))).what());
        assertFalse(Reproduction.ofTrial(small, null).isComparable());
    }

    private static Model model(Hyperparameters hyperparameters, int steps) {
        TrainingRun run = Fixtures.run(hyperparameters);
        while (!run.isOver() && run.step() < steps) {
            run.advance(Math.min(100, steps - run.step()));
        }
        while (steps == hyperparameters.steps() && !run.isOver()) {
            run.advance(1);
        }
        return Model.of(run, "model", AT);
    }
}
