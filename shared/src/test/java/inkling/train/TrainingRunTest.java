package inkling.train;

import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.nn.Activation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
    private final TrainingData data = Fixtures.data();
    private final Hyperparameters small = Fixtures.small(Activation.SIGMOID, false);

    @Test
    void takes51RecordingsEvenlyFromTheFirstStepToTheLast() {
        TrainingRun run = finished(small.with(STEPS, 1030));
        assertEquals(51, run.recordings().size());
        assertEquals(0, run.recordings().get(0).step());
        assertEquals(21, run.recordings().get(1).step());
        assertEquals(41, run.recordings().get(2).step());
        assertEquals(1030, run.recordings().get(50).step());
        assertEquals(Status.DONE, run.status());
    }

    @Test
    void takesEachStepsRecordingOnceInAShortRun() {
        List<Integer> steps = finished(small.with(STEPS, 3)).recordings().stream()
                .map(Recording::step)
                .toList();
        assertEquals(List.of(0, 1, 2, 3), steps);
    }

    @Test
    void measuresAllTrainingImagesAtTheEnd() {
        List<Recording> recordings = finished(small).recordings();
        assertEquals(100, recordings.get(49).training().n());
        assertEquals(500, recordings.get(50).training().n());
        assertEquals(100, recordings.get(50).validation().n());
    }

    @Test
    void howItIsCutIntoPiecesChangesNothing() {
        TrainingRun oneByOne = Fixtures.run(small);
        while (!oneByOne.isOver()) {
            oneByOne.advance(1);
        }
        TrainingRun whole = finished(small);
        assertEquals(whole.parameters().fingerprint(), oneByOne.parameters().fingerprint());
        assertEquals(whole.recordings(), oneByOne.recordings());
    }

    @Test
    void aDueRecordingIsTakenWithoutAnyStep() {
        TrainingRun run = Fixtures.run(small);
        while (run.isRecordingDue()) {
            run.advance(0);
        }
        assertEquals(1, run.recordings().size());
        assertEquals(0, run.step());
        run.advance(1);
        assertFalse(run.isRecordingDue());
        finish(run);
        assertFalse(run.isRecordingDue());
    }

    @Test
    void recordsThePenaltyBesideTheLoss() {
        TrainingRun run = finished(small.with(L2, 0.01));
        Recording last = run.recordings().get(50);
        assertEquals(0.01 * run.parameters().squaredNorm(), last.l2Penalty(), 1e-12);
        assertEquals(run.learningRate(), last.learningRate());
    }

    @Test
    void recordsWhatTheEvaluatorMeasures() {
        TrainingRun run = finished(small);
        Evaluation expected = Evaluator.evaluate(
                run.parameters(),
                data.standardization(),
                SparseImages.of(data.dataset().training()),
                data.split().validation());
        assertEquals(expected, run.recordings().get(50).validation());
    }

    @Test
    void divergenceIsReportedWithItsStepAndTheLastRecordingsStateIsKept() {
        Hyperparameters wild =
                Fixtures.change(Fixtures.small(Activation.RELU, false), LEARNING_RATE, 10, STEPS, 1000, L2, 0);
        TrainingRun run = finished(wild);
        assertEquals(Status.DIVERGED, run.status());
        assertTrue(run.divergedAt() > run.step());
        assertEquals(run.recordings().get(run.recordings().size() - 1).step(), run.step());
        assertTrue(run.parameters().isFinite());
        JavaTrainer again = new JavaTrainer(wild, data);
        again.run(run.step());
        assertEquals(again.parameters().fingerprint(), run.parameters().fingerprint());
    }

    @Test
    void aWeightThatIsNotFiniteAtARecordingIsDivergence() {
        TrainingRun run = scripted(1, Double.NaN);
        finish(run);
        assertEquals(Status.DIVERGED, run.status());
        assertEquals(60, run.divergedAt());
        assertEquals(0, run.step());
        assertTrue(run.parameters().isFinite());
    }

    @Test
    void aFiniteRunFarBelowItsOwnBestHasCollapsed() {
        TrainingRun run = scripted(2400, 0);
        finish(run);
        double best = run.recordings().stream()
                .mapToDouble(r -> r.validation().accuracy())
                .max()
                .orElseThrow();
        assertTrue(best > 0.5, "best " + best);
        assertEquals(Status.COLLAPSED, run.status());
    }

    @Test
    void justFivePointsBelowItsBestIsNoCollapse() {
        assertEquals(Status.DONE, statusOf(95, 90));
        assertEquals(Status.COLLAPSED, statusOf(95, 89));
        assertEquals(Status.DONE, statusOf(90, 85));
    }

    @Test
    void aRunUnderWayCanBeMeasuredWithoutChangingIt() {
        TrainingRun run = Fixtures.run(small);
        while (run.step() < 33) {
            run.advance(1);
        }
        int recordings = run.recordings().size();
        Recording now = Objects.requireNonNull(run.recordNow());
        assertEquals(33, now.step());
        assertEquals(recordings, run.recordings().size());
        assertFalse(run.isOver());
        assertEquals(Status.STOPPED, run.status());
        finish(run);
        assertEquals(
                finished(small).parameters().fingerprint(), run.parameters().fingerprint());
        assertEquals(run.recordings().get(50), run.recordNow());
    }

    private static Status statusOf(int best, int last) {
        return Status.ending(best, new Evaluation(1, last, 100));
    }

    private TrainingRun scripted(int until, double then) {
        ScriptedTrainer trainer = new ScriptedTrainer(small, data, until, then);
        return new TrainingRun(Recipe.of(small, data), data.split(), trainer);
    }

    private TrainingRun finished(Hyperparameters hyperparameters) {
        TrainingRun run = Fixtures.run(hyperparameters);
        finish(run);
        return run;
    }

    private static void finish(TrainingRun run) {
        while (!run.isOver()) {
            run.advance(7);
        }
    }
}
