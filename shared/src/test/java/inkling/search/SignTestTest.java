package inkling.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 1",
        "0, 5",
        "0, 6",
        "1, 2",
        "3, 7",
        "10, 20",
        "40, 100",
        "49, 99",
        "50, 100",
        "450, 1000",
        "2400, 5000",
        "2432, 5000",
        "2499, 5000",
        "2500, 5000",
        "2450, 4999",
        "2000, 5000",
    })
    void isTheExactSumOfTheBinomialDistribution(int k, int n) {
        BigInteger term = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= k; i++) {
            sum = sum.add(term);
            term = term.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        double exact = new BigDecimal(sum.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.TWO.pow(n)), MathContext.DECIMAL64)
                .doubleValue();
        double expected = Math.min(1, exact);
        assertEquals(expected, SignTest.binomial(k, n), 1e-12 * expected);
    }

    @Test
    void aDifferenceTooLargeForADoubleIsNoneThatMayBeChance() {
        assertTrue(SignTest.binomial(0, 5000) < 1e-300);
    }

    @Test
    void doesNotDependOnWhichIsFirst() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[][] right = bits(random, 1 + i % 4);
            byte[][] other = bits(random, 1 + i % 4);
            assertEquals(
                    SignTest.of(right, other).pValue(),
                    SignTest.of(other, right).pValue());
        }
    }

    @Test
    void countsTheImagesThatOneHasRightFromMoreSeeds() {
        byte[][] right = {{(byte) 0b1111_1000, 0}, {(byte) 0b1100_0000, 1}};
        byte[][] other = {{(byte) 0b0111_1000, 0}, {(byte) 0b1000_0011, 1}
        }; // image 0: 2 to 1, 1: 2 to 1, 6 and 7: 0 to 1
        assertEquals(new SignTest(2, 2), SignTest.of(right, other));
        assertEquals(new SignTest(3, 0), SignTest.of(new byte[][] {{7}}, new byte[][] {{0}}));
    }

    @Test
    void countsEveryImageOfManySeeds() {
        Random random = new Random(5);
        byte[][] right = bits(random, 300);
        byte[][] other = bits(random, 300); // from some 150 seeds each
        for (byte[] its : right) {
            its[0] |= (byte) 0x80; // from all
            its[1] |= (byte) 0x55;
        }
        int more = 0;
        int less = 0;
        for (int image = 0; image < 8 * right[0].length; image++) {
            int lead = 0;
            for (int seed = 0; seed < right.length; seed++) {
                lead += (right[seed][image >> 3] >> (7 - (image & 7)) & 1)
                        - (other[seed][image >> 3] >> (7 - (image & 7)) & 1);
            }
            more += lead > 0 ? 1 : 0;
            less += lead < 0 ? 1 : 0;
        }
        assertEquals(new SignTest(more, less), SignTest.of(right, other));
    }

    @Test
    void whoIsBehindHasNoLead() {
        assertEquals(1, new SignTest(0, 10).pValueOfLead());
        assertEquals(2 / 1024.0, new SignTest(10, 0).pValueOfLead(), 1e-15);
        assertEquals(2 / 1024.0, new SignTest(0, 10).pValue(), 1e-15);
    }

    @Test
    void isAProbabilityAndOneForTheSame() {
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            byte[][] right = bits(random, 2);
            double p = SignTest.of(right, bits(random, 2)).pValue();
            assertTrue(p > 0 && p <= 1, "p = " + p);
            assertEquals(1, SignTest.of(right, right).pValue());
        }
    }

    @Test
    void equalModelsOfSeveralSeedsAreSeldomToldApart() {
        Random random = new Random(3);
        int rejected = 0;
        for (int draw = 0; draw < 400; draw++) {
            byte[][] right = new byte[5][25];
            byte[][] other = new byte[5][25];
            for (int image = 0; image < 200; image++) {
                double share = Math.sqrt(random.nextDouble()); // of the seeds that have it right, the same for both
                for (int seed = 0; seed < 5; seed++) {
                    right[seed][image >> 3] |= (byte) (random.nextDouble() < share ? 128 >> (image & 7) : 0);
                    other[seed][image >> 3] |= (byte) (random.nextDouble() < share ? 128 >> (image & 7) : 0);
                }
            }
            rejected += SignTest.of(right, other).pValue() <= SettingResult.TIED ? 1 : 0;
        }
        assertTrue(rejected <= 30, rejected + " of 400 equal models were told apart, where 20 or fewer are expected");
    }

    @Test
    void refusesModelsOfDifferentNumbersOfSeeds() {
        Random random = new Random(4);
        assertThrows(IllegalArgumentException.class, () -> SignTest.of(bits(random, 5), bits(random, 1)));
    }

    private static byte[][] bits(Random random, int seeds) {
        byte[][] bits = new byte[seeds][25];
        for (byte[] its : bits) {
            random.nextBytes(its);
        }
        return bits;
    }

    @Test
    void imagesThatOneHasAllAndTheOtherHasNoneOfCount() {
        byte[][] all = {{-1}};
        byte[][] none = {{0}};
        assertEquals(2 / 256.0, SignTest.of(all, none).pValue());
        assertEquals(1, SignTest.of(none, all).pValueOfLead());
    }

    @Test
    void twoSettingsAreComparedWhicheverIsAhead() {
        Hyperparameters one = Preset.PAPER_BEST.hyperparameters();
        SettingResult all = SettingResult.of(List.of(Fixtures.done(one, "11111111")));
        SettingResult none =
                SettingResult.of(List.of(Fixtures.done(one.with(Hyperparameter.HIDDEN_UNITS, 300), "00000000")));
        assertEquals(2 / 256.0, all.pValue(none));
        assertEquals(2 / 256.0, none.pValue(all));
    }
}
