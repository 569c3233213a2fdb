package inkling.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({"240000, 240000", "-1, -1", "+5, 5", "0.05, 0.05", ".5, 0.5", "1., 1", "1e-5, 0.00001", "1E2, 100"})
    void readsDigitsWithSignPointAndExponent(String text, double number) {
        assertEquals(number, Decimal.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "240000, 240000",
        "-1, -1",
        "0.05, 0.05",
        "0.001, 0.001",
        "0.0001, 1e-4",
        "0.00001, 1e-5",
        "-0.00025, -2.5e-4",
        "12345678.5, 1.23456785e7",
        "1e300, 1e300",
        "0, 0",
        "NaN, NaN"
    })
    void writesWhatItReadsInAsFewCharacters(double number, String text) {
        assertEquals(text, Decimal.text(number));
        assertEquals(number, Decimal.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "e", "1e", "e5", "+-5", "1.2.3", "1-2"})
    void whatIsNoNumberIsNaN(String text) {
        assertEquals(Double.NaN, Decimal.parse(text));
    }
}
