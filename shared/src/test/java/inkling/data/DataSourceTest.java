package inkling.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataSourceTest {
    private static final List<String> URLS = List.of("a", "b", "c", "d");

    @Test
    void itHasFourUrlsOrFourFiles() {
        List<byte[]> files = List.of(new byte[1], new byte[1], new byte[1], new byte[1]);
        assertDoesNotThrow(() -> new DataSource("mine", "", List.of(), files, DataSource.DIGITS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DataSource("mine", "", URLS.subList(0, 2), files.subList(0, 2), DataSource.DIGITS));
        assertEquals(
                "mine: expected 4 URLs or 4 files, found 3 URLs and 0 files",
                assertThrows(IllegalArgumentException.class, () -> DataSource.fetched("mine", "", URLS.subList(0, 3)))
                        .getMessage());
    }

    @Test
    void whatComesMustHaveItsDigestWhereThatIsKnown() {
        Dataset arrived = Fixtures.dataset();
        DataSource.fetched("mine", "", URLS).check(arrived);
        DataSource.fetched("mine", arrived.sha256(), URLS).check(arrived);
        assertEquals(
                "mine: SHA-256 of its four files: expected 00, found " + arrived.sha256(),
                assertThrows(
                                MalformedDataException.class,
                                () -> DataSource.fetched("mine", "00", URLS).check(arrived))
                        .getMessage());
    }
}
