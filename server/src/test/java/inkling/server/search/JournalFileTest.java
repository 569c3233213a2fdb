package inkling.server.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.data.MalformedDataException;
import inkling.search.Journal;
import inkling.search.TrialKey;
import inkling.search.TrialRecord;
import inkling.server.files.FileFailure;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Preset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFileTest {
    private static final String DATA = "0123456789abcdef".repeat(4);

    private static final String MARK = "\uFEFF";

    @TempDir
    Path folder;

    private Path path;
    private final TrialRecord first = failed(1);
    private final TrialRecord second = failed(2);

    @BeforeEach
    void namePath() {
        path = folder.resolve("search.jsonl");
    }

    @Test
    void isBegunWhereThereIsNone() throws Exception {
        try (JournalFile file = JournalFile.open(path, DATA)) {
            assertEquals(0, file.journal().entries().size());
            file.append(first);
            assertEquals(Journal.line(first), Files.readString(path)); // at once
            assertEquals(List.of(first), List.copyOf(file.journal().entries()));
        }
    }

    @Test
    void linesOfOthersAreReadAndOnlyAddedTo() throws Exception {
        String downloaded = Journal.line(first) + "\n" + Journal.line(second).replace("\n", "\r\n");
        Files.writeString(path, downloaded);
        TrialRecord third = failed(3);
        try (JournalFile file = JournalFile.open(path, DATA)) {
            assertEquals(List.of(first, second), List.copyOf(file.journal().entries()));
            file.append(third);
        }
        assertEquals(downloaded + Journal.line(third), Files.readString(path));
    }

    @Test
    void aTornLastLineIsCutOffAndNothingElse() throws Exception {
        byte[] whole = (Journal.line(first) + Journal.line(second)).getBytes(StandardCharsets.UTF_8);
        int begin = Journal.line(first).getBytes(StandardCharsets.UTF_8).length;
        for (int length = begin + 1; length < whole.length - 1; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            try (JournalFile file = JournalFile.open(path, DATA)) {
                assertEquals(List.of(first), List.copyOf(file.journal().entries()));
                assertEquals(1, file.journal().warnings().size());
                assertArrayEquals(Arrays.copyOf(whole, begin), Files.readAllBytes(path));
                file.append(second);
            }
            assertArrayEquals(whole, Files.readAllBytes(path));
        }
    }

    @Test
    void aWholeLastLineGetsTheLineBreakThatItLacks() throws Exception {
        Files.writeString(path, Journal.line(first).stripTrailing());
        try (JournalFile file = JournalFile.open(path, DATA)) {
            assertEquals(List.of(), file.journal().warnings());
            file.append(second);
        }
        assertEquals(Journal.line(first) + Journal.line(second), Files.readString(path));
    }

    @Test
    void aByteOrderMarkStaysWhateverFollowsIt() throws Exception {
        for (String before :
                new String[] {"", Journal.line(first), Journal.line(first).substring(0, 9)}) {
            Files.writeString(path, MARK + before);
            boolean torn = before.length() == 9;
            try (JournalFile file = JournalFile.open(path, DATA)) {
                assertEquals(torn ? 1 : 0, file.journal().warnings().size());
                file.append(second);
            }
            assertEquals(MARK + (torn ? "" : before) + Journal.line(second), Files.readString(path));
        }
    }

    @Test
    void aTornLineMayEndInTheMiddleOfALetterAndInZeros() throws Exception {
        String text = Journal.line(second).replace("no", "字");
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        int letter = text.indexOf('字');
        byte[] before = Journal.line(first).getBytes(StandardCharsets.UTF_8);
        for (int zeros : new int[] {0, 7}) {
            byte[] torn = Arrays.copyOf(before, before.length + letter + 2 + zeros);
            System.arraycopy(line, 0, torn, before.length, letter + 2);
            Files.write(path, torn);
            try (JournalFile file = JournalFile.open(path, DATA)) {
                assertEquals(1, file.journal().warnings().size());
            }
            assertArrayEquals(before, Files.readAllBytes(path));
        }
    }

    @Test
    void aJournalThatIsNotUtf8IsRefusedAndLeftAsItIs() throws Exception {
        byte[] latin = (Journal.line(first) + Journal.line(second)).getBytes(StandardCharsets.UTF_8);
        int letter = Journal.line(first).indexOf("no");
        latin[letter] = (byte) 0xe9;
        Files.write(path, latin);
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> JournalFile.open(path, DATA));
        assertEquals(path + ": at byte " + letter + ": expected UTF-8, found e9", e.getMessage());
        assertArrayEquals(latin, Files.readAllBytes(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no journal",
                "no journal\n",
                "{\"format\": \"inkling-model\"}",
                "rank,status\r\n1,done",
                "\u0000x"
            })
    void whatIsNoJournalIsRefusedAndLeftAsItIs(String text) throws Exception {
        Files.writeString(path, text);
        String message = String.valueOf(assertThrows(MalformedDataException.class, () -> JournalFile.open(path, DATA))
                .getMessage());
        assertTrue(message.startsWith(path + ", line 1: "), message);
        assertEquals(text, Files.readString(path));
    }

    @Test
    void aMalformedLineInTheMiddleIsRefusedAndLeftAsItIs() throws Exception {
        String text = Journal.line(first) + Journal.line(second).substring(5) + Journal.line(second);
        Files.writeString(path, text);
        String message = String.valueOf(assertThrows(MalformedDataException.class, () -> JournalFile.open(path, DATA))
                .getMessage());
        assertTrue(message.startsWith(path + ", line 2: "), message);
        assertEquals(text, Files.readString(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", " ", "\u2028", ""})
    void aJournalWhoseLineBreaksHaveBeenChangedIsNotTakenForATornLine(String lineBreak) throws Exception {
        String text = (Journal.line(first) + Journal.line(second)).replace("\n", lineBreak);
        Files.writeString(path, text);
        assertThrows(MalformedDataException.class, () -> JournalFile.open(path, DATA));
        assertEquals(text, Files.readString(path));
    }

    @Test
    void zerosBehindAWholeLineAreCutOffWithIt() throws Exception {
        Files.writeString(path, Journal.line(first) + Journal.line(second).strip() + "\u0000\u0000");
        try (JournalFile file = JournalFile.open(path, DATA)) {
            assertEquals(1, file.journal().warnings().size());
        }
        assertEquals(Journal.line(first), Files.readString(path));
    }

    @Test
    void canBeOpenedAgainOnlyWhenItIsClosed() throws IOException {
        try (JournalFile file = JournalFile.open(path, DATA)) {
            file.append(first);
            FileFailure failure = assertThrows(FileFailure.class, () -> JournalFile.open(path, DATA));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("another search is writing to " + path));
        }
        try (JournalFile file = JournalFile.open(path, DATA)) {
            assertEquals(1, file.journal().entries().size());
        }
    }

    @Test
    void aRefusedJournalIsNotLocked() throws Exception {
        Files.writeString(path, "no journal\n");
        assertThrows(MalformedDataException.class, () -> JournalFile.open(path, DATA));
        Files.writeString(path, "");
        JournalFile.open(path, DATA).close();
    }

    private static TrialRecord failed(int seed) {
        Hyperparameters hyperparameters = Preset.QUICK.hyperparameters().with(Hyperparameter.SEED, seed);
        return TrialRecord.failed(
                TrialKey.of(hyperparameters, DATA), hyperparameters, "“no” " + seed, "2026-01-01T00:00:00Z");
    }
}
