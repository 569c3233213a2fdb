package inkling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.data.MalformedDataException;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void aTextWithNothingInItIsToldSo() {
        assertRefused("", "line 1, column 0: expected a JSON object, found nothing");
        assertRefused(" \n", "line 2, column 0: expected a JSON object, found nothing");
    }

    @Test
    void aCharacterThatNobodySeesIsToldByItsNumber() {
        assertRefused(
                "\uFEFF{}",
                "line 1, column 1: expected a JSON object, found something else (Unexpected character: U+feff)");
        assertRefused(
                "{\u0000}",
                "line 1, column 2: expected a JSON object, found something else (Unexpected character: U+0000)");
    }

    @Test
    void anotherValueIsToldInWords() {
        assertRefused("[1]", "line 1, column 3: expected a JSON object, found another value");
    }

    @Test
    void whatFollowsAnObjectIsRefusedWithoutTheNumbersOfTheParser() {
        assertRefused("{}{}", "line 1, column 4: expected a JSON object, found something else (Expected end of input)");
    }

    private static void assertRefused(String text, String message) {
        assertEquals(
                "a: " + message,
                assertThrows(MalformedDataException.class, () -> JsonText.parse("a", text))
                        .getMessage());
    }
}
