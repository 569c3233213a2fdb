package inkling.client.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.client.Fixtures;
import inkling.client.js.ManualEventLoop;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.Recipe;
import inkling.train.SparseImages;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialRunnerTest {
    private static final TrainingData DATA = Fixtures.data();
    private static final Hyperparameters SETTING = Fixtures.small(100);

    private final ManualEventLoop events = new ManualEventLoop(0.5);
    private final TrialRunner runner = new TrialRunner(events);
    private final List<Integer> reached = new ArrayList<>(); // steps
    private final List<String> ended = new ArrayList<>(); // fingerprints, or why it failed
    private double seconds;
    private final TrialRunner.Listener listener = new TrialRunner.Listener() {
        @Override
        public void reached(Trial.Point point) {
            reached.add(point.step());
        }

        @Override
        public void finished(Trial.Result result, double itsSeconds) {
            ended.add(result.fingerprint());
            seconds = itsSeconds;
        }

        @Override
        public void failed(RuntimeException e) {
            ended.add(String.valueOf(e.getMessage()));
        }
    };

    @Test
    void tellsEachPointOnceAndThenTheResult() {
        runner.begin(trial(SETTING), events.now(), listener);
        events.runAll();
        Trial.Result expected = JavaTrainer.runTrial(
                SETTING, DATA, SparseImages.of(DATA.dataset().training()));
        assertEquals(List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100), reached);
        assertEquals(List.of(expected.fingerprint()), ended);
    }

    @Test
    void restingItDoesNothingAndThenGoesOnWhereItWas() {
        runner.begin(trial(SETTING), events.now(), listener);
        events.runNext();
        runner.rest(true);
        int before = reached.size();
        events.runAll();
        assertEquals(before, reached.size());
        runner.rest(false);
        events.runAll();
        assertEquals(11, reached.size());
        assertEquals(1, ended.size());
    }

    @Test
    void itsSecondsAreThoseThatWereWorked() {
        double since = events.now();
        events.sleep(2000); // preparing it is work, too
        runner.begin(trial(SETTING), since, listener);
        events.runNext();
        runner.rest(true);
        events.sleep(60_000);
        runner.rest(false);
        events.runAll();
        assertTrue(seconds >= 2 && seconds < 10, () -> seconds + " s");
    }

    @Test
    void betweenTwoSlicesItHears() {
        runner.begin(trial(SETTING), events.now(), listener);
        while (!events.isIdle()) {
            assertTrue(events.runNext() <= 42);
        }
    }

    @Test
    void whatFailsOnTheWayIsToldAndTheNextTrialRuns() {
        Trial broken = trial(SETTING);
        runner.begin(broken, events.now(), new TrialRunner.Listener() {
            @Override
            public void reached(Trial.Point point) {
                throw new IllegalStateException("out of memory");
            }

            @Override
            public void finished(Trial.Result result, double itsSeconds) {}

            @Override
            public void failed(RuntimeException e) {
                listener.failed(e);
            }
        });
        events.runAll();
        assertEquals(List.of("out of memory"), ended);
        runner.begin(trial(SETTING), events.now(), listener);
        events.runAll();
        assertEquals(11, reached.size());
    }

    private static Trial trial(Hyperparameters hyperparameters) {
        return new Trial(Recipe.of(hyperparameters, DATA), DATA.split(), new JavaTrainer(hyperparameters, DATA));
    }
}
