package inkling.client.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DoubleAnalyzerTest {
    private final DoubleAnalyzer.Result result = new DoubleAnalyzer.Result();

    @Test
    void theMantissaHasEighteenDigits() {
        assertTaken("1.25e-7", 125_000_000_000_000_000L, -7);
        assertTaken("5e+0", 500_000_000_000_000_000L, 0);
    }

    @Test
    void noDigitOfALongOneIsLost() {
        assertTaken("1.7976931348623157e+308", 179_769_313_486_231_570L, 308);
        assertTaken("4.9406564584124654e-324", 494_065_645_841_246_540L, -324);
    }

    private void assertTaken(String text, long mantissa, int exponent) {
        result.mantissa = 0;
        result.exponent = 0;
        DoubleAnalyzer.take(text, result);
        assertEquals(mantissa, result.mantissa);
        assertEquals(exponent, result.exponent);
    }
}
