package inkling.link;

import static inkling.train.Hyperparameter.ACTIVATION;
import static inkling.train.Hyperparameter.BIAS;
import static inkling.train.Hyperparameter.HIDDEN_UNITS;
import static inkling.train.Hyperparameter.L2;
import static inkling.train.Hyperparameter.LEARNING_RATE;
import static inkling.train.Hyperparameter.SEED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PermalinkTest {
    private static final Hyperparameters BEST = Preset.PAPER_BEST.hyperparameters();
    private static final String BEST_LINK =
            "stage=train&hidden-units=275&activation=sigmoid&bias=false&learning-rate=0.05"
                    + "&decay-rate=0.9&decay-steps=10000&l2=1e-5&batch-size=1&steps=240000&seed=1";

    @Test
    void namesEverythingReadablyAndInTheOrderOfTheTable() {
        assertEquals(BEST_LINK, Permalink.format(BEST, Stage.TRAIN));
    }

    @ParameterizedTest
    @EnumSource
    void everyStageAndPresetIsReadBack(Stage stage) {
        for (Preset preset : Preset.values()) {
            Hyperparameters h = preset.hyperparameters();
            assertEquals(new Permalink(h, stage, List.of(), true), Permalink.parse(Permalink.format(h, stage)));
        }
    }

    @Test
    void allHyperparametersAreReadBackToTheBit() {
        Random random = new Random(2022);
        for (int i = 0; i < 10_000; i++) {
            Hyperparameters h = random(random);
            Permalink read = Permalink.parse("#" + Permalink.format(h, Stage.TRAIN));
            assertEquals(h, read.hyperparameters());
            assertEquals(List.of(), read.problems());
        }
    }

    @Test
    void aNegativeZeroIsReadBackAsTheZeroThatItIs() {
        Hyperparameters h = BEST.with(L2, -0.0);
        assertEquals(h, Permalink.parse(Permalink.format(h, Stage.TRAIN)).hyperparameters());
    }

    @Test
    void whatALinkDoesNotNameIsThePapersBest() {
        Permalink link = Permalink.parse("#seed=-7&bias=true");
        assertEquals(BEST.with(SEED, -7).with(BIAS, 1), link.hyperparameters());
        assertTrue(link.namesHyperparameters());
        assertEquals(new Permalink(BEST, Stage.PAPER, List.of(), false), Permalink.parse("stage=paper"));
        assertEquals(new Permalink(BEST, Stage.TRAIN, List.of(), false), Permalink.parse(""));
    }

    @Test
    void unknownKeysAreToldAndLeftOut() {
        String problem = "This version of the page does not know utm, learningRate";
        assertEquals(
                new Permalink(BEST, Stage.TRAIN, List.of(problem), false), Permalink.parse("#utm=x&&=&learningRate=1"));
        Permalink endless = Permalink.parse("#a=1&" + "b".repeat(1000) + "=2");
        assertEquals(1, endless.problems().size());
        assertTrue(endless.problems().get(0).length() < 100, endless.problems().get(0));
    }

    @Test
    void percentSignsAreDecoded() {
        Permalink link = Permalink.parse("%6cearning%2Drate=%31e%2d3&activation=%20ReLU%20&stage=%54EST");
        assertEquals(BEST.with(LEARNING_RATE, 1e-3).with(ACTIVATION, 1), link.hyperparameters());
        assertEquals(Stage.TEST, link.stage());
        assertEquals(List.of(), link.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "learning-rate=12, 'learning-rate: expected a number above 0 and at most 10, found 12'",
        "hidden-units=2.5, 'hidden-units: expected a whole number from 1 to 1024, found 2.5'",
        "activation=tanh, 'activation: expected sigmoid or relu, found tanh'",
        "bias, 'bias: expected false or true, found nothing'",
        "l2=%20, 'l2: expected a number from 0 to 1, found nothing'",
        "seed=%, 'seed: expected a whole number from -2147483648 to 2147483647, found %'",
        "seed=%8A, 'seed: expected a whole number from -2147483648 to 2147483647, found %8A'",
        "seed=%3, 'seed: expected a whole number from -2147483648 to 2147483647, found %3'",
        "stage=play, 'stage: expected train or search or test or paper, found play'",
    })
    void aValueThatCannotBeIsAProblemAndTheOthersCount(String pair, String problem) {
        Permalink link = Permalink.parse("batch-size=8&" + pair + "&decay-steps=9");
        assertEquals(List.of(problem), link.problems());
        assertEquals(
                Hyperparameters.DEFAULTS.with(Hyperparameter.DECAY_STEPS, 9).with(Hyperparameter.BATCH_SIZE, 8),
                link.hyperparameters());
        assertEquals(Stage.TRAIN, link.stage());
    }

    @Test
    void aHyperparameterThatCouldNotBeUsedIsStillNamed() {
        assertTrue(Permalink.parse("seed=x").namesHyperparameters());
    }

    @Test
    void theL2StrengthGivesWayWhereItIsTooLargeForTheLearningRate() {
        Permalink link = Permalink.parse("l2=0.5&learning-rate=2");
        assertEquals(BEST.with(LEARNING_RATE, 2), link.hyperparameters());
        assertEquals(List.of("l2: expected 2 · L2 strength · learning rate at most 0.1, found 2"), link.problems());
        assertEquals(List.of(), Permalink.parse("l2=0.5&learning-rate=0.1").problems());
    }

    @Test
    void ofTwoValuesTheFirstCountsAndThatIsSaid() {
        Permalink link = Permalink.parse("seed=2&seed=3&hidden-units=9&hidden-units=9");
        assertEquals(BEST.with(SEED, 2).with(HIDDEN_UNITS, 9), link.hyperparameters());
        assertEquals(List.of("seed: expected one value, found several, of which the first counts"), link.problems());
    }

    @Test
    void doesNotRepeatAMegabyteOfNonsense() {
        String problem =
                Permalink.parse("seed=" + "9".repeat(1_000_000)).problems().get(0);
        assertTrue(problem.endsWith(", found " + "9".repeat(40) + "…"), problem);
    }

    @Test
    void anyTextCanBeRead() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Permalink link = Permalink.parse(mutated(BEST_LINK, random));
            Permalink again = Permalink.parse(Permalink.format(link.hyperparameters(), link.stage()));
            assertEquals(new Permalink(link.hyperparameters(), link.stage(), List.of(), true), again);
        }
    }

    /** Changes, drops or inserts up to 20 characters, most of them ones that mean something. */
    private static String mutated(String text, Random random) {
        String likely = "=&#%+-.eE0123456789xabcdefNI ∎\uD83D\u0000";
        StringBuilder mutated = new StringBuilder(text);
        for (int n = random.nextInt(20); n >= 0; n--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(3));
            char c = likely.charAt(random.nextInt(likely.length()));
            mutated.replace(from, to, random.nextInt(4) == 0 ? "" : String.valueOf(c));
        }
        return mutated.toString();
    }

    private static Hyperparameters random(Random random) {
        double learningRate = 10 * (1 - random.nextDouble()) * Math.pow(10, -random.nextInt(12));
        return Hyperparameters.DEFAULTS
                .with(HIDDEN_UNITS, 1 + random.nextInt(1024))
                .with(ACTIVATION, random.nextInt(2))
                .with(BIAS, random.nextBoolean() ? 1 : 0)
                .with(LEARNING_RATE, learningRate)
                .with(Hyperparameter.DECAY_RATE, 1 - random.nextDouble())
                .with(Hyperparameter.DECAY_STEPS, 1 + random.nextInt(Integer.MAX_VALUE))
                .with(L2, Math.min(1, 0.0499 / learningRate) * random.nextDouble())
                .with(Hyperparameter.BATCH_SIZE, 1 + random.nextInt(1024))
                .with(Hyperparameter.STEPS, 1 + random.nextInt(10_000_000))
                .with(SEED, random.nextInt());
    }
}
