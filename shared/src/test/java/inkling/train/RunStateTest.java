package inkling.train;

import static inkling.train.Hyperparameter.BATCH_SIZE;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is stopped, stored and gone on with by another trainer is the run that was never stopped. */
class RunStateTest {
    private final TrainingData data = Fixtures.data();
    private final SparseImages images = SparseImages.of(data.dataset().training());
    private final Hyperparameters small = Fixtures.small(Activation.SIGMOID, true);
    private final Hyperparameters wild =
            Fixtures.change(Fixtures.small(Activation.RELU, false), LEARNING_RATE, 10, STEPS, 1000, L2, 0);

    /** λ = 0.05 folds α into the weights now and then: at rate 0.5 every 136 steps. */
    @ParameterizedTest
    @CsvSource({
        "SIGMOID, false, 1, 0.01, 1e-5", "SIGMOID, false, 4, 0.5, 0.05",
        "SIGMOID, true, 1, 0.5, 0.05", "SIGMOID, true, 4, 0.01, 1e-5",
        "RELU, false, 1, 0.01, 1e-5", "RELU, false, 4, 0.01, 0.05",
        "RELU, true, 1, 0.01, 0.05", "RELU, true, 4, 0.01, 1e-5",
    })
    void stoppedAtRandomStepsItEndsWithTheSameBits(
            Activation activation, boolean bias, int batchSize, double learningRate, double l2) {
        Hyperparameters hyperparameters = Fixtures.change(
                Fixtures.small(activation, bias), BATCH_SIZE, batchSize, LEARNING_RATE, learningRate, L2, l2);
        Recipe recipe = Recipe.of(hyperparameters, data);
        TrainingRun run = Fixtures.run(hyperparameters);
        for (int step : randomSteps(8, hyperparameters.steps())) {
            advanceTo(run, step);
            run = storedAndResumed(recipe, run);
            assertEquals(step, run.step());
        }
        assertSameEnd(finished(Fixtures.run(hyperparameters)), finished(run));
    }

    @Test
    void aStateIsACopy() {
        TrainingRun run = Fixtures.run(small);
        advanceTo(run, 1234);
        RunState state = run.state();
        finished(run);
        assertSameEnd(run, finished(JavaTrainer.resume(run.recipe(), data, images, state)));
        assertEquals(1234, state.checkpoint().step());
    }

    @Test
    void stoppedInTheMiddleOfARecordingItTakesThatAnew() {
        TrainingRun run = Fixtures.run(small);
        advanceTo(run, 60);
        assertTrue(run.isRecordingDue());
        run.advance(0); // a slice of two
        TrainingRun resumed = storedAndResumed(run.recipe(), run);
        assertEquals(1, resumed.recordings().size());
        assertTrue(resumed.isRecordingDue());
        assertSameEnd(finished(run), finished(resumed));
    }

    @Test
    void stoppedBeforeItsFirstStepItIsTheWholeRun() {
        TrainingRun run = Fixtures.run(small);
        assertSameEnd(finished(Fixtures.run(small)), finished(storedAndResumed(run.recipe(), run)));
    }

    @Test
    void keepsTheFallBackOfADivergedRun() {
        TrainingRun run = finished(Fixtures.run(wild));
        TrainingRun resumed = storedAndResumed(run.recipe(), run);
        assertTrue(resumed.isOver());
        assertEquals(Status.DIVERGED, resumed.status());
        assertSameEnd(run, resumed);
    }

    @Test
    void divergesAtTheSameStepAfterItWasStored() {
        TrainingRun run = Fixtures.run(wild);
        advanceTo(run, 1);
        TrainingRun resumed = finished(storedAndResumed(run.recipe(), run));
        assertEquals(Status.DIVERGED, resumed.status());
        assertSameEnd(finished(run), resumed);
    }

    @Test
    void keepsACollapsedRun() {
        Recipe recipe = Recipe.of(small, data);
        TrainingRun run = finished(new TrainingRun(recipe, data.split(), new ScriptedTrainer(small, data, 2400, 0)));
        TrainingRun resumed = storedAndResumed(recipe, run);
        assertEquals(Status.COLLAPSED, resumed.status());
        assertEquals(run.recordings(), resumed.recordings());
    }

