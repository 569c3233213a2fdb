package inkling.train;

import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.data.Split;
import inkling.nn.Activation;
import inkling.nn.Network;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {
    private final TrainingData data = Fixtures.data();
    private final SparseImages images = SparseImages.of(data.dataset().training());
    private final Hyperparameters small = Fixtures.small(Activation.SIGMOID, false);
    private final Hyperparameters wild = Fixtures.change(
            Fixtures.small(Activation.RELU, false), LEARNING_RATE, 10, STEPS, 1000, Hyperparameter.L2, 0);

    @ParameterizedTest
    @CsvSource({
        "1030, 0 103 206 309 412 515 618 721 824 927 1030",
        "1005, 0 101 201 302 402 503 603 704 804 905 1005",
        "3, 0 1 2 3",
    })
    void isRecordedAtElevenPointsEvenly(int steps, String expected) {
        List<String> recorded = finished(small.with(STEPS, steps), 1000).points().stream()
                .map(point -> String.valueOf(point.step()))
                .toList();
        assertEquals(List.of(expected.split(" ")), recorded);
    }

    @Test
    void measuresOnTheValidationImagesAlone() {
        ScriptedTrainer trainer = new ScriptedTrainer(small, data, 3000, 0);
        Trial trial = trial(small, trainer);
        finish(trial, 1000);
        assertEquals(EnumSet.of(Split.Part.VALIDATION), trainer.measured());
        assertEquals(100, trial.result().last().validation().n());
    }

    @Test
    void endsWithTheFingerprintAndMeasureOfTheRunOfTheSameHyperparameters() {
        TrainingRun run = Fixtures.run(small);
        while (!run.isOver()) {
            run.advance(1000);
        }
        Trial.Result result = JavaTrainer.runTrial(small, data, images);
        assertEquals(run.parameters().fingerprint(), result.fingerprint());
        assertEquals(run.recordings().get(50).validation(), result.last().validation());
        assertEquals(run.status(), result.status());
    }

    @Test
    void tellsWhichImagesItHasCorrectAtItsEnd() {
        Hyperparameters short_ = small.with(STEPS, 300);
        JavaTrainer trainer = new JavaTrainer(short_, data);
        Trial trial = trial(short_, trainer);
        finish(trial, 1000);
        Network network = new Network(trainer.parameters());
        byte[] expected = new byte[13];
        for (int i = 0; i < 100; i++) {
            int image = data.split().validation()[i];
            double[] input =
                    data.standardization().apply(data.dataset().training().image(image));
            boolean right = network.forward(input).digit() == images.label(image);
            expected[i / 8] |= (byte) (right ? 128 >> i % 8 : 0);
        }
        assertArrayEquals(expected, trial.result().right());
        int bits = 0;
        for (byte b : trial.result().right()) {
            bits += Integer.bitCount(b & 255);
        }
        assertEquals(trial.result().last().validation().correct(), bits);
        assertTrue(bits > 10 && bits < 100, bits + " of 100 would not tell the order of the bits");
    }

    @Test
    void howItIsCutIntoPiecesChangesNothing() {
        Trial oneByOne = finished(small, 1);
        Trial.Result whole = JavaTrainer.runTrial(small, data, images);
        assertEquals(whole.fingerprint(), oneByOne.result().fingerprint());
        assertEquals(whole.best(), oneByOne.result().best());
        assertEquals(finished(small, 7).points(), oneByOne.points());
        assertArrayEquals(whole.right(), oneByOne.result().right());
    }

    @Test
    void aDivergedOneFallsBackToItsLastPoint() {
        Trial trial = finished(wild, 1000);
        Trial.Result result = trial.result();
        assertEquals(Status.DIVERGED, result.status());
        assertTrue(result.last().step() < 1000, "step " + result.last().step());
        assertEquals(trial.points().get(trial.points().size() - 1), result.last());
        assertEquals(result.last().step(), trial.step());
        JavaTrainer again = new JavaTrainer(wild, data);
        again.run(result.last().step());
        assertEquals(again.parameters().fingerprint(), result.fingerprint());
    }

    @Test
    void aWeightThatIsNotFiniteIsDivergence() {
        Trial trial = trial(small, new ScriptedTrainer(small, data, 301, Double.NaN));
        finish(trial, 1000);
        assertEquals(Status.DIVERGED, trial.result().status());
        assertEquals(300, trial.result().last().step());
    }

    @Test
    void oneThatEndsFarBelowItsOwnBestHasCollapsed() {
        Trial trial = trial(small, new ScriptedTrainer(small, data, 2500, 0));
        finish(trial, 1000);
        Trial.Result result = trial.result();
        assertEquals(Status.COLLAPSED, result.status());
        assertEquals(3000, result.last().step());
        assertTrue(result.best().step() <= 2400, "step " + result.best().step());
        assertTrue(result.best().validation().correct()
                > result.last().validation().correct() + 5);
    }

    @Test
    void theBestPointIsTheFirstOfThoseWithMostImagesCorrect() {
        Trial trial = trial(small, new ScriptedTrainer(small, data, -1, 0)); // all logits are 0, always
        finish(trial, 1000);
        assertEquals(0, trial.result().best().step());
        assertEquals(Status.DONE, trial.result().status());
    }

    @Test
    void hasNoResultBeforeItIsOver() {
        Trial trial = trial(small, new JavaTrainer(small, data));
        assertThrows(IllegalStateException.class, trial::result);
        while (trial.step() < 2999) {
            trial.advance(2999);
        }
        assertThrows(IllegalStateException.class, trial::result);
    }

    private Trial trial(Hyperparameters hyperparameters, Trainer trainer) {
        return new Trial(Recipe.of(hyperparameters, data), data.split(), trainer);
    }

    private Trial finished(Hyperparameters hyperparameters, int pieces) {
        Trial trial = trial(hyperparameters, new JavaTrainer(hyperparameters, data, images));
        finish(trial, pieces);
        return trial;
    }

    private static void finish(Trial trial, int pieces) {
        while (!trial.isOver()) {
            trial.advance(pieces);
        }
    }
}
