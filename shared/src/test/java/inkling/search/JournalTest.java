package inkling.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.data.MalformedDataException;
import inkling.nn.Activation;
import inkling.train.Hyperparameters;
import inkling.train.JavaTrainer;
import inkling.train.SparseImages;
import inkling.train.Status;
import inkling.train.TrainingData;
import inkling.train.Trial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final String AT = "2026-01-01T00:00:00Z";
    private static final String BITS = "1011011101";

    private final Hyperparameters first = Fixtures.small(Activation.SIGMOID, false);
    private final Hyperparameters second = Fixtures.small(Activation.RELU, true);
    private final String firstKey = TrialKey.of(first, Fixtures.DATA_SHA256);
    private final String secondKey = TrialKey.of(second, Fixtures.DATA_SHA256);

    @Test
    void readsBackATrialThatWasRun() {
        TrainingData data = Fixtures.data();
        Trial.Result result =
                JavaTrainer.runTrial(first, data, SparseImages.of(data.dataset().training()));
        String dataSha256 = data.dataset().sha256();
        TrialRecord entry = TrialRecord.finished(TrialKey.of(first, dataSha256), first, result, 0.123, AT);
        Journal journal = Journal.read("journal", Journal.line(entry), dataSha256);
        TrialRecord read = journal.finished().get(0);
        assertEquals(entry.hyperparameters(), read.hyperparameters());
        assertEquals(result.last(), read.requireResult().last());
        assertEquals(result.best(), read.requireResult().best());
        assertArrayEquals(result.right(), read.requireResult().right());
        assertEquals(result.fingerprint(), read.requireResult().fingerprint());
        assertEquals(List.of(entry.seconds(), AT), List.of(read.seconds(), read.at()));
        assertEquals(Journal.line(entry), Journal.line(read));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DONE", "COLLAPSED", "DIVERGED"})
    void readsBackHowATrialEnded(Status status) {
        TrialRecord entry = Fixtures.entry(second, status, 1.9e30, BITS);
        TrialRecord read = read(Journal.line(entry)).finished().get(0);
        assertEquals(TrialState.of(status), read.state());
        assertEquals(status, read.requireResult().status());
        assertEquals(1.9e30, read.requireResult().last().validation().loss());
        assertEquals(0.7, read.accuracy());
    }

    @Test
    void readsBackWhatHasNoResult() {
        String error = "out of memory: \"Java\nheap\" “space” \u0000";
        Journal journal = read(Journal.line(TrialRecord.failed(firstKey, first, error, AT))
                + Journal.line(TrialRecord.stopped(secondKey, second, AT)));
        TrialRecord failed = Objects.requireNonNull(journal.get(firstKey));
        assertEquals(TrialState.FAILED, failed.state());
        assertEquals(error, failed.error());
        assertEquals(
                TrialState.STOPPED,
                Objects.requireNonNull(journal.get(secondKey)).state());
        assertEquals(List.of(), journal.finished());
        assertFalse(journal.isFinished(firstKey));
        assertNull(journal.get("another"));
    }

    @Test
    void aLongErrorIsCutOff() {
        Journal journal = read(Journal.line(TrialRecord.failed(firstKey, first, "x".repeat(5000), AT)));
        assertEquals(
                "x".repeat(500), Objects.requireNonNull(journal.get(firstKey)).error());
    }

    @Test
    void aLineIsOneLineAsTheFormatHasIt() {
        String line = Journal.line(Fixtures.done(first, BITS));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertTrue(line.startsWith("{\"key\":\"" + firstKey + "\",\"status\":\"done\",\"hyperparameters\":{"), line);
        assertTrue(line.contains("\"seed\":1,\"final\":{\"accuracy\":0.7,\"loss\":0.5,\"n\":10,\"step\":3000}"), line);
        assertTrue(line.contains("\"correct\":\"t0A=\",\"stepsPerSecond\":1200"), line);
    }

    @Test
    void theLastLineOfAKeyCounts() {
        Journal journal = read(Journal.line(TrialRecord.running(firstKey, first, AT))
                + Journal.line(TrialRecord.running(secondKey, second, AT))
                + Journal.line(Fixtures.done(second, BITS))
                + Journal.line(Fixtures.done(first, BITS))
                + Journal.line(Fixtures.done(first, "1111111111")));
        assertEquals(
                List.of(1.0, 0.7),
                journal.finished().stream().map(TrialRecord::accuracy).toList());
        assertEquals(2, journal.entries().size());
    }

    @Test
    void aFinishedTrialIsNeverUnfinishedAgain() {
        Journal journal = read(Journal.line(Fixtures.done(first, BITS))
                + Journal.line(TrialRecord.running(firstKey, first, AT))
                + Journal.line(TrialRecord.failed(firstKey, first, "broken", AT)));
        journal.add(TrialRecord.stopped(firstKey, first, AT));
        assertTrue(journal.isFinished(firstKey));
        assertEquals(
                TrialState.DONE, Objects.requireNonNull(journal.get(firstKey)).state());
    }

    @Test
    void tornAnywhereInItsLastLineItLosesThatLineAlone() {
        String whole = Journal.line(Fixtures.done(first, BITS));
        byte[] bytes = (whole + Journal.line(TrialRecord.failed(secondKey, second, "“no”", AT)))
                .getBytes(StandardCharsets.UTF_8);
        for (int length = whole.length() + 1; length < bytes.length - 1; length++) {
            Journal journal = read(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8));
            assertEquals(
                    List.of(firstKey),
                    journal.entries().stream().map(TrialRecord::key).toList(),
                    "length " + length);
            assertEquals(
                    List.of("journal: its last line, 2, was torn off when it was written; it is left out, and its model"
                            + " is run again"),
                    journal.warnings());
        }
    }

    @Test
    void aLastLineThatLacksItsLineBreakAloneCounts() {
        Journal journal = read(Journal.line(Fixtures.done(first, BITS)).stripTrailing());
        assertTrue(journal.isFinished(firstKey));
        assertEquals(List.of(), journal.warnings());
    }

    @Test
    void aLastLineOfZerosIsTornToo() {
        Journal journal = read(Journal.line(Fixtures.done(first, BITS)) + "\0".repeat(300));
        assertTrue(journal.isFinished(firstKey));
        assertEquals(1, journal.warnings().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"}\" too many", "{ and {{", "C:\\", "}}"})
    void aWholeLineWithZerosBehindItIsTornWhateverItsTextsSay(String error) {
        String line =
                Journal.line(TrialRecord.failed(secondKey, second, error, AT)).stripTrailing();
        Journal journal = read(Journal.line(Fixtures.done(first, BITS)) + line + "\0\0\0");
        assertTrue(journal.isFinished(firstKey));
        assertEquals(1, journal.warnings().size());
        String glued = Journal.line(Fixtures.done(first, BITS)) + line + line;
        assertTrue(refused(glued).startsWith("journal, line 2: "), "that is not torn: its line breaks are gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<html>", "{\"format\":\"inkling-model\"}", "{\"key\": 7}"})
    void aFileWithoutLineBreakThatIsNoJournalIsRefused(String text) {
        assertTrue(refused(text).startsWith("journal, line 1: "), refused(text));
    }

    @Test
    void aMalformedLineWithALineBreakIsRefusedWithItsNumber() {
        String line = Journal.line(Fixtures.done(first, BITS));
        String message = refused(line + "\n" + line.substring(0, 100) + "\n" + line);
        assertTrue(message.startsWith("journal, line 3: line 1, column "), message);
        assertTrue(refused(line + line.substring(0, 100) + "\n").startsWith("journal, line 2: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"done\"|\"won\"|status: expected running or done or diverged or collapsed or stopped or failed,"
                        + " found \"won\"",
                "\"seed\":1,\"final\"|\"seed\":2,\"final\"|seed: expected 1, found 2",
                "\"hiddenUnits\":7|\"hiddenUnits\":0|hyperparameters.hiddenUnits: expected a whole number from 1 to"
                        + " 1024, found 0",
                "t0A=|90A=|correct: expected 7 bits set, as final.accuracy says, found 8",
                "t0A=|t0E=|correct: expected base64 of 10 bits, found 4 characters", // the twelfth is set
                "\"best\":{\"accuracy\":0.7|\"best\":{\"accuracy\":0.6|best: expected at least the 7 images correct of"
                        + " final, found 6",
                "t0A=|t0!=|correct: expected base64 of 10 bits, found 4 characters",
                "t0A=|t0AA|correct: expected base64 of 10 bits, found 4 characters",
                "\"final\"|\"finale\"|final: expected an object, found nothing",
                "ffff\",\"at\"|fff\",\"at\"|fingerprint: expected 64 hex digits, found \"ffff",
            })
    void whatIsWrongInALineIsSaidAndWhere(String old, String replacement, String message) {
        String line = Journal.line(Fixtures.done(first, BITS));
        assertTrue(line.contains(old), line);
        String refused = refused(line.replace(old, replacement));
        assertTrue(refused.startsWith("journal, line 1: " + message), refused);
    }

    @Test
    void linesOfOtherDataAreLeftOutWithAWarning() {
        String line = Journal.line(Fixtures.done(first, BITS));
        String other = line.replace(firstKey, TrialKey.of(first, "f".repeat(64)));
        Journal journal = read(other + line + other);
        assertEquals(1, journal.entries().size());
        assertEquals(
                List.of("journal: 2 lines are of other data or another version of the trainer, and left out"),
                journal.warnings());
        assertEquals(
                List.of("journal: 1 line is of other data or another version of the trainer, and left out"),
                read(other).warnings());
    }

    @Test
    void emptyLinesAndCarriageReturnsDoNoHarm() {
        String line = Journal.line(Fixtures.done(first, BITS));
        Journal journal = read("\n" + line.replace("\n", "\r\n") + "\r\n  \n");
        assertEquals(1, journal.finished().size());
        assertEquals(List.of(), journal.warnings());
        assertEquals(List.of(), read("").finished());
    }

    @Test
    @SuppressWarnings("NullAway") // it does not see the annotation of a nested type in class files
    void anEntryHasAResultIfAndOnlyIfItIsFinished() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrialRecord(firstKey, TrialState.DONE, first, null, 0, null, AT));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TrialRecord(
                        firstKey, TrialState.RUNNING, first, Fixtures.result(Status.DONE, 1, BITS), 0, null, AT));
        assertThrows(
                IllegalStateException.class,
                () -> TrialRecord.running(firstKey, first, AT).requireResult());
    }

    @Test
    void mergedItTakesWhatItHasNotAndTheOtherStaysAsItIs() {
        Journal one = read(Journal.line(Fixtures.done(first, BITS)));
        Journal other =
                read(Journal.line(Fixtures.done(first, "1111111111")) + Journal.line(Fixtures.done(second, BITS)));
        List<TrialRecord> taken = one.merge(other);
        assertEquals(List.of(secondKey), taken.stream().map(TrialRecord::key).toList());
        assertEquals(0.7, Objects.requireNonNull(one.result(first)).accuracy());
        assertEquals(2, one.finished().size());
        assertEquals(List.of(), one.merge(other));
    }

    @Test
    void mergedItTakesNoResultsOnOtherValidationImages() {
        Journal one = read(Journal.line(Fixtures.done(first, BITS)));
        assertEquals(List.of(), one.merge(read(Journal.line(Fixtures.done(second, "101")))));
        assertEquals(1, one.finished().size());
    }

    @Test
    void itsTextIsReadBack() {
        Journal journal = read(Journal.line(TrialRecord.running(firstKey, first, AT))
                + Journal.line(Fixtures.done(first, BITS))
                + Journal.line(TrialRecord.running(secondKey, second, AT)));
        assertEquals(
                Journal.line(Fixtures.done(first, BITS)) + Journal.line(TrialRecord.running(secondKey, second, AT)),
                journal.text());
        assertEquals(
                List.of(first),
                journal.results(List.of(second, first)).stream()
                        .map(TrialRecord::hyperparameters)
                        .toList());
    }

    private static Journal read(String text) {
        return Journal.read("journal", text, Fixtures.DATA_SHA256);
    }

    private static String refused(String text) {
        return String.valueOf(
                assertThrows(MalformedDataException.class, () -> read(text)).getMessage());
    }
}
