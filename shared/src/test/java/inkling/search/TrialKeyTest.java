package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialKeyTest {
    private final Hyperparameters best = Preset.PAPER_BEST.hyperparameters();

    @Test
    void isTheDigestOfHyperparametersSplitDataAndTrainer() throws NoSuchAlgorithmException {
        ByteBuffer bytes = firstVersion(0);
        assertEquals(digest(bytes), TrialKey.of(best.with(Hyperparameter.SEED, -3), Fixtures.DATA_SHA256));
    }

    @Test
    void aLaterHyperparameterFollowsByNameWhereItHasNotItsDefault() throws NoSuchAlgorithmException {
        byte[] name = "trainingImages".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = firstVersion(name.length + 1 + Double.BYTES);
        bytes.put(name).put((byte) 0).putDouble(100);
        Hyperparameters few = best.with(Hyperparameter.SEED, -3).with(Hyperparameter.TRAINING_IMAGES, 100);
        assertEquals(digest(bytes), TrialKey.of(few, Fixtures.DATA_SHA256));
    }

    /** What the key of the best with seed −3 was of before there were later hyperparameters, with room behind it. */
    private static ByteBuffer firstVersion(int room) {
        ByteBuffer bytes = ByteBuffer.allocate(92 + room);
        bytes.putInt(275).putInt(0).putInt(0); // hidden units, sigmoid, no bias
        bytes.putDouble(0.05).putDouble(0.9).putInt(10_000).putDouble(1e-5);
        bytes.putInt(1).putInt(240_000).putInt(-3); // batch size, steps, seed
        bytes.putInt(2022).put(HexFormat.of().parseHex(Fixtures.DATA_SHA256)).putInt(1);
        return bytes;
    }

    private static String digest(ByteBuffer bytes) throws NoSuchAlgorithmException {
        assertEquals(0, bytes.remaining());
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(bytes.flip());
        return HexFormat.of().formatHex(sha256.digest());
    }

    @Test
    void changesWithEachHyperparameterAndWithTheData() {
        Set<String> keys = new HashSet<>();
        for (Hyperparameter h : Hyperparameter.values()) {
            double value = h.of(best);
            double other = h.range().kind() == Hyperparameter.Kind.REAL ? Math.nextDown(value) : 1 + value;
            keys.add(TrialKey.of(best.with(h, other), Fixtures.DATA_SHA256));
        }
        keys.add(TrialKey.of(best, Fixtures.DATA_SHA256));
        keys.add(TrialKey.of(best, "1" + Fixtures.DATA_SHA256.substring(1)));
        assertEquals(Hyperparameter.values().length + 2, keys.size());
        assertTrue(keys.stream().allMatch(key -> key.matches("[0-9a-f]{64}")));
    }

    @Test
    void doesNotTellMinusZeroFromZero() {
        assertEquals(
                TrialKey.of(best.with(Hyperparameter.L2, 0.0), Fixtures.DATA_SHA256),
                TrialKey.of(best.with(Hyperparameter.L2, -0.0), Fixtures.DATA_SHA256));
    }
}