    @Test
    void keepsTheParametersOfTheBestRecording() {
        Recipe recipe = Recipe.of(small, data);
        TrainingRun run = finished(new TrainingRun(recipe, data.split(), new ScriptedTrainer(small, data, 2400, 0)));
        Snapshot best = RunStateCodec.read("state", RunStateCodec.write(run.state(), recipe), recipe)
                .best();
        int most = -1;
        int step = -1;
        for (Recording recording : run.recordings()) {
            if (recording.validation().correct() > most) {
                most = recording.validation().correct();
                step = recording.step();
            }
        }
        assertEquals(step, best.step());
        JavaTrainer again = new JavaTrainer(small, data, images);
        again.run(step);
        assertEquals(again.parameters().fingerprint(), best.parameters().fingerprint());
    }

    @Test
    void aContinuedRunNeedsItsParentNoMore() {
        InitialWeights start = InitialWeights.from(Parameters.random(small.architecture(), 77));
        TrainingRun run = JavaTrainer.newRun(small, data, start);
        advanceTo(run, 777);
        TrainingRun resumed = storedAndResumed(run.recipe(), run);
        assertSameEnd(finished(run), finished(resumed));
        assertEquals(start.continuedFrom(), resumed.recipe().continuedFrom());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 299, 300, 1999, 3000})
    void aTrialGoesOnAsItWas(int step) {
        Recipe recipe = Recipe.of(small, data);
        Trial trial = new Trial(recipe, data.split(), new JavaTrainer(small, data, images));
        while (trial.step() < step) {
            trial.advance(step - trial.step());
        }
        RunState state = RunStateCodec.read("state", RunStateCodec.write(trial.state(), recipe), recipe);
        JavaTrainer other = new JavaTrainer(recipe, data, images, state.checkpoint());
        Trial resumed = Trial.resume(recipe, data.split(), other, state);
        while (!resumed.isOver()) {
            resumed.advance(1000);
        }
        Trial.Result whole = JavaTrainer.runTrial(small, data, images);
        assertEquals(whole.fingerprint(), resumed.result().fingerprint());
        assertEquals(whole.best(), resumed.result().best());
        assertEquals(whole.last(), resumed.result().last());
        assertArrayEquals(whole.right(), resumed.result().right());
    }

    @Test
    void aTrialIsNotGoneOnWithAsARun() {
        Recipe recipe = Recipe.of(small, data);
        RunState state = new Trial(recipe, data.split(), new JavaTrainer(small, data, images)).state();
        assertRefused(
                "the state must be of a RUN, but is of a TRIAL", () -> JavaTrainer.resume(recipe, data, images, state));
    }

    @Test
    void aTrainerOfAnotherStepIsRefused() {
        TrainingRun run = Fixtures.run(small);
        advanceTo(run, 5);
        RunState state = run.state();
        assertRefused(
                "the trainer must be at step 5 of the state, but is at step 0",
                () -> TrainingRun.resume(run.recipe(), data.split(), new JavaTrainer(small, data, images), state));
    }

    private TrainingRun storedAndResumed(Recipe recipe, TrainingRun run) {
        byte[] stored = RunStateCodec.write(run.state(), recipe);
        return JavaTrainer.resume(recipe, data, images, RunStateCodec.read("state", stored, recipe));
    }

    private static void assertSameEnd(TrainingRun expected, TrainingRun run) {
        assertEquals(expected.parameters().fingerprint(), run.parameters().fingerprint());
        assertEquals(expected.recordings(), run.recordings());
        assertEquals(expected.step(), run.step());
        assertEquals(expected.status(), run.status());
        assertEquals(expected.divergedAt(), run.divergedAt());
        assertEquals(expected.learningRate(), run.learningRate());
    }

    private static void assertRefused(String message, Runnable resume) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, resume::run);
        assertEquals(message, e.getMessage());
    }

    /** Ascending, without the multiples of 1,000. */
    private static List<Integer> randomSteps(int count, int steps) {
        Random random = new Random(16);
        List<Integer> all = new ArrayList<>();
        while (all.size() < count) {
            int step = 1 + random.nextInt(steps - 1);
            if (step % 1000 != 0) {
                all.add(step);
            }
        }
        all.sort(null);
        return all;
    }

    private static void advanceTo(TrainingRun run, int step) {
        while (run.step() < step) {
            run.advance(step - run.step());
        }
    }

    private static TrainingRun finished(TrainingRun run) {
        while (!run.isOver()) {
            run.advance(100);
        }
        return run;
    }
}
