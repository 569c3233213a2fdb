package inkling.server.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.data.MalformedDataException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    private static final String TEXT = "Zoë 数字 \uD83D\uDE00\u0000\uFFFD";

    @Test
    void readsWhatWasWritten() {
        assertEquals(TEXT, Utf8.decode("a", utf8(TEXT)));
        assertEquals("", Utf8.decode("a", new byte[0]));
    }

    @Test
    void writesNoQuestionMarkForHalfOfALetter() {
        assertArrayEquals(utf8(TEXT), Utf8.encode(TEXT));
        assertEquals(
                "character 2 of the text: expected a whole letter, found half of one",
                assertThrows(IllegalArgumentException.class, () -> Utf8.encode("ab\ud83d"))
                        .getMessage());
    }

    @Test
    void skipsOneByteOrderMark() {
        assertEquals(TEXT, Utf8.decode("a", utf8("\uFEFF" + TEXT)));
        assertEquals("\uFEFF{}", Utf8.decode("a", utf8("\uFEFF\uFEFF{}")));
        assertEquals("", Utf8.decodeTorn("a", utf8("\uFEFF")));
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        byte[] bytes = utf8("\uFEFFZoë");
        bytes[6] = 'e'; // in place of the second byte of ë
        assertRefused("a: at byte 5: expected UTF-8, found c3", bytes);
        assertRefused("a: at byte 0: expected UTF-8, found ed", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
        assertRefused("a: at byte 1: expected UTF-8, found e2", new byte[] {'a', (byte) 0xe2, (byte) 0x80});
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, ff fe", "UTF-16BE, fe ff"})
    void saysThatATextIsUtf16(String encoding, String found) {
        assertRefused(
                "a: at byte 0: expected UTF-8, found " + found + ", with which UTF-16 begins: save it as UTF-8",
                "\uFEFF{}".getBytes(Charset.forName(encoding)));
    }

    @Test
    void saysThatATextIsPacked() {
        assertRefused(
                "a: at byte 1: expected UTF-8, found 8b, since it is a gzip file: unpack it",
                new byte[] {0x1f, (byte) 0x8b, 8});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512})
    void aTextThatWasTornOffEndsWithAnUnknownLetter(int zeros) {
        byte[] whole = utf8("字\uD83D\uDE00"); // 3 and 4 bytes
        for (int length = 4; length < 7; length++) {
            byte[] torn = Arrays.copyOf(Arrays.copyOf(whole, length), length + zeros);
            assertEquals("字\uFFFD", Utf8.decodeTorn("a", torn));
        }
    }

    @Test
    void whatIsWrongInTheMiddleWasNotTornOff() {
        byte[] bytes = {'{', (byte) 0xe2, (byte) 0x80, '}'};
        assertEquals(
                "a: at byte 1: expected UTF-8, found e2",
                assertThrows(MalformedDataException.class, () -> Utf8.decodeTorn("a", bytes))
                        .getMessage());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(String message, byte[] bytes) {
        assertEquals(
                message,
                assertThrows(MalformedDataException.class, () -> Utf8.decode("a", bytes))
                        .getMessage());
    }
}
