package inkling.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void agreesWithTheJdkForEveryLengthAroundABlock() throws Exception {
        byte[] bytes = new byte[200];
        new Random(1).nextBytes(bytes);
        for (int n = 0; n <= bytes.length; n++) {
            byte[] part = Arrays.copyOf(bytes, n);
            byte[] expected = MessageDigest.getInstance("SHA-256").digest(part);
            assertEquals(HexFormat.of().formatHex(expected), Sha256.hex(part));
        }
    }

    @Test
    void takesBytesInPieces() {
        byte[] bytes = new byte[1000];
        new Random(2).nextBytes(bytes);
        Sha256 sha256 = new Sha256();
        for (int from = 0; from < 1000; from += 37) {
            sha256.update(bytes, from, Math.min(1000, from + 37));
        }
        assertEquals(Sha256.hex(bytes), sha256.hex());
    }
}
