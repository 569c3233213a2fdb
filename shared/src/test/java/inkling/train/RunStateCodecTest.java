package inkling.train;

import static inkling.train.Hyperparameter.SEED;
import static inkling.train.Hyperparameter.STEPS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.data.MalformedDataException;
import inkling.data.Standardization;
import inkling.nn.Activation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStateCodecTest {
    private static final int PLAN_AT = 80;
    private static final int STEP_AT = 88;

    private final TrainingData data = Fixtures.data();
    private final Hyperparameters small = Fixtures.small(Activation.RELU, true).with(STEPS, 100);
    private final Recipe recipe = Recipe.of(small, data);
    private final byte[] stored = stored();

    @Test
    void whatWasReadIsWrittenAgainToTheByte() {
        assertArrayEquals(stored, RunStateCodec.write(RunStateCodec.read("state", stored, recipe), recipe));
    }

    @Test
    void isOfSomeTwelveBytesAWeight() {
        int weights = 7 * (784 + 10 + 1) + 10;
        assertTrue(stored.length > 8 * weights && stored.length < 12 * weights + 5000, stored.length + " bytes");
    }

    @Test
    void refusesWhatIsCutOff() {
        for (int length = 0; length < stored.length; length += length < 200 ? 1 : 997) {
            byte[] torn = Arrays.copyOf(stored, length);
            assertThrows(MalformedDataException.class, () -> RunStateCodec.read("state", torn, recipe));
        }
        assertRefused("state: at byte 0: expected 8 more bytes, found 3, and then the end", Arrays.copyOf(stored, 3));
        assertRefused(
                "state: at byte 12: expected the length, 100 bytes, found " + stored.length,
                Arrays.copyOf(stored, 100));
    }

    @Test
    void refusesWhatHasSomethingBehindIt() {
        assertRefused(
                "state: at byte 12: expected the length, " + (stored.length + 1) + " bytes, found " + stored.length,
                Arrays.copyOf(stored, stored.length + 1));
    }

    @Test
    void refusesAnyFlippedBit() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] flipped = stored.clone();
            int at = i < 100 ? i : random.nextInt(stored.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertThrows(
                    MalformedDataException.class, () -> RunStateCodec.read("state", flipped, recipe), "byte " + at);
        }
    }

    @Test
    void saysWhereTheChecksumIsAnother() {
        byte[] flipped = stored.clone();
        flipped[1000] ^= 1;
        MalformedDataException e =
                assertThrows(MalformedDataException.class, () -> RunStateCodec.read("state", flipped, recipe));
        assertTrue(String.valueOf(e.getMessage()).startsWith("state: at byte " + (stored.length - 64) + ": expected "));
    }

    @Test
    void refusesWhatIsNoState() {
        assertRefused(
                "state: at byte 0: expected inkstate, found PK\u0003\u0004zip!",
                "PK\u0003\u0004zip! and more".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesAnotherVersionBeforeAllElse() {
        byte[] later = Arrays.copyOf(stored, 20);
        later[8] = 2;
        assertRefused("state: at byte 8: expected version 1, found 2", later);
    }

    @Test
    void refusesTheStateOfAnotherRecipe() {
        Recipe other = Recipe.of(small.with(SEED, 2), data);
        MalformedDataException e =
                assertThrows(MalformedDataException.class, () -> RunStateCodec.read("state", stored, other));
        assertEquals(
                "state: at byte 16: expected a run of the recipe " + other.sha256() + ", found one of "
                        + recipe.sha256(),
                e.getMessage());
    }

    @Test
    void refusesNumbersOutOfRangeThoughTheChecksumIsRight() {
        assertRefused(
                "state: at byte 80: expected intervals between recordings, 50 or 10, found 51", changed(PLAN_AT, 51));
        assertRefused("state: at byte 88: expected a number from 0 to 100, found 101", changed(STEP_AT, 101));
    }

    @Test
    void eachPartOfARecipeChangesItsDigest() {
        Standardization s = recipe.standardization();
        String sha256 = recipe.dataSha256();
        Set<String> digests = new HashSet<>();
        digests.add(recipe.sha256());
        for (Hyperparameter h : Hyperparameter.values()) {
            double value = h.of(small);
            double other = switch (h.range().kind()) {
                case CHOICE -> 1 - value;
                case REAL -> value / 2;
                case WHOLE -> value + 1;
            };
            digests.add(Recipe.of(small.with(h, other), data).sha256());
        }
        digests.add(new Recipe(small, Fixtures.DATA_SHA256, 2022, s, null, 1).sha256());
        digests.add(new Recipe(small, sha256, 2023, s, null, 1).sha256());
        digests.add(new Recipe(small, sha256, 2022, Standardization.MNIST, null, 1).sha256());
        digests.add(new Recipe(small, sha256, 2022, s, Fixtures.DATA_SHA256, 1).sha256());
        digests.add(new Recipe(small, sha256, 2022, s, null, 2).sha256());
        assertEquals(1 + Hyperparameter.values().length + 5, digests.size());
    }

    @Test
    void aRecipeOfAnotherVersionOrOtherDataIsNotCarriedOut() {
        Standardization s = recipe.standardization();
        assertNotRunnable(
                "the version of the trainer is 1 here, but the run's is 2",
                new Recipe(small, recipe.dataSha256(), 2022, s, null, 2));
        assertNotRunnable(
                "the split seed is 2022 here, but the run's is 2023",
                new Recipe(small, recipe.dataSha256(), 2023, s, null, 1));
        assertNotRunnable(
                "the SHA-256 of the data is " + recipe.dataSha256() + " here, but the run's is " + Fixtures.DATA_SHA256,
                new Recipe(small, Fixtures.DATA_SHA256, 2022, s, null, 1));
        assertNotRunnable(
                "the mean of the pixels is " + s.mean() + " here, but the run's is 0.5",
                new Recipe(small, recipe.dataSha256(), 2022, new Standardization(0.5, s.std()), null, 1));
    }

    @Test
    void aRecipeThatContinuesAModelStartsFromThatAlone() {
        Recipe child = new Recipe(small, recipe.dataSha256(), 2022, recipe.standardization(), Fixtures.DATA_SHA256, 1);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Checkpoint.first(child, InitialWeights.SEED));
        assertEquals(
                "the model that the run starts from is none, but a seed here, but the run's is " + Fixtures.DATA_SHA256,
                e.getMessage());
    }

    private void assertNotRunnable(String message, Recipe other) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> other.requireRunnable(data.dataset().sha256(), data.standardization()));
        assertEquals(message, e.getMessage());
    }

    private void assertRefused(String message, byte[] bytes) {
        MalformedDataException e =
                assertThrows(MalformedDataException.class, () -> RunStateCodec.read("state", bytes, recipe));
        assertEquals(message, e.getMessage());
    }

    /** The state with another number, and the checksum that goes with it. */
    private byte[] changed(int at, int number) {
        byte[] changed = stored.clone();
        changed[at] = (byte) number;
        int end = stored.length - 64;
        byte[] checksum = sha256(Arrays.copyOf(changed, end)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, changed, end, 64);
        return changed;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] stored() {
        TrainingRun run = Fixtures.run(small);
        while (run.step() < 33) {
            run.advance(1);
        }
        return RunStateCodec.write(run.state(), recipe);
    }
}
