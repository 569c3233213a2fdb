package inkling.server.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.MalformedDataException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    private static final byte[] TEXT = "digits ".repeat(40).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PACKED = Gzip.pack(TEXT);

    private static final int HEADER = 10; // bytes
    private static final String REPACK = "; unpack it with gunzip and pack it again";
    private static final String DAMAGED = "; it is damaged: get it again";

    @Test
    void unpacksWhatItHasPacked() {
        for (int length : new int[] {0, 1, 280, 200_000}) {
            byte[] bytes = Arrays.copyOf(TEXT, length);
            assertArrayEquals(bytes, Gzip.unpack("a.gz", Gzip.pack(bytes)));
            assertArrayEquals(bytes, Gzip.unpack("a.gz", Gzip.packSmall(bytes)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 16, 31})
    void skipsAllThatAHeaderMayHave(int flags) {
        assertArrayEquals(TEXT, Gzip.unpack("a.gz", withHeader(flags)));
    }

    @Test
    void refusesASecondMemberAndAnythingElseBehindTheFirst() {
        String expected = "a.gz: at byte " + PACKED.length
                + ": expected the end of the file, since browsers take one gzip member alone, found ";
        assertEquals(expected + "another one" + REPACK, refused(joined(PACKED, PACKED)));
        assertEquals(expected + "512 more bytes" + REPACK, refused(joined(PACKED, new byte[512])));
        assertEquals(expected + "1 more byte" + REPACK, refused(joined(PACKED, new byte[] {0x1f})));
    }

    @Test
    void refusesEveryFileThatIsCutOff() {
        byte[] whole = withHeader(31);
        for (int length = 2; length < whole.length; length++) {
            String end = "a.gz: at byte " + length
                    + ": expected more gzip data, found the end of the file; it is cut off: get it again";
            assertEquals(end, refused(Arrays.copyOf(whole, length)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 7   | at byte 2: expected method 8, deflate, found 7" + REPACK,
                "3 | 128 | at byte 3: expected none of the reserved flags, found 0x80" + REPACK,
                "3 | 32  | at byte 3: expected none of the reserved flags, found 0x20" + REPACK,
            })
    void refusesAHeaderThatBrowsersRefuse(int offset, int value, String message) {
        byte[] changed = PACKED.clone();
        changed[offset] = (byte) value;
        assertEquals("a.gz: " + message, refused(changed));
    }

    @Test
    void refusesAHeaderChecksumThatIsWrong() {
        byte[] whole = withHeader(2);
        whole[HEADER] ^= 1;
        String message = refused(whole);
        assertTrue(message.startsWith("a.gz: at byte 10: expected the header's checksum 0x"), message);
        assertTrue(message.endsWith(DAMAGED), message);
    }

    @Test
    void refusesAChecksumOrLengthThatIsWrong() {
        byte[] otherSum = PACKED.clone();
        otherSum[PACKED.length - 8] ^= 1;
        String message = refused(otherSum);
        assertTrue(message.startsWith("a.gz: at byte " + (PACKED.length - 8) + ": expected the checksum 0x"), message);
        assertTrue(message.endsWith(DAMAGED), message);
        byte[] otherLength = PACKED.clone();
        otherLength[PACKED.length - 1] = 1;
        assertEquals(
                "a.gz: at byte " + (PACKED.length - 4) + ": expected the unpacked length 280, found "
                        + (280 + (1 << 24)) + DAMAGED,
                refused(otherLength));
    }

    @Test
    void refusesBytesThatCannotBeInflated() {
        byte[] broken = PACKED.clone();
        broken[HEADER] = 7; // a block of a type that there is not
        assertEquals(
                "a.gz: at unpacked byte 0: expected deflated data, found “invalid block type”" + DAMAGED,
                refused(broken));
    }

    /** @param flags 2 a checksum, 4 an extra field, 8 a name, 16 a comment */
    private static byte[] withHeader(int flags) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(PACKED, 0, HEADER);
        byte[] extra = {3, 0, 9, 9, 9};
        byte[] text = {'a', 'b', 0};
        header.write(extra, 0, (flags & 4) == 0 ? 0 : extra.length);
        header.write(text, 0, (flags & 8) == 0 ? 0 : text.length);
        header.write(text, 0, (flags & 16) == 0 ? 0 : text.length);
        byte[] bytes = header.toByteArray();
        bytes[3] = (byte) flags;
        CRC32 crc = new CRC32();
        crc.update(bytes);
        byte[] sum = {(byte) crc.getValue(), (byte) (crc.getValue() >>> 8)};
        return joined((flags & 2) == 0 ? bytes : joined(bytes, sum), Arrays.copyOfRange(PACKED, HEADER, PACKED.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String refused(byte[] packed) {
        return String.valueOf(assertThrows(MalformedDataException.class, () -> Gzip.unpack("a.gz", packed))
                .getMessage());
    }
}
