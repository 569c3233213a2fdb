package inkling.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {
    @ParameterizedTest
    @CsvSource({"Sigmoid, sigmoid", "AZ@[az09 -, az@[az09 -", "ÀİΣ, ÀİΣ"})
    void onlyTheLettersOfAsciiBecomeSmall(String text, String lower) {
        assertEquals(lower, Ascii.lowerCase(text));
    }
}
